import { fromDbDate, fromDbDateOrNull, toDbDate } from "../../server/dates";
import type { Db } from "../../server/db";
import { KIND_NAMES } from "./kinds";

/** A unit with the attributes it has on one day. */
export type UnitOn = { key: string; code: string | null; name: string; kind: string; parentKey: string | null };

/** The units of some kinds that exist on a day (ISO), in Vietnamese order of their names. */
export async function unitsOn(db: Db, day: string, kinds: string[]): Promise<UnitOn[]> {
  const date = toDbDate(day);
  const rows = await db.unitVersion.findMany({
    where: { kind: { in: kinds }, validFrom: { lte: date }, OR: [{ validTo: null }, { validTo: { gte: date } }] },
  });
  return rows
    .map(({ unitKey, code, name, kind, parentKey }) => ({ key: unitKey, code, name, kind, parentKey }))
    .sort((a, b) => a.name.localeCompare(b.name, "vi"));
}

/** The unit that holds a code on a day, or `null`. */
export async function unitByCode(db: Db, code: string, day: string): Promise<UnitOn | null> {
  if (!/^\d{1,6}$/.test(code)) return null;
  const date = toDbDate(day);
  const row = await db.unitVersion.findFirst({
    where: { code, validFrom: { lte: date }, OR: [{ validTo: null }, { validTo: { gte: date } }] },
  });
  return row && { key: row.unitKey, code: row.code, name: row.name, kind: row.kind, parentKey: row.parentKey };
}

export async function unitOn(db: Db, key: string, day: string): Promise<UnitOn | null> {
  const date = toDbDate(day);
  const row = await db.unitVersion.findFirst({
    where: { unitKey: key, validFrom: { lte: date }, OR: [{ validTo: null }, { validTo: { gte: date } }] },
  });
  return row && { key, code: row.code, name: row.name, kind: row.kind, parentKey: row.parentKey };
}

export type Holder = { unitKey: string; name: string; kind: string; from: string; to: string | null };

/** Every unit that ever held a code, first to last. */
export async function holdersOf(db: Db, code: string): Promise<Holder[]> {
  const rows = await db.unitVersion.findMany({ where: { code }, orderBy: { validFrom: "asc" } });
  return rows.map(({ unitKey, name, kind, validFrom, validTo }) => ({
    unitKey,
    name: `${KIND_NAMES[kind] ?? kind} ${name}`,
    kind,
    from: fromDbDate(validFrom),
    to: fromDbDateOrNull(validTo),
  }));
}

export type Kinship = { name: string; on: string; document: string };

/** Units this one came from, or went into by a day; names as of the change. */
export async function kinOf(
  db: Db,
  key: string,
  side: "predecessors" | "successors",
  until: string,
): Promise<Kinship[]> {
  const rows = await db.unitPredecessor.findMany({
    where: {
      ...(side === "predecessors" ? { unitKey: key } : { predecessorKey: key }),
      onDate: { lte: toDbDate(until) },
    },
    include: { unit: { include: { versions: true } }, predecessor: { include: { versions: true } } },
    orderBy: { onDate: "asc" },
  });
  return rows.map((row) => {
    const versions = side === "predecessors" ? row.predecessor.versions : row.unit.versions;
    const near = versions.filter((version) => version.validFrom <= row.onDate).at(-1) ?? versions[0];
    return {
      name: near === undefined ? "" : `${KIND_NAMES[near.kind] ?? near.kind} ${near.name}`,
      on: fromDbDate(row.onDate),
      document: row.document,
    };
  });
}
