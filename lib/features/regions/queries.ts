import { NANG_CAO, NTM, REGIONS, type Region } from "../../engine";
import { dayOf } from "../../format/date";
import { groupBy } from "../../format/group";
import { type Actor, can, mayAnywhere } from "../../policy/can";
import { businessNow } from "../../server/clock";
import { fromDbDate, fromDbDateOrNull } from "../../server/dates";
import { type Db, db as portalDb, type Tx } from "../../server/db";
import { knownRows } from "../../server/known-rows";
import { seenOf } from "../dated/form";
import { historyOf } from "../dated/history";
import { recordedReasons } from "../dated/queries";
import { type Days, holdsOn } from "../dated/recut";
import { standingsInRegion } from "../standings/queries";
import { DISTRICT_KINDS, KIND_NAMES, unitInWords } from "../units/kinds";
import { unitByCode, unitOn, unitsOn } from "../units/queries";
import { regionEffect } from "./effect";
import type { RegionFilter, RegionListView, RegionPageView, RegionPreview, RegionRow, RegionSaid } from "./types";
import { REGION_STANDING_WORDS, type RegionStanding } from "./words";

type Stored = {
  id: number;
  unitKey: string;
  region: string;
  standing: string;
  document: string;
  validFrom: Date;
  validTo: Date | null;
};

/** The last day of each unit; a unit that is not here lasts. */
type LastDays = ReadonlyMap<string, string>;

/**
 * A row of the store. The region of a commune ends with the commune, which nobody records a region for: a row that ends
 * with it reads as lasting until further notice.
 */
function regionRow(
  { id, unitKey, region, standing, document, validFrom, validTo }: Stored,
  lastDays: LastDays = new Map(),
): RegionRow {
  const to = fromDbDateOrNull(validTo);
  const days = { from: fromDbDate(validFrom), to: to === lastDays.get(unitKey) ? null : to };
  return { id, unitKey, region: region as Region, standing: standing as RegionStanding, document, ...days };
}

/** The rows that stand now, whatever their days, by commune. */
export async function standingRegions(db: Db | Tx, unitKeys: readonly string[]): Promise<Map<string, RegionRow[]>> {
  const rows = await db.unitRegion.findMany({
    where: { unitKey: { in: [...unitKeys] }, replacedAt: null },
    orderBy: [{ unitKey: "asc" }, { validFrom: "asc" }],
  });
  const lastDays = await lastDaysOf(db, unitKeys);
  return groupBy(
    rows.map((row) => regionRow(row, lastDays)),
    ({ unitKey }) => unitKey,
  );
}

async function lastDaysOf(db: Db | Tx, unitKeys: readonly string[]): Promise<LastDays> {
  const versions = await db.unitVersion.findMany({
    where: { unitKey: { in: [...unitKeys] } },
    select: { unitKey: true, validTo: true },
    orderBy: { validFrom: "asc" },
  });
  const last = new Map(versions.map(({ unitKey, validTo }) => [unitKey, validTo]));
  return new Map([...last].flatMap(([key, day]) => (day === null ? [] : [[key, fromDbDate(day)] as const])));
}

