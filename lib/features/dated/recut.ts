import { addDays } from "../../format/date";

/** From one day to another (ISO), both included; `to` is `null` until further notice. */
export type Days = { from: string; to: string | null };

/** Which rows no longer stand, and which stand instead of them. */
export type Recut<Row, Next> = { replaced: Row[]; added: (Row | Next)[] };

/**
 * Puts a new row into a list of rows that do not overlap. Rows that it touches are replaced; what of them lies before or
 * after its days is added again with their own attributes, so that inside its days the new row stands and outside nothing
 * changes. Neighbours that say the same stay apart: each rests on its own document.
 */
export function recut<Row extends Days, Next extends Days>(rows: readonly Row[], next: Next): Recut<Row, Next> {
  const replaced = touching(rows, next);
  const before = replaced
    .filter(({ from }) => from < next.from)
    .map((row): Row => ({ ...row, to: addDays(next.from, -1) }));
  const after = replaced.flatMap((row): Row[] => {
    if (next.to === null || (row.to !== null && row.to <= next.to)) return [];
    return [{ ...row, from: addDays(next.to, 1) }];
  });
  return { replaced, added: [...before, next, ...after] };
}

/** The same for several new rows, one after another: what is to be replaced and added in all. */
export function recutAll<Row extends Days, Next extends Days>(
  rows: readonly Row[],
  nexts: readonly Next[],
): Recut<Row, Next> {
  let standing: (Row | Next)[] = [...rows];
  for (const next of nexts) {
    const { replaced, added } = recut<Row | Next, Next>(standing, next);
    standing = [...standing.filter((row) => !replaced.includes(row)), ...added];
  }
  const before: readonly (Row | Next)[] = rows;
  return {
    replaced: rows.filter((row) => !standing.includes(row)),
    added: standing.filter((row) => !before.includes(row)).sort((a, b) => (a.from < b.from ? -1 : 1)),
  };
}

/** The rows that share a day with others, in the order of their days. */
export function touching<Row extends Days>(rows: readonly Row[], days: Days): Row[] {
  return rows.filter((row) => overlap(row, days)).sort((a, b) => (a.from < b.from ? -1 : 1));
}

export function overlap(one: Days, other: Days): boolean {
  return (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to);
}

/** Whether every day is covered by rows of which `says` is true: to write it again would change nothing. */
export function standsAlready<Row extends Days>(
  rows: readonly Row[],
  days: Days,
  says: (row: Row) => boolean,
): boolean {
  let next: string | null = days.from;
  for (const row of touching(rows, days)) {
    if (next === null || row.from > next || !says(row)) return false;
    next = row.to === null ? null : addDays(row.to, 1);
  }
  return next === null || (days.to !== null && next > days.to);
}

/** Whether a day lies within days. */
export function holdsOn({ from, to }: Days, day: string): boolean {
  return from <= day && (to === null || to >= day);
}
