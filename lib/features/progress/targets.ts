import { fromDbDateOrNull, toDbDate } from "../../server/dates";
import type { Db } from "../../server/db";
import { hrefOn } from "../publications/links";
import type { Shown } from "../publications/queries";
import { type KnownRecognition, knownRecognition } from "../recognitions/known";
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

/**
 * What may be counted: everything known by the cut-off of a publication, as it stood on its day. The targets themselves are
 * part of no publication: those recorded by `until` count. Links lead to the pages of `day`.
 */
export type Bounds = { asOf: string; knownAt: Date; until: Date; day: string | null };

export function boundsOf({ publication, until, day }: Shown): Bounds {
  return { asOf: publication.asOf, knownAt: publication.cutOff, until, day };
}

/** The latest year that has targets decided, and recorded, by the day of a page; or `null`. */
export async function latestTargetYear(
  db: Db,
  { today, until }: Pick<Shown, "today" | "until">,
): Promise<number | null> {
  const row = await db.target.findFirst({
    where: { decidedOn: { lte: toDbDate(today) }, recordedAt: { lte: until } },
    orderBy: { year: "desc" },
  });
  return row?.year ?? null;
}

/** Registrations that stood on a day, as known by a cut-off. */
export function standingRegistrations(day: Date, knownAt: Date) {
  return {
    registeredOn: { lte: day },
    recordedAt: { lte: knownAt },
    OR: [{ withdrawnOn: null }, { withdrawnOn: { gt: day } }, { withdrawalRecordedAt: { gt: knownAt } }],
  };
}

const UNIT_WITH_PLACE = { versions: { include: { parent: { include: { versions: true } } } } };

/**
 * The targets of a year with the units behind each. A counter of year Y counts titles of year Y that stand: criteria
 * completed, and decided, apart; also of units that nobody registered. The mark of a bar is how many had committed to be
 * complete before the day, never a share of the calendar.
 */
export async function targetsOfYear(db: Db, year: number, bounds: Bounds): Promise<YearTargets | null> {
  const day = toDbDate(bounds.asOf);
  const targets = await db.target.findMany({
    where: { year, recordedAt: { lte: bounds.until } },
    include: {
      registrations: {
        where: standingRegistrations(day, bounds.knownAt),
        include: { unit: { include: UNIT_WITH_PLACE } },
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
    include: { unit: { include: UNIT_WITH_PLACE } },
  });
  const bars = targets
    .sort((a, b) => order(a.kind) - order(b.kind))
    .map(({ kind, setKey, count, registrations }): TargetBar => {
      const titles = new Map<string, { unit: PlacedUnit; known: KnownRecognition }>();
      for (const row of recognitions) {
        const known = knownRecognition(row, bounds);
        const stands = known.withdrawnOn === null && (known.completedOn !== null || known.decidedOn !== null);
        if (row.setKey === setKey && stands) titles.set(row.unitKey, { unit: row.unit, known });
      }
      const entries = registrations.map(({ unit, committedOn, sample }) => {
        const title = titles.get(unit?.key ?? "");
        if (unit !== null) titles.delete(unit.key);
        return entry(unit, fromDbDateOrNull(committedOn), title?.known ?? null, { day, sample, page: bounds.day });
      });
      for (const { unit, known } of titles.values())
        entries.push(entry(unit, null, known, { day, sample: false, page: bounds.day }));
      return bar(kind, count, entries, bounds.asOf);
    });
  const known = bars.some(({ entries }) => entries.some(isKnown));
  return {
    year,
    completeBy: fromDbDateOrNull(first.completeBy),
    document: first.document,
    source: first.source,
    bars: known ? bars : bars.map((bar) => ({ ...bar, pace: "not_known" as const })),
  };
}

/** Whether a unit says anything about the results of its year. */
function isKnown({ committedOn, completedOn, decidedOn }: TargetEntry): boolean {
  return committedOn !== null || completedOn !== null || decidedOn !== null;
}

function order(kind: string): number {
  return TARGET_KINDS.findIndex((known) => known.kind === kind);
}

type Version = { validFrom: Date; validTo: Date | null; name: string; kind: string; code: string | null };
type PlacedUnit = { versions: (Version & { parent: { versions: Version[] } | null })[] };

function entry(
  unit: PlacedUnit | null,
  committedOn: string | null,
  known: KnownRecognition | null,
  { day, sample, page }: { day: Date; sample: boolean; page: string | null },
): TargetEntry {
  const onDay = (row: Version) => row.validFrom <= day && (row.validTo === null || row.validTo >= day);
  const version = unit?.versions.find(onDay);
  const parent = version?.parent?.versions.find(onDay);
  return {
    name: version === undefined ? NAMELESS : publicName(version, sample),
    place: parent === undefined ? null : unitInWords(parent.kind, parent.name),
    href: version?.kind === "commune" && version.code !== null ? hrefOn(`/xa/${version.code}`, page) : null,
    committedOn,
    completedOn: known?.completedOn ?? null,
    decidedOn: known?.decidedOn ?? null,
  };
}

const NAMELESS = "Chưa xác định tên";

/** A garden carries its owner's name, which is not public without consent; the sample's gardens are made up. */
function publicName({ kind, name }: { kind: string; name: string }, sample: boolean): string {
  if (kind === "garden" && !sample) return "Vườn mẫu (không công khai tên chủ vườn)";
  return kind === "commune" ? `Xã ${name}` : name;
}

function bar(kind: string, planned: number, entries: TargetEntry[], asOf: string): TargetBar {
  const completed = entries.filter((item) => item.completedOn !== null).length;
  const recognised = entries.filter((item) => item.decidedOn !== null).length;
  const committed = entries.filter((item) => item.committedOn !== null);
  const due = committed.filter((item) => (item.committedOn ?? "") < asOf).length;
  const unnamed = Math.max(0, planned - entries.length);
  const nobody: TargetEntry = {
    name: NAMELESS,
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
    committedByDay: due,
    pace: committed.length === 0 ? "no_commitments" : completed >= due ? "on_time" : "late",
    entries: [...entries.sort(byState), ...Array.from({ length: unnamed }, () => nobody)],
  };
}

/** Decided first, then completed, then by committed day. */
function byState(a: TargetEntry, b: TargetEntry): number {
  const key = (item: TargetEntry) =>
    `${item.decidedOn === null ? 1 : 0}${item.completedOn === null ? 1 : 0}${item.committedOn ?? "9"}${item.name}`;
  return key(a) < key(b) ? -1 : 1;
}
