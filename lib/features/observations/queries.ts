import { type Indicator, LEVEL_STANDING_WORDS, levelInWords, NTM } from "../../engine";
import { dayOf } from "../../format/date";
import { fold } from "../../format/fold";
import { type Actor, can, mayAnywhere, mayInUnit } from "../../policy/can";
import { businessNow } from "../../server/clock";
import { type Db, db as portalDb } from "../../server/db";
import { editionAt, standingsAt } from "../standings/queries";
import { DISTRICT_KINDS, KIND_NAMES, unitInWords } from "../units/kinds";
import { unitByCode, unitsOn } from "../units/queries";
import { figureNames } from "./figures";
import { LINE_INCLUDE, lineOf } from "./lines";
import type { EntryView } from "./types";
import { WAITING } from "./waiting";

export type FoundUnit = { code: string; name: string; district: string };

/** The communes in a person's reach by a part of their name or code, with marks or without; `null` for who enters nothing. */
export async function findUnits(actor: Actor, search: string, db: Db = portalDb()): Promise<FoundUnit[] | null> {
  if (!mayAnywhere(actor, "observation.submit")) return null;
  const today = dayOf(await businessNow(db));
  const districts = new Map((await unitsOn(db, today, DISTRICT_KINDS)).map((district) => [district.key, district]));
  const wanted = fold(search.trim());
  return (await unitsOn(db, today, ["commune"])).flatMap(({ key, code, name, parentKey }) => {
    if (code === null || !mayInUnit(actor, "observation.submit", key)) return [];
    if (!fold(name).includes(wanted) && !code.startsWith(wanted)) return [];
    const district = districts.get(parentKey ?? "");
    return [
      { code, name: `Xã ${name}`, district: district === undefined ? "" : unitInWords(district.kind, district.name) },
    ];
  });
}

/** A unit with all its indicators, for whoever may enter figures there; `null` is "not found". */
export async function unitForEntry(actor: Actor, code: string, db: Db = portalDb()) {
  const now = await businessNow(db);
  const today = dayOf(now);
  const unit = await unitByCode(db, code, today);
  if (unit === null || unit.kind !== "commune" || !mayInUnit(actor, "observation.submit", unit.key)) return null;
  const judged = (await standingsAt(db, NTM, { asOf: today, knownAt: now }, [unit.key])).get(unit.key);
  if (judged === undefined) return null;
  const waiting = await db.observation.findMany({
    where: { unitKey: unit.key, ...WAITING },
    select: { indicatorId: true, measureKey: true },
  });
  const law = await editionAt(db, NTM, now);
  const byMeasure = new Set(waiting.map((row) => row.measureKey));
  const waitingIds = new Set(waiting.flatMap((row) => row.indicatorId ?? []));
  for (const { id, measure } of law?.edition.criteria.flatMap((criterion) => criterion.indicators) ?? []) {
    if (byMeasure.has(measure)) waitingIds.add(id);
  }
  return {
    unit: { code, name: `${KIND_NAMES[unit.kind]} ${unit.name}` },
    standing: judged.standing,
    waiting: [...waitingIds],
  };
}

/** The form for one indicator of a unit in the person's reach; `null` is "not found". */
export async function entryView(
  actor: Actor,
  code: string,
  indicatorId: string,
  db: Db = portalDb(),
): Promise<EntryView | null> {
  const now = await businessNow(db);
  const today = dayOf(now);
  const unit = await unitByCode(db, code, today);
  if (unit === null || !can(actor, "observation.submit", unit.key, { setKey: NTM, indicatorId })) return null;
  const law = await editionAt(db, NTM, now);
  const criterion = law?.edition.criteria.find((item) => item.indicators.some((i) => i.id === indicatorId));
  const indicator = criterion?.indicators.find((item) => item.id === indicatorId);
  const judged = (await standingsAt(db, NTM, { asOf: today, knownAt: now }, [unit.key])).get(unit.key);
  const result = judged?.standing.criteria.flatMap((c) => c.indicators).find((item) => item.id === indicatorId);
  if (law === null || criterion === undefined || indicator === undefined || result === undefined) return null;
  const measure = law.edition.measures[indicator.measure];
  if (measure === undefined) return null;
  const rows = await db.observation.findMany({
    where: subjectOf(unit.key, NTM, indicator),
    include: LINE_INCLUDE,
    orderBy: { sequence: "desc" },
  });
  return {
    unit: { key: unit.key, code, name: `${KIND_NAMES[unit.kind]} ${unit.name}` },
    setKey: NTM,
    setName: law.edition.shortName,
    criterion: { id: criterion.id, name: criterion.name },
    indicator: { id: indicator.id, name: indicator.name, guidance: indicator.guidance ?? null },
    measure,
    figureNames: figureNames(measure),
    levels: result.levels.map(
      (level) => `${levelInWords(level, measure.unit)} (${LEVEL_STANDING_WORDS[level.standing]})`,
    ),
    result,
    history: rows.map((row) => lineOf(row, measure)),
    seen: rows[0]?.id ?? "",
    maySubmit: true,
  };
}

/** Every observation that concerns one indicator of a unit: figures of its measure, and what is said of itself. */
export function subjectOf(unitKey: string, setKey: string, indicator: Pick<Indicator, "id" | "measure">) {
  return {
    unitKey,
    OR: [
      { subject: "measure", measureKey: indicator.measure },
      { subject: "indicator", setKey, indicatorId: indicator.id },
    ],
  };
}
