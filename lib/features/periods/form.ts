import type { Problem } from "../../format/problems";

/** Any form of the periods: what was typed comes back by the names of its fields. */
export type PeriodState = {
  attempt: number;
  problems: Problem[];
  said: string | null;
  done: string | null;
  typed: Record<string, string>;
};

export const PERIOD_START: PeriodState = { attempt: 0, problems: [], said: null, done: null, typed: {} };

const FIELDS = ["kind", "year", "month", "name", "from", "to", "document", "reason", "codes", "until"] as const;

/** Reads the fields of a form of the periods. */
export function typedPeriod(form: FormData): Record<(typeof FIELDS)[number], string> {
  const entries = FIELDS.map((name) => [name, String(form.get(name) ?? "")]);
  return Object.fromEntries(entries) as Record<(typeof FIELDS)[number], string>;
}

type Result =
  | { ok: true }
  | { ok: false; code: "invalid"; problems: Problem[] }
  | { ok: false; code: "conflict"; text: string }
  | { ok: false; code: "not_found" | "refused" };

/** The state after a post; `null` is "not found". */
export function stateAfter(
  before: PeriodState,
  result: Result,
  typed: Record<string, string>,
  done: string,
): PeriodState | null {
  const state = { attempt: before.attempt + 1, problems: [], said: null, done: null, typed };
  if (result.ok) return { ...state, done, typed: {} };
  if (result.code === "invalid") return { ...state, problems: result.problems };
  if (result.code === "conflict") return { ...state, said: result.text };
  return null;
}

/** What a form says of a new period: only the fields that its kind has. */
export function createdFrom({ kind, year, month, name, from, to, document }: ReturnType<typeof typedPeriod>): object {
  if (kind === "ad_hoc") return { kind, name, from, to, document };
  return kind === "month" ? { kind, year, month, document } : { kind, year, document };
}
