import { type Indicator, LEVEL_STANDING_WORDS, levelInWords, NTM } from "../../engine";
import { dayOf } from "../../format/date";
import { fold } from "../../format/fold";
import { type Actor, can, mayAnywhere, mayInUnit, reach, whereUnit } from "../../policy/can";
import { ROLES } from "../../policy/roles";
import { businessNow } from "../../server/clock";
import { type Db, db as portalDb } from "../../server/db";
import { peopleAsking } from "../accounts/queries";
import { editionAt, standingsAt } from "../standings/queries";
import { DISTRICT_KINDS, KIND_NAMES, unitInWords } from "../units/kinds";
import { type UnitOn, unitByCode, unitOn, unitsOn } from "../units/queries";
import { figureNames } from "./figures";
import { LINE_INCLUDE, lineOf } from "./lines";
import type { EntryView, WaitingRow, WaitingUnit, WorkView } from "./types";

/** What a person is to do today: the units in reach, what waits for acceptance, and publications. */
export async function workView(actor: Actor, db: Db = portalDb()): Promise<WorkView> {
  const now = await businessNow(db);
  const today = dayOf(now);
  const where = reach(actor, "observation.submit");
  const own = where.everywhere
    ? []
    : (await unitsOn(db, today, ["commune"])).filter((unit) => where.units.has(unit.key));
  const districts = new Map((await unitsOn(db, today, DISTRICT_KINDS)).map((district) => [district.key, district]));
  const judged = await standingsAt(
    db,
    NTM,
    { asOf: today, knownAt: now },
    own.map((unit) => unit.key),
  );
  const waiting = await db.observation.groupBy({
    by: ["unitKey"],
    where: { unitKey: { in: own.map((unit) => unit.key) }, ...WAITING },
    _count: true,
  });
  const toApprove = await db.publication.findMany({ where: { approvedAt: null }, orderBy: { number: "asc" } });
  const mayReview = reach(actor, "observation.accept");
  const mayReviewSomething = mayReview.everywhere || mayReview.units.size > 0;
  return {
    name: actor.name,
    roles: actor.roles.map((held) => ROLES[held.role]?.name ?? held.role),
    units: own.map((unit) => {
      const district = districts.get(unit.parentKey ?? "");
      const standing = judged.get(unit.key)?.standing;
      return {
        code: unit.code ?? "",
        name: `${KIND_NAMES[unit.kind]} ${unit.name}`,
        district: district === undefined ? "" : unitInWords(district.kind, district.name),
        why: whyInReach(actor, unit),
        met: standing?.criteriaMet ?? 0,
        metAtMost: standing?.criteriaMetAtMost ?? 0,
        waiting: waiting.find((row) => row.unitKey === unit.key)?._count ?? 0,
      };
    }),
    waiting: mayReviewSomething
      ? await db.observation.count({ where: { ...WAITING, ...whereUnit(actor, "observation.accept") } })
      : null,
    everywhere: where.everywhere,
    proposals: mayAnywhere(actor, "edition.publish")
      ? await db.editionProposal.count({ where: { decision: null, proposedById: { not: actor.id } } })
      : null,
    openFiles: await db.importFile.count({
      where: { personId: actor.id, kind: "figures", refusal: null, committedAt: null, discardedAt: null },
    }),
    publications: {
      toApprove: toApprove.map((row) => row.number),
      mayPrepare: everywhere(actor, "publication.prepare"),
      mayApprove: everywhere(actor, "publication.approve"),
    },
    asking: await peopleAsking(actor, db),
  };
}

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

/** Neither accepted nor returned. */
const WAITING = { acceptedAt: null, reviews: { none: { act: "return" } } };

function everywhere(actor: Actor, verb: "publication.prepare" | "publication.approve"): boolean {
  return reach(actor, verb).everywhere;
}

function whyInReach(actor: Actor, unit: UnitOn): string {
  const assigned = actor.roles.some((held) => held.assignedUnits.includes(unit.key));
  return assigned ? "được phân công phụ trách năm nay" : "đơn vị của mình";
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

const MOST_WAITING = 50;

/**
 * What waits for acceptance in the person's reach, the longest-waiting first, with what stood before.
 *
 * @param code only the commune that holds this code today
 */
export async function waitingRows(
  actor: Actor,
  code: string | null,
  db: Db = portalDb(),
): Promise<{ total: number; rows: WaitingRow[]; units: WaitingUnit[] }> {
  const today = dayOf(await businessNow(db));
  const inReach = { AND: [WAITING, whereUnit(actor, "observation.accept")] };
  const units = await waitingUnits(db, inReach, today);
  const chosen = code === null ? null : await unitByCode(db, code, today);
  const where = code === null ? inReach : { AND: [inReach, { unitKey: chosen?.key ?? "" }] };
  const [total, found, measures] = await Promise.all([
    db.observation.count({ where }),
    db.observation.findMany({ where, include: LINE_INCLUDE, orderBy: { submittedAt: "asc" }, take: MOST_WAITING }),
    db.measure.findMany(),
  ]);
  const measureOf = new Map(measures.map((measure) => [measure.key, measure]));
  const rows: WaitingRow[] = [];
  for (const row of found) {
    const measure = measureOf.get(row.measureKey ?? "") ?? { name: "", unit: "" };
    const unit = await unitOn(db, row.unitKey, today);
    const parent = unit?.parentKey == null ? null : await unitOn(db, unit.parentKey, today);
    const before = await db.observation.findFirst({
      where: {
        unitKey: row.unitKey,
        subject: row.subject,
        measureKey: row.measureKey,
        setKey: row.setKey,
        indicatorId: row.indicatorId,
        criterionId: row.subject === "criterion" ? row.criterionId : undefined,
        acceptedAt: { not: null },
      },
      include: LINE_INCLUDE,
      orderBy: [{ measuredOn: "desc" }, { sequence: "desc" }],
    });
    rows.push({
      ...lineOf(row, measure),
      unitCode: unit?.code ?? "",
      unitName: unit === null ? row.unitKey : `${KIND_NAMES[unit.kind]} ${unit.name}`,
      districtName: parent === null ? "" : unitInWords(parent.kind, parent.name),
      subject: row.measureKey === null ? `Chỉ tiêu ${row.indicatorId ?? row.criterionId ?? ""}` : measure.name,
      before: before === null ? null : lineOf(before, measure).words,
      mine: row.authorId === actor.id,
    });
  }
  return { total, rows, units };
}

async function waitingUnits(db: Db, where: object, today: string): Promise<WaitingUnit[]> {
  const counts = await db.observation.groupBy({ by: ["unitKey"], where, _count: true });
  const byKey = new Map(counts.map((row) => [row.unitKey, row._count]));
  return (await unitsOn(db, today, ["commune"])).flatMap(({ key, code, name }) => {
    const count = byKey.get(key);
    return count === undefined || code === null ? [] : [{ code, name, count }];
  });
}
