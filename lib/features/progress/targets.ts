import { fromDbDate, fromDbDateOrNull, toDbDate } from "../../server/dates";
import type { Db } from "../../server/db";
import { unitInWords } from "../units/kinds";
import { TARGET_KINDS, targetKindName } from "./target-kinds";
import type { TargetBar, TargetEntry } from "./types";

export type YearTargets = {
  year: number;
  completeBy: string | null;
  document: string;
  source: string;
  bars: TargetBar[];
};

/** What may be counted: targets decided by `today`, completions and decisions recorded by `knownAt`. */
export type Bounds = { today: string; knownAt: Date };

/** The latest year that has targets decided up to today, or `null`. */
export async function latestTargetYear(db: Db, today: string): Promise<number | null> {
  const row = await db.target.findFirst({ where: { decidedOn: { lte: toDbDate(today) } }, orderBy: { year: "desc" } });
  return row?.year ?? null;
}

/**
 * The targets of a year with the units behind each. A counter of year Y counts titles of year Y: criteria completed, and
 * decided, apart. The mark of a bar is how many had committed to be complete by today, never a share of the calendar.
 */
export async function targetsOfYear(db: Db, year: number, bounds: Bounds): Promise<YearTargets | null> {
  const day = toDbDate(bounds.today);
  const targets = await db.target.findMany({
    where: { year, decidedOn: { lte: day } },
    include: {
      registrations: {
        where: { registeredOn: { lte: day }, OR: [{ withdrawnOn: null }, { withdrawnOn: { gt: day } }] },
        include: { unit: { include: { versions: { include: { parent: { include: { versions: true } } } } } } },
      },
    },
  });
  const first = targets[0];
  if (first === undefined) return null;
  const recognitions = await db.recognition.findMany({
    where: {
      titleYear: year,
      setKey: { in: targets.map((target) => target.setKey) },
      recordedAt: { lte: bounds.knownAt },
    },
  });
  const order = (kind: string) => TARGET_KINDS.findIndex((known) => known.kind === kind);
  const bars = targets
    .sort((a, b) => order(a.kind) - order(b.kind))
    .map(({ kind, setKey, count, registrations }): TargetBar => {
      const titles = new Map(recognitions.filter((row) => row.setKey === setKey).map((row) => [row.unitKey, row]));
      const entries = registrations.map(({ unit, committedOn }): TargetEntry => {
        const version = unit?.versions.find(
          (row) => row.validFrom <= day && (row.validTo === null || row.validTo >= day),
        );
        const parent = version?.parent?.versions.find(
          (row) => row.validFrom <= day && (row.validTo === null || row.validTo >= day),
        );
        const title = titles.get(unit?.key ?? "");
        if (unit !== null) titles.delete(unit.key);
        return {
          name: version === undefined ? "Chưa xác định tên" : nameOf(version),
          place: parent === undefined ? null : unitInWords(parent.kind, parent.name),
          href: version?.kind === "commune" && version.code !== null ? `/xa/${version.code}` : null,
          committedOn: fromDbDateOrNull(committedOn),
          completedOn: title === undefined ? null : upTo(title.criteriaCompletedOn ?? title.decidedOn, bounds.today),
          decidedOn: title === undefined ? null : upTo(title.decidedOn, bounds.today),
        };
      });
      return bar(kind, count, entries, bounds.today);
    });
  return {
    year,
    completeBy: fromDbDateOrNull(first.completeBy),
    document: first.document,
    source: first.source,
    bars,
  };
}

function nameOf(version: { kind: string; name: string }): string {
  return version.kind === "commune" ? `Xã ${version.name}` : version.name;
}

function upTo(date: Date | null, today: string): string | null {
  if (date === null) return null;
  const day = fromDbDate(date);
  return day <= today ? day : null;
}

function bar(kind: string, planned: number, entries: TargetEntry[], today: string): TargetBar {
  const completed = entries.filter((entry) => entry.completedOn !== null).length;
  const recognised = entries.filter((entry) => entry.decidedOn !== null).length;
  const committed = entries.filter((entry) => entry.committedOn !== null);
  const committedByToday = committed.filter((entry) => (entry.committedOn ?? "") <= today).length;
  const unnamed = Math.max(0, planned - entries.length);
  const nobody: TargetEntry = {
    name: "Chưa xác định tên",
    place: null,
    href: null,
    committedOn: null,
    completedOn: null,
    decidedOn: null,
  };
  return {
    kind,
    name: targetKindName(kind),
    planned,
    completed,
    recognised,
    committedByToday,
    pace: committed.length === 0 ? "no_commitments" : completed >= committedByToday ? "on_time" : "late",
    entries: [...entries.sort(byState), ...Array.from({ length: unnamed }, () => nobody)],
  };
}

/** Decided first, then completed, then by committed day. */
function byState(a: TargetEntry, b: TargetEntry): number {
  const key = (entry: TargetEntry) =>
    `${entry.decidedOn === null ? 1 : 0}${entry.completedOn === null ? 1 : 0}${entry.committedOn ?? "9"}${entry.name}`;
  return key(a) < key(b) ? -1 : 1;
}
