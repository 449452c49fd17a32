import { contentHash } from "../../criteria/hash";
import { type ImportRow, subjectKey } from "./rows";

/** An observation of the store, as far as a file can differ from it. */
export type StandingRow = Omit<ImportRow, "cell" | "about"> & { id: string; waiting: boolean };

/** What stands before an import: by subject and day, and the latest of each subject whatever its day. */
export type Standing = { onDay: ReadonlyMap<string, StandingRow>; latest: ReadonlyMap<string, StandingRow> };

/**
 * `new`: nothing is known before the day; `changed`: what is known says otherwise; `repeated`: the latest says the same of an
 * earlier day; `same`: the very same is there already, so nothing is written.
 */
export type Effect = "new" | "changed" | "repeated" | "same";

export type DifferenceLine = { row: ImportRow; effect: Effect; onDay: StandingRow | null; before: StandingRow | null };

export type Difference = {
  lines: DifferenceLine[];
  counts: Record<Effect, number>;
  /** Names exactly what the file was compared with: whoever commits says what they saw. */
  seen: string;
};

/** Compares what a file says with what stands, row by row in the order of the file. */
export function difference(rows: readonly ImportRow[], { onDay, latest }: Standing): Difference {
  const lines = rows.map((row): DifferenceLine => {
    const subject = subjectKey(row);
    const standing = onDay.get(dayKey(subject, row.measuredOn)) ?? null;
    const before = standing ?? latest.get(subject) ?? null;
    return { row, effect: effectOf(row, standing, before), onDay: standing, before };
  });
  const counts = { new: 0, changed: 0, repeated: 0, same: 0 };
  for (const { effect } of lines) counts[effect] += 1;
  return { lines, counts, seen: contentHash(lines.map((line) => line.onDay?.id ?? line.before?.id ?? "")) };
}

export function dayKey(subject: string, day: string): string {
  return `${subject}|${day}`;
}

function effectOf(row: ImportRow, onDay: StandingRow | null, before: StandingRow | null): Effect {
  if (onDay !== null) return says(row, onDay) && addsNothing(row, onDay) ? "same" : "changed";
  if (before === null || before.measuredOn > row.measuredOn) return "new";
  return says(row, before) ? "repeated" : "changed";
}

/** Whether a row and an observation say the same, whenever. */
function says(row: ImportRow, other: StandingRow): boolean {
  return (
    row.kind === other.kind &&
    row.value === other.value &&
    sameParts(row.values, other.values) &&
    row.conclusion === other.conclusion &&
    row.notApplicable === other.notApplicable
  );
}

/** Whether an observation of the same day has all that a row says beside its figure; what a file leaves out it does not deny. */
function addsNothing(row: ImportRow, other: StandingRow): boolean {
  return (
    row.referenceYear === other.referenceYear &&
    row.reason === other.reason &&
    (row.document === null || row.document === other.document) &&
    (row.note === null || row.note === other.note)
  );
}

function sameParts(one: Record<string, number> | null, other: Record<string, number> | null): boolean {
  if (one === null || other === null) return one === other;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => one[name] === other[name]);
}
