import { randomUUID } from "node:crypto";

/** What a form posts, in order. */
export type Form = [name: string, value: string][];

/**
 * The forms of a page as React prints them, each with what it holds besides text that people type: the hidden fields by
 * which the portal knows its action without JavaScript, and its choices.
 */
export function formsOf(html: string): Form[] {
  return [...html.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)].map(([, inside = ""]) => [
    ...[...inside.matchAll(/<input\b([^>]*)>/g)].flatMap(([, text = ""]): Form => {
      const { type, name, value } = attributes(text);
      return type === "hidden" && name !== undefined ? [[name, value ?? ""]] : [];
    }),
    ...[...inside.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].flatMap(([, text = "", options = ""]): Form => {
      const chosen = /<option\b([^>]*\bselected[^>]*)>/.exec(options)?.[1];
      const { name } = attributes(text);
      return name === undefined ? [] : [[name, chosen === undefined ? "" : (attributes(chosen).value ?? "")]];
    }),
  ]);
}

/** The form of a page that has a field of this name (and value); with what a person writes into it. */
export function fill(html: string, having: { name: string; value?: string }, typed: Form): Form | null {
  const fits = ([name, value]: Form[number]) => name === having.name && (having.value ?? value) === value;
  const form = formsOf(html).find((one) => one.some(fits));
  if (form === undefined) return null;
  const written = new Set(typed.map(([name]) => name));
  return [...form.filter(([name]) => !written.has(name)), ...typed];
}

/** The text of what the portal said of a post: its notes, warnings and problems. */
export function toldIn(html: string): string {
  const told = [...html.matchAll(/<(p|div|section)\b[^>]*class="(?:said|problems)[^"]*"[^>]*>([\s\S]*?)<\/\1>/g)];
  return told
    .map(([, , text = ""]) => plain(text.replace(/<[^>]*>/g, " ")))
    .join(" ")
    .replace(/\s+/g, " ")
    .slice(0, 300);
}

export function multipart(fields: Form): { type: string; body: Buffer } {
  const boundary = `----${randomUUID()}`;
  const parts = fields.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.from(`${parts.join("")}--${boundary}--\r\n`),
  };
}

function attributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:$-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, plain(value)]),
  );
}

const ENTITIES: Record<string, string> = { quot: '"', "#x27": "'", lt: "<", gt: ">", amp: "&" };

function plain(text: string): string {
  return text.replace(/&(quot|#x27|lt|gt|amp);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
