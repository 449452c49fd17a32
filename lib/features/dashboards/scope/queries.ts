import type { Edition, HashedEdition, Title } from "../../../engine";
import { dayOf } from "../../../format/date";
import { type Actor, mayAnywhere, reach } from "../../../policy/can";
import { businessNow, worldClock } from "../../../server/clock";
import { toDbDate } from "../../../server/dates";
import { type Db, db as portalDb } from "../../../server/db";
import { setsOfKind } from "../../criteria-sets/in-use";
import { isRecognised } from "../../progress/queries";
import { latestPublication } from "../../publications/queries";
import { yearlyDueBy } from "../../settings/yearly-due";
import { standingsAt } from "../../standings/queries";
import { DISTRICT_KINDS, unitInWords } from "../../units/kinds";
import { type UnitOn, unitsOn } from "../../units/queries";
import { type Asked, type Filter, filterOf } from "../filter";
import type { Choice, Frame, JudgedUnit } from "../types";

export type PlacedUnit = { unit: UnitOn & { code: string }; district: UnitOn | null };

/** What one person sees of the dashboards with one filter, before anything is judged. */
export type Scope = {
  actor: Actor;
  now: Date;
  today: string;
  frame: Frame;
  filter: Filter;
  law: HashedEdition;
  editions: Edition[];
  /** The communes whose figures the person may read as a whole. */
  communes: PlacedUnit[];
  /** Those over which the person's own indicators are counted: all of them for who answers for some. */
  counted: PlacedUnit[];
  /** Ids of the set's indicators that the person's organisation answers for. */
  own: Set<string>;
};

/** `null` for who may read no figures, and where the filter asks for what is not there or out of reach. */
export async function scopeOf(actor: Actor, asked: Asked, db: Db = portalDb()): Promise<Scope | null> {
  if (!mayAnywhere(actor, "observation.read")) return null;
  const now = await businessNow(db);
  const today = dayOf(now);
  const [placed, editions, years, { world }, published, due, organisation] = await Promise.all([
    placedUnits(db, today),
    setsOfKind(db, "commune", now),
    targetYears(db, now, today),
    worldClock(db),
    latestPublication(db, now),
    yearlyDueBy(db, today),
    organisationOf(db, actor),
  ]);
  const where = reach(actor, "observation.read");
  const answers = reach(actor, "observation.conclude");
  const ownAll = answers.everywhere ? [] : answers.subjects.indicators;
  const inReach = placed.filter(({ unit }) => where.everywhere || where.units.has(unit.key));
  const seen = where.everywhere || ownAll.length > 0 ? placed : inReach;
  const choices = {
    districts: districtChoices(seen),
    sets: editions.map(({ edition: { set, shortName } }) => ({ key: set, name: shortName })),
    years,
  };
  const filter = filterOf(asked, choices, Number(today.slice(0, 4)));
  const law = editions.find(({ edition }) => edition.set === filter?.set);
  if (filter === null || law === undefined) return null;
  const inDistrict = ({ district }: PlacedUnit) => filter.district === null || district?.code === filter.district;
  const { set, shortName, criteria, inForce } = law.edition;
  const communes = inReach.filter(inDistrict);
  return {
    actor,
    now,
    today,
    filter,
    law,
    editions: editions.map(({ edition }) => edition),
    communes,
    counted: seen.filter(inDistrict),
    own: new Set(ownAll.filter(({ setKey }) => setKey === filter.set).map(({ indicatorId }) => indicatorId)),
    frame: {
      today,
      now,
      sample: world === "sample",
      published: published && { number: published.number, asOf: published.asOf, approvedOn: published.approvedOn },
      filter,
      choices,
      set: { key: set, name: shortName },
      inForce: inForce !== null && inForce.from <= today && today <= inForce.to,
      criteria: criteria.map(({ id, name }) => ({ id, name })),
      organisation,
      everywhere: where.everywhere,
      leads: reach(actor, "publication.approve").everywhere,
      dueYear: due.year,
      communes: communes.length,
      commune: communes.length === 1 ? (communes[0]?.unit.name ?? null) : null,
      ownIndicators: new Set(ownAll.map(({ setKey, indicatorId }) => `${setKey}/${indicatorId}`)).size,
    },
  };
}

/** For whom the person reads: by the first role that reads at all. */
async function organisationOf(db: Db, actor: Actor): Promise<string> {
  const held = actor.roles.find((role) => mayAnywhere({ ...actor, roles: [role] }, "observation.read"));
  if (held === undefined) return "";
  const found = await db.organisation.findUnique({ where: { key: held.organisationKey }, select: { shortName: true } });
  return found?.shortName ?? "";
}

/** Judges units by the set of the filter, by everything accepted until now. One reading of the store. */
export async function judge(scope: Scope, units: PlacedUnit[], db: Db): Promise<JudgedUnit[]> {
  const keys = units.map(({ unit }) => unit.key);
  const judged = await standingsAt(db, scope.filter.set, { asOf: scope.today, knownAt: scope.now }, keys);
  return units.flatMap(({ unit, district }) => {
    const known = judged.get(unit.key);
    if (known === undefined) return [];
    const recognised = isRecognised(known, scope.today);
    return [{ unit, district, standing: known.standing, recognised, titles: known.facts.unit.titles as Title[] }];
  });
}

/** Everything that one page needs, judged once: the communes in reach, and those counted for the own indicators. */
export async function judgeOnce(scope: Scope, db: Db): Promise<{ communes: JudgedUnit[]; counted: JudgedUnit[] }> {
  const counted = await judge(scope, scope.own.size > 0 ? scope.counted : scope.communes, db);
  const inReach = new Set(scope.communes.map(({ unit }) => unit.key));
  return { communes: counted.filter(({ unit }) => inReach.has(unit.key)), counted };
}

async function placedUnits(db: Db, today: string): Promise<PlacedUnit[]> {
  const [units, districts] = await Promise.all([unitsOn(db, today, ["commune"]), unitsOn(db, today, DISTRICT_KINDS)]);
  const districtOf = new Map(districts.map((district) => [district.key, district]));
  return units.flatMap((unit) =>
    unit.code === null
      ? []
      : [{ unit: { ...unit, code: unit.code }, district: districtOf.get(unit.parentKey ?? "") ?? null }],
  );
}

function districtChoices(placed: PlacedUnit[]): Choice[] {
  const found = new Map(placed.flatMap(({ district }) => (district?.code == null ? [] : [[district.code, district]])));
  return [...found].map(([key, { kind, name }]) => ({ key, name: unitInWords(kind, name) })).sort(byName);
}

function byName(a: Choice, b: Choice): number {
  return a.name.localeCompare(b.name, "vi");
}

/** The years with targets known by now, and the present one; the latest first. */
async function targetYears(db: Db, now: Date, today: string): Promise<number[]> {
  const rows = await db.target.findMany({
    where: { decidedOn: { lte: toDbDate(today) }, recordedAt: { lte: now } },
    distinct: ["year"],
    select: { year: true },
  });
  return [...new Set([Number(today.slice(0, 4)), ...rows.map(({ year }) => year)])].sort((a, b) => b - a);
}
