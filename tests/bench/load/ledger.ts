import { createHash } from "node:crypto";
import type { Step } from "../../../lib/features/reviews/workflow";
import type { Db } from "../../../lib/server/db";

export const SET = "xa-ntm-2021-2025";

/** What the log calls each step. */
const EVENTS: Record<Step, string> = {
  check: "observation.checked",
  confirm: "observation.confirmed",
  accept: "observation.accepted",
};

type Saved = { mark: string; code: string; indicator: string; value: string; personId: string };
type Drafted = Omit<Saved, "indicator"> & { criterion: string };
type Checked = { observationId: string; step: Step; personId: string };

/** What the portal answered as done: nothing else may be in the store, and all of it must be. */
export class Ledger {
  readonly saved: Saved[] = [];
  /** The latest draft of a person, commune and criterion takes the place of the one before. */
  readonly drafts = new Map<string, Drafted>();
  readonly checked: Checked[] = [];

  private marks = 0;

  /** A note that nothing else of the run has. */
  mark(words: string): string {
    this.marks += 1;
    return `${words} ${this.marks}`;
  }

  draft(entry: Drafted): void {
    this.drafts.set(`${entry.personId} ${entry.code} ${entry.criterion}`, entry);
  }
}

/** The same list twice: as the portal answered, and as the store has it. */
export type Comparison = { what: string; answered: string[]; stored: string[] };

/** What the store held before a run: the end of the log, and the reviews. */
export type Before = { sequence: bigint; reviews: Set<string> };

export async function heldBefore(db: Db): Promise<Before> {
  const last = await db.auditEntry.findFirst({ orderBy: { sequence: "desc" } });
  const reviews = await db.review.findMany({ select: { id: true } });
  return { sequence: last?.sequence ?? 0n, reviews: new Set(reviews.map(({ id }) => id)) };
}

/**
 * Reads back everything that came of a run; `run` is what its notes begin with.
 */
export async function compare(db: Db, ledger: Ledger, run: string, before: Before): Promise<Comparison[]> {
  const reviews = await newReviews(db, before);
  // What a figure replaces follows from saving it: of that the log and the reviews must agree with each other.
  const replaced = reviews.filter(({ step }) => step === "replace").map(({ observationId }) => observationId);
  const since = { sequence: { gt: before.sequence } };
  const entries = await db.auditEntry.groupBy({
    by: ["action"],
    where: { ...since, action: { not: "observation.replaced" } },
    _count: true,
  });
  const replacing = await db.auditEntry.findMany({ where: { ...since, action: "observation.replaced" } });
  return [
    { what: "figures", answered: ledger.saved.map(savedLine), stored: await storedFigures(db, run) },
    { what: "drafts", answered: [...ledger.drafts.values()].map(draftLine), stored: await storedDrafts(db, run) },
    {
      what: "checks",
      answered: ledger.checked.map(checkedLine),
      stored: reviews.filter(({ step }) => step !== "replace").map(checkedLine),
    },
    { what: "replaced", answered: replaced, stored: replacing.map(({ subjectId }) => subjectId) },
    {
      what: "log entries",
      answered: [...ledger.saved.map(() => "observation.submitted"), ...ledger.checked.map(({ step }) => EVENTS[step])],
      stored: entries.flatMap(({ action, _count }) => Array.from({ length: _count }, () => action)),
    },
  ];
}

/** Which lines the portal answered and the store does not have, and which it has that nobody was told of. */
export function differing({ answered, stored }: Comparison): { lost: string[]; strange: string[] } {
  return { lost: without(answered, stored), strange: without(stored, answered) };
}

export function hashOf(lines: readonly string[]): string {
  return createHash("sha256")
    .update([...lines].sort().join("\n"))
    .digest("hex");
}

/** `a` without what `b` has, each line as often as it is there. */
function without(a: readonly string[], b: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of b) left.set(line, (left.get(line) ?? 0) + 1);
  return a.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

const savedLine = ({ mark, code, indicator, value, personId }: Saved) =>
  [mark, code, indicator, value, personId].join(" | ");
const draftLine = ({ mark, code, criterion, value, personId }: Drafted) =>
  [mark, code, criterion, value, personId].join(" | ");
const checkedLine = ({ observationId, step, personId }: Reviewed) => [observationId, step, personId].join(" | ");

/** Codes of communes by their keys, as the forms of the run named them. */
async function codesOf(db: Db): Promise<Map<string, string>> {
  const rows = await db.unitVersion.findMany({
    where: { kind: "commune", code: { not: null } },
    orderBy: { validFrom: "asc" },
  });
  return new Map(rows.map(({ unitKey, code }) => [unitKey, code ?? ""]));
}

async function storedFigures(db: Db, run: string): Promise<string[]> {
  const codes = await codesOf(db);
  const rows = await db.observation.findMany({
    where: { note: { startsWith: run } },
    select: { note: true, unitKey: true, value: true, measureKey: true, authorId: true },
  });
  const indicators = new Map(
    (await db.editionIndicator.findMany({ where: { edition: { setKey: SET } } })).map(({ measureKey, indicatorId }) => [
      measureKey,
      indicatorId,
    ]),
  );
  return rows.map(({ note, unitKey, value, measureKey, authorId }) =>
    savedLine({
      mark: note ?? "",
      code: codes.get(unitKey) ?? "",
      indicator: indicators.get(measureKey ?? "") ?? "",
      value: String(value).replace(".", ","),
      personId: authorId,
    }),
  );
}

async function storedDrafts(db: Db, run: string): Promise<string[]> {
  const codes = await codesOf(db);
  const rows = await db.entryDraft.findMany();
  return rows.flatMap(({ personId, unitKey, criterionId, typed }) => {
    const fields = typed as Record<string, string>;
    const mark = fields.note ?? "";
    // What was stopped by somebody else's figure waits as a draft, too; those have marks of their own.
    if (!mark.startsWith(`${run} nháp`)) return [];
    const value = Object.entries(fields).find(([name]) => name.endsWith(":value"))?.[1] ?? "";
    return [draftLine({ mark, code: codes.get(unitKey) ?? "", criterion: criterionId, value, personId })];
  });
}

type Reviewed = { observationId: string; step: string; personId: string };

async function newReviews(db: Db, before: Before): Promise<Reviewed[]> {
  const reviews = await db.review.findMany({ select: { id: true, observationId: true, act: true, personId: true } });
  return reviews.filter(({ id }) => !before.reviews.has(id)).map(({ act, ...review }) => ({ ...review, step: act }));
}
