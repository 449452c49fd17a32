import { daysBetween } from "../../../format/date";
import type { Actor } from "../../../policy/can";
import { type Db, db as portalDb } from "../../../server/db";
import { holdingBack } from "../../districts/matrix";
import { targetsOfYear } from "../../progress/targets";
import { completenessOf, NOTHING_DUE, plus } from "../completeness";
import type { Asked } from "../filter";
import { dueUnits } from "../quality/queries";
import { judge, judgeOnce, type Scope, scopeOf } from "../scope/queries";
import { cellsOf, districtLines, indicatorRows, lateRows, summaryOf } from "../summaries";
import type {
  CommunesView,
  CriteriaView,
  DistrictsView,
  IndicatorsView,
  OverviewView,
  TargetsPart,
  TargetsView,
} from "../types";
import { waitingPart } from "../waiting/queries";
import { weekPart } from "../week/queries";

/** The first page of the dashboards by what a person reads; `null` for who reads nothing. Judges each commune once. */
export async function overview(actor: Actor, asked: Asked, db: Db = portalDb()): Promise<OverviewView | null> {
  const scope = await scopeOf(actor, asked, db);
  if (scope === null) return null;
  const { communes, counted } = await judgeOnce(scope, db);
  const [targets, waiting, week, due] = await Promise.all([
    targetsPart(scope, db),
    waitingPart(scope, db),
    weekPart(scope, communes, db),
    dueUnits(scope, scope.filter.set, db),
  ]);
  const dueKeys = new Set(due.map(({ unit }) => unit.key));
  return {
    frame: scope.frame,
    summary: summaryOf(communes),
    targets,
    districts: districtLines(communes, scope.filter),
    communes: cellsOf(communes),
    holding: holdingBack(scope.frame.criteria, cellsOf(communes)),
    indicators: indicatorRows(scope.law.edition, counted, scope.own),
    waiting,
    week,
    quality: communes
      .filter(({ unit }) => dueKeys.has(unit.key))
      .map(({ standing }) => completenessOf(standing, scope.frame.dueYear))
      .reduce(plus, NOTHING_DUE),
  };
}

/** The targets of the filter's year as known now, for who reads the whole province. */
export async function targetsPart({ frame, filter, today, now }: Scope, db: Db): Promise<TargetsPart | null> {
  if (!frame.everywhere) return null;
  const targets = await targetsOfYear(db, filter.year, { asOf: today, knownAt: now, until: now, day: null });
  if (targets === null) return null;
  const { year, document, source, completeBy, bars } = targets;
  const daysLeft = completeBy === null ? null : daysBetween(today, completeBy);
  return { year, document, source, completeBy, daysLeft, bars, late: lateRows(bars, today) };
}

/** The communes in reach × criteria; `null` for who reads no commune as a whole. */
export async function communesView(actor: Actor, asked: Asked, db: Db = portalDb()): Promise<CommunesView | null> {
  const scope = await scopeWithCommunes(actor, asked, db);
  return scope && { frame: scope.frame, communes: cellsOf(await judge(scope, scope.communes, db)) };
}

/** Which criteria and indicators hold the communes in reach back; `null` for who reads no commune as a whole. */
export async function criteriaView(actor: Actor, asked: Asked, db: Db = portalDb()): Promise<CriteriaView | null> {
  const scope = await scopeWithCommunes(actor, asked, db);
  if (scope === null) return null;
  const communes = await judge(scope, scope.communes, db);
  const { criteria } = scope.law.edition;
  const all = new Set(criteria.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  return {
    frame: scope.frame,
    holding: holdingBack(scope.frame.criteria, cellsOf(communes)),
    indicators: indicatorRows(scope.law.edition, communes, all).filter(({ notMet, unknown }) => notMet + unknown > 0),
  };
}

/** The indicators that the person's organisation answers for, over all communes; `null` for who answers for none. */
export async function indicatorsView(actor: Actor, asked: Asked, db: Db = portalDb()): Promise<IndicatorsView | null> {
  const scope = await scopeOf(actor, asked, db);
  if (scope === null || scope.frame.ownIndicators === 0) return null;
  const counted = await judge(scope, scope.counted, db);
  return { frame: scope.frame, indicators: indicatorRows(scope.law.edition, counted, scope.own) };
}

/** The districts in reach in one line each; `null` for who reads no commune as a whole. */
export async function districtsView(actor: Actor, asked: Asked, db: Db = portalDb()): Promise<DistrictsView | null> {
  const scope = await scopeWithCommunes(actor, asked, db);
  return (
    scope && { frame: scope.frame, districts: districtLines(await judge(scope, scope.communes, db), scope.filter) }
  );
}

/** The targets and who is late by name; `null` for who does not read the whole province. */
export async function targetsView(actor: Actor, asked: Asked, db: Db = portalDb()): Promise<TargetsView | null> {
  const scope = await scopeOf(actor, asked, db);
  const targets = scope && (await targetsPart(scope, db));
  return scope === null || targets === null ? null : { frame: scope.frame, targets };
}

async function scopeWithCommunes(actor: Actor, asked: Asked, db: Db): Promise<Scope | null> {
  const scope = await scopeOf(actor, asked, db);
  return scope === null || scope.communes.length === 0 ? null : scope;
}
