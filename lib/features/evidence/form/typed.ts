import type { Problem } from "../../../format/problems";
import { codeOf, PAPER_PROBLEMS, type PaperProblem } from "./problems";

/** The form of a paper as typed, so that nothing but the file is lost when it comes back. */
export type TypedPaper = {
  title: string;
  documentNumber: string;
  documentDate: string;
  signer: string;
  validUntil: string;
  scope: string;
  observationId: string;
};

export const EMPTY_PAPER: TypedPaper = {
  title: "",
  documentNumber: "",
  documentDate: "",
  signer: "",
  validUntil: "",
  scope: "indicator",
  observationId: "",
};

/** How an address names the fields. */
const NAMES: Record<keyof TypedPaper, string> = {
  title: "ten",
  documentNumber: "so",
  documentDate: "ngay",
  signer: "nguoi-ky",
  validUntil: "den-ngay",
  scope: "cho",
  observationId: "so-lieu",
};
const FIELDS = Object.keys(NAMES) as (keyof TypedPaper)[];
const PLACES = [...FIELDS, "file", "secret"];
const MOST = 300;

/** Reads the fields of a posted form. */
export function typedPaper(form: FormData): TypedPaper {
  const typed = { ...EMPTY_PAPER };
  for (const field of FIELDS) typed[field] = String(form.get(field) ?? EMPTY_PAPER[field]);
  return typed;
}

/** What of a paper with a mark of secrecy may stand in an address: number, day and signer, never what it is about. */
export function withoutContent({ documentNumber, documentDate, signer, scope, observationId }: TypedPaper): TypedPaper {
  return { ...EMPTY_PAPER, documentNumber, documentDate, signer, scope, observationId };
}

/** What was typed and what is wrong with it, for the address of the form. */
export function paperQuery(typed: TypedPaper, problems: readonly Problem[]): URLSearchParams {
  const found = problems.map(({ place, text }) => `${PLACES.includes(place) ? place : "file"}.${codeOf(text)}`);
  const query = new URLSearchParams({ loi: found.join(",") });
  for (const field of FIELDS) {
    if (typed[field] !== EMPTY_PAPER[field]) query.set(NAMES[field], typed[field].replaceAll("\0", "").slice(0, MOST));
  }
  return query;
}

export type Query = Record<string, string | string[] | undefined>;

/** What an address carries back to the form: what was typed, what is wrong, the same file found, or what was saved. */
export type PaperReturn = { typed: TypedPaper; problems: Problem[]; sameAs: string | null; saved: string | null };

export function paperReturn(query: Query): PaperReturn {
  const text = (name: string) => (typeof query[name] === "string" ? query[name] : "");
  const problems = text("loi")
    .split(",")
    .flatMap((item) => {
      const [place = "", code = ""] = item.split(".");
      if (!PLACES.includes(place) || !Object.hasOwn(PAPER_PROBLEMS, code)) return [];
      return [{ place, text: PAPER_PROBLEMS[code as PaperProblem] }];
    });
  const typed = { ...EMPTY_PAPER };
  for (const field of FIELDS) typed[field] = text(NAMES[field]) || EMPTY_PAPER[field];
  return { typed, problems, sameAs: text("giong") || null, saved: text("da-ghi") || null };
}
