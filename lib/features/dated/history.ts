import type { Days } from "./recut";

/** A row of a dated list as the store has it. */
export type StoredRow = Days & {
  id: number;
  document: string;
  standing: string;
  recordedAt: Date;
  recordedBy: { name: string } | null;
  replacedAt: Date | null;
};

/** A row as its history shows it; who recorded what came with the portal is `null`. */
export type HistoryRow = Days & {
  id: number;
  /** The region or the organisation, in words. */
  what: string;
  document: string;
  standing: string;
  recorded: { at: Date; by: string | null; reason: string | null };
  replaced: { at: Date; by: string | null } | null;
};

/** What stands, the latest days first; then what was replaced, the latest replaced first. */
export function historyOf<Row extends StoredRow>(
  rows: readonly Row[],
  what: (row: Row) => string,
  reasons: ReadonlyMap<string, string>,
): { standing: HistoryRow[]; replaced: HistoryRow[] } {
  const recorder = new Map(rows.map((row) => [row.recordedAt.getTime(), row.recordedBy?.name ?? null]));
  const all = rows.map((row): HistoryRow => {
    const { id, from, to, document, standing, recordedAt, recordedBy, replacedAt } = row;
    const reason = reasons.get(recordedAt.toISOString()) ?? null;
    return {
      ...{ id, from, to, document, standing, what: what(row) },
      recorded: { at: recordedAt, by: recordedBy?.name ?? null, reason },
      // What replaces a row is recorded at the very instant at which it is replaced.
      replaced: replacedAt && { at: replacedAt, by: recorder.get(replacedAt.getTime()) ?? null },
    };
  });
  const time = (row: HistoryRow) => row.replaced?.at.getTime() ?? 0;
  const latestFirst = (a: HistoryRow, b: HistoryRow) => (a.from < b.from ? 1 : -1);
  return {
    standing: all.filter(({ replaced }) => replaced === null).sort(latestFirst),
    replaced: all.filter(({ replaced }) => replaced !== null).sort((a, b) => time(b) - time(a) || latestFirst(a, b)),
  };
}
