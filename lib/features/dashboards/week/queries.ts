import type { HashedEdition } from "../../../engine";
import { addDays, dayOf } from "../../../format/date";
import { type Actor, whereObservation } from "../../../policy/can";
import { toDbDate } from "../../../server/dates";
import { type Db, db as portalDb } from "../../../server/db";
import { editionAt, standingsBy } from "../../standings/queries";
import { unitInWords } from "../../units/kinds";
import type { Asked } from "../filter";
import { judge, type Scope, scopeOf } from "../scope/queries";
import type { JudgedUnit, VerdictChange, WeekPart, WeekView } from "../types";

const WEEK_DAYS = 7;

/** What changed in the last seven days in a person's reach; `null` for who reads nothing. */
export async function weekView(actor: Actor, asked: Asked, db: Db = portalDb()): Promise<WeekView | null> {
  const scope = await scopeOf(actor, asked, db);
  return scope && { frame: scope.frame, week: await weekPart(scope, await judge(scope, scope.communes, db), db) };
}

/**
 * What was accepted and returned since the same hour seven days ago, and whose criteria read otherwise than then.
 *
 * @param judged where the communes in reach stand now
 */
export async function weekPart(scope: Scope, judged: JudgedUnit[], db: Db): Promise<WeekPart> {
  const since = new Date(scope.now.getTime() - WEEK_DAYS * 86_400_000);
  const window = { gt: since, lte: scope.now };
  const inDistrict =
    scope.filter.district === null ? {} : { unitKey: { in: scope.counted.map(({ unit }) => unit.key) } };
  const readable = [whereObservation(scope.actor, "observation.read"), inDistrict];
  const [accepted, returned, changes] = await Promise.all([
    db.observation.groupBy({ by: ["unitKey"], where: { AND: [...readable, { acceptedAt: window }] }, _count: true }),
    db.review.findMany({
      where: { act: "return", at: window, observation: { AND: readable } },
      select: { observation: { select: { unitKey: true } } },
    }),
    changesSince(scope, judged, since, db),
  ]);
  const acceptedOf = new Map(accepted.map(({ unitKey, _count }) => [unitKey, _count]));
  const returnedOf = (key: string) => returned.filter(({ observation }) => observation.unitKey === key).length;
  const byCommune = scope.counted.map(({ unit, district }) => ({
    code: unit.code,
    commune: unit.name,
    district: district === null ? "" : unitInWords(district.kind, district.name),
    accepted: acceptedOf.get(unit.key) ?? 0,
    returned: returnedOf(unit.key),
  }));
  return {
    since: dayOf(since),
    accepted: accepted.reduce((sum, row) => sum + row._count, 0),
    returned: returned.length,
    changes,
    byCommune: byCommune
      .filter((row) => row.accepted + row.returned > 0)
      .sort((a, b) => b.accepted + b.returned - (a.accepted + a.returned)),
  };
}

/** Only communes about which something could have changed are judged a second time, as of then. */
async function changesSince(scope: Scope, judged: JudgedUnit[], since: Date, db: Db): Promise<VerdictChange[]> {
  const keys = await touchedSince(scope, judged, since, db);
  const law = await editionAt(db, scope.filter.set, since);
  if (law === null) return [];
  const before = await standingsBy(db, law, { asOf: dayOf(since), knownAt: since }, keys);
  return judged.flatMap(({ unit, district, standing }) => {
    const earlier = before.get(unit.key)?.standing.criteria ?? [];
    const verdictOf = new Map(earlier.map(({ id, verdict }) => [id, verdict]));
    return standing.criteria.flatMap(({ id, name, verdict }): VerdictChange[] => {
      const old = verdictOf.get(id);
      if (old === undefined || old === verdict) return [];
      const place = district === null ? "" : unitInWords(district.kind, district.name);
      const where = { code: unit.code, commune: unit.name, district: place };
      return [{ ...where, criterion: `${id} ${name}`, before: old, after: verdict }];
    });
  });
}

async function touchedSince(scope: Scope, judged: JudgedUnit[], since: Date, db: Db): Promise<string[]> {
  const keys = judged.map(({ unit }) => unit.key);
  const law = await editionAt(db, scope.filter.set, since);
  const days = { gt: toDbDate(dayOf(since)), lte: toDbDate(scope.today) };
  if (law?.hash !== scope.law.hash || lawMoves(law, dayOf(since), scope.today)) return keys;
  const [figures, regions] = await Promise.all([
    db.observation.findMany({
      where: {
        unitKey: { in: keys },
        acceptedAt: { lte: scope.now },
        OR: [{ acceptedAt: { gt: since } }, { measuredOn: days }],
      },
      distinct: ["unitKey"],
      select: { unitKey: true },
    }),
    db.unitRegion.findMany({
      where: {
        unitKey: { in: keys },
        OR: [
          { recordedAt: { gt: since } },
          { replacedAt: { gt: since } },
          { validFrom: days },
          { validTo: lastDays(days) },
        ],
      },
      select: { unitKey: true },
    }),
  ]);
  return [...new Set([...figures, ...regions].map(({ unitKey }) => unitKey))];
}

/** A row that ended on the first of two days is no longer valid on the second. */
function lastDays({ gt, lte }: { gt: Date; lte: Date }): { gte: Date; lt: Date } {
  return { gte: gt, lt: lte };
}

/** Whether a level, or the set itself, begins or ends between two days. */
function lawMoves({ edition }: HashedEdition, from: string, to: string): boolean {
  const begins = (day: string | undefined) => day !== undefined && from < day && day <= to;
  const ends = (day: string | undefined) => day !== undefined && begins(addDays(day, 1));
  const levels = edition.criteria.flatMap(({ indicators }) => indicators.flatMap((indicator) => indicator.levels));
  const periods = [...levels, ...(edition.inForce === null ? [] : [edition.inForce])];
  return periods.some((period) => begins(period.from) || ends(period.to));
}
