import { z } from "zod";

/** One thing wrong with what was given: where, and what to do, in the reader's words. */
export type Problem = { place: string; text: string };

const vietnamese = z.locales.vi().localeError;

/** How input is parsed everywhere: what a schema says in its own words stands; all else is said in Vietnamese here. */
export const IN_WORDS = { reportInput: true, error: sentence };

/** Every issue of a failed parse (made with `IN_WORDS`), with its place as a path: `observations[3].value`. */
export function problemsOf(error: z.core.$ZodError, prefix = ""): Problem[] {
  return error.issues.map((issue) => ({ place: placeOf([...issue.path], prefix), text: issue.message }));
}

/** Where text holds a NUL, which no keyboard writes and PostgreSQL does not keep. Bytes of files are not text. */
export function controlProblems(input: unknown, place = ""): Problem[] {
  if (typeof input === "string") {
    return input.includes("\0") ? [{ place, text: "có ký tự không nhập được; hãy gõ lại" }] : [];
  }
  if (typeof input !== "object" || input === null || ArrayBuffer.isView(input)) return [];
  return Object.entries(input).flatMap(([key, value]) => controlProblems(value, place === "" ? key : place));
}

const TYPE_NAMES: Record<string, string> = {
  string: "chuỗi",
  number: "số",
  int: "số nguyên",
  boolean: "true hoặc false",
  object: "đối tượng { … }",
  array: "danh sách [ … ]",
  record: "đối tượng { … }",
};

function sentence(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === "unrecognized_keys")
    return `không nhận khóa lạ: ${issue.keys.map((key) => `“${key}”`).join(", ")}`;
  if (issue.input === undefined && (issue.code === "invalid_type" || issue.code === "invalid_value"))
    return "thiếu giá trị";
  if (issue.code === "invalid_type") {
    return `phải là ${TYPE_NAMES[issue.expected] ?? issue.expected}, nhận được ${given(issue.input)}`;
  }
  const translated = vietnamese(issue);
  return typeof translated === "string" ? translated : translated?.message;
}

function given(input: unknown): string {
  if (input === null) return "null";
  if (typeof input === "number") return String(input);
  if (Array.isArray(input)) return "danh sách";
  return typeof input === "object" ? "đối tượng" : JSON.stringify(input);
}

function placeOf(path: PropertyKey[], prefix: string): string {
  const place = path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : text === "" ? String(key) : `${text}.${String(key)}`),
    prefix,
  );
  return place === "" ? "toàn bộ" : place;
}