/** Every commune of today with its region, by district; `null` for who does not keep the list. */
export async function regionList(
  actor: Actor,
  asked: RegionFilter,
  db: Db = portalDb(),
): Promise<RegionListView | null> {
  if (!mayAnywhere(actor, "region.edit")) return null;
  const now = await businessNow(db);
  const today = dayOf(now);
  const [communes, districts, rows] = await Promise.all([
    unitsOn(db, today, ["commune"]),
    unitsOn(db, today, DISTRICT_KINDS),
    db.unitRegion.findMany({ where: knownRows(today, now) }),
  ]);
  const saidOf = new Map(rows.map((row) => [row.unitKey, regionRow(row)]));
  const listed = communes.map(({ key, code, name, parentKey }) => {
    return { code: code ?? "", name, parentKey, said: saidOf.get(key) ?? null };
  });
  const standings = [...(Object.keys(REGION_STANDING_WORDS) as RegionStanding[]), null];
  const shown = listed.filter(({ said }) => !asked.unchecked || said === null || said.standing === "unchecked");
  return {
    today,
    total: listed.length,
    counts: standings.map((standing) => ({
      standing,
      count: listed.filter(({ said }) => (said?.standing ?? null) === standing).length,
    })),
    districts: districts.map(({ code, kind, name }) => ({ code: code ?? "", name: `${KIND_NAMES[kind]} ${name}` })),
    asked,
    groups: districts
      .filter(({ code }) => asked.district === null || code === asked.district)
      .map(({ key, kind, name }) => ({
        district: `${KIND_NAMES[kind]} ${name}`,
        rows: shown.filter(({ parentKey }) => parentKey === key).map(({ parentKey: _, ...row }) => row),
      }))
      .filter((group) => group.rows.length > 0),
  };
}

/** A commune with the history of its region; `null` is "not found". */
export async function regionPage(actor: Actor, code: string, db: Db = portalDb()): Promise<RegionPageView | null> {
  const now = await businessNow(db);
  const today = dayOf(now);
  const unit = await unitByCode(db, code, today);
  if (unit === null || unit.kind !== "commune" || !can(actor, "region.edit", unit.key)) return null;
  const district = unit.parentKey === null ? null : await unitOn(db, unit.parentKey, today);
  const rows = await db.unitRegion.findMany({
    where: { unitKey: unit.key },
    include: { recordedBy: { select: { name: true } } },
    orderBy: { id: "asc" },
  });
  const lastDays = await lastDaysOf(db, [unit.key]);
  const stored = rows.map((row) => ({ ...row, ...regionRow(row, lastDays) }));
  const standing = stored.filter(({ replacedAt }) => replacedAt === null);
  const reasons = await recordedReasons(db, "region.recorded", unit.key);
  return {
    unit: {
      key: unit.key,
      code,
      name: `${KIND_NAMES[unit.kind]} ${unit.name}`,
      district: district === null ? "" : unitInWords(district.kind, district.name),
    },
    day: today,
    today: standing.find((row) => holdsOn(row, today)) ?? null,
    ...historyOf(stored, ({ region }) => REGIONS[region], reasons),
    seen: seenOf(standing),
  };
}

/** What would change if a row were recorded, by every commune set in force on the day; `null` is "not found". */
export async function regionPreview(
  actor: Actor,
  unitKey: string,
  said: RegionSaid,
  db: Db = portalDb(),
): Promise<RegionPreview | null> {
  const now = await businessNow(db);
  if (!can(actor, "region.edit", unitKey)) return null;
  const day = nearestDay(said, dayOf(now));
  const sets = await db.criteriaSet.findMany({ where: { unitKind: "commune" }, orderBy: { key: "asc" } });
  // In the order of the titles they award; others after them.
  const rank = (key: string) => [NTM, NANG_CAO].indexOf(key) + 1 || 3;
  sets.sort((a, b) => rank(a.key) - rank(b.key));
  const moment = { asOf: day, knownAt: now };
  const other = { region: said.region, regionChecked: said.standing !== "unchecked" };
  const pairs = await Promise.all(sets.map(({ key }) => standingsInRegion(db, key, moment, unitKey, other)));
  const judged = pairs.flatMap((pair) => (pair === null || pair.before.verdict === "not_in_force" ? [] : [pair]));
  const before = judged[0]?.before.unit.region ?? null;
  return {
    day,
    from: before === null ? "chưa xác định" : REGIONS[before],
    to: REGIONS[said.region],
    sets: judged.map((pair) => regionEffect(pair.before, pair.after)),
  };
}

/** Today where it is among the days, else the day of them that is nearest. */
function nearestDay({ from, to }: Days, today: string): string {
  if (today < from) return from;
  return to !== null && to < today ? to : today;
}
