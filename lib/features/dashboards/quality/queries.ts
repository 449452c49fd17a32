import type { Edition } from "../../../engine";
import { NTM } from "../../../engine";
import type { Actor } from "../../../policy/can";
import { toDbDate } from "../../../server/dates";
import { type Db, db as portalDb } from "../../../server/db";
import { levelCounts } from "../../criteria-sets/levels";
import { standingRegistrations } from "../../progress/targets";
import { standingsAt } from "../../standings/queries";
import { completenessOf, contradictionsOf, NOTHING_DUE, plus, qualityRows } from "../completeness";
import type { Asked } from "../filter";
import { judge, type PlacedUnit, type Scope, scopeOf } from "../scope/queries";
import type { JudgedUnit, QualityView, SetQuality } from "../types";

/** How good the figures in reach are; `null` for who reads nothing. */
export async function qualityView(actor: Actor, asked: Asked, db: Db = portalDb()): Promise<QualityView | null> {
  const scope = await scopeOf(actor, asked, db);
  if (scope === null) return null;
  const judged = await judge(scope, await dueUnits(scope, scope.filter.set, db), db);
  return {
    frame: scope.frame,
    rows: qualityRows(judged, scope.frame.dueYear),
    contradictions: contradictionsOf(judged),
    sets: await Promise.all(scope.editions.map((edition) => ofSet(scope, edition, judged, db))),
  };
}

/**
 * The communes of which a set's figures are due: of the NTM set all, of a higher one those that stand registered for its
 * title in the year of the filter.
 */
export async function dueUnits(scope: Scope, setKey: string, db: Db): Promise<PlacedUnit[]> {
  if (setKey === NTM) return scope.communes;
  const rows = await db.registration.findMany({
    where: {
      ...standingRegistrations(toDbDate(scope.today), scope.now),
      target: { setKey, year: scope.filter.year },
    },
    select: { unitKey: true },
  });
  const due = new Set(rows.map(({ unitKey }) => unitKey));
  return scope.communes.filter(({ unit }) => due.has(unit.key));
}

async function ofSet(scope: Scope, edition: Edition, judged: JudgedUnit[], db: Db): Promise<SetQuality> {
  const { set, shortName } = edition;
  const standings = set === scope.filter.set ? judged.map(({ standing }) => standing) : await others(scope, set, db);
  const sum = standings.map((standing) => completenessOf(standing, scope.frame.dueYear)).reduce(plus, NOTHING_DUE);
  return { ...sum, key: set, name: shortName, communes: standings.length, levels: levelCounts(edition) };
}

async function others(scope: Scope, setKey: string, db: Db) {
  const keys = (await dueUnits(scope, setKey, db)).map(({ unit }) => unit.key);
  const judged = await standingsAt(db, setKey, { asOf: scope.today, knownAt: scope.now }, keys);
  return [...judged.values()].map(({ standing }) => standing);
}
