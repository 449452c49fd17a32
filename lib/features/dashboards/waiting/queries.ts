import type { Edition } from "../../../engine";
import { dayOf, daysBetween } from "../../../format/date";
import { groupBy } from "../../../format/group";
import { type Actor, whereObservation } from "../../../policy/can";
import { type Db, db as portalDb } from "../../../server/db";
import { knownRows } from "../../../server/known-rows";
import { WAITING } from "../../observations/waiting";
import { unitInWords } from "../../units/kinds";
import type { Asked } from "../filter";
import { type PlacedUnit, type Scope, scopeOf } from "../scope/queries";
import type { WaitingGroup, WaitingPart, WaitingView } from "../types";
import { type Answering, stepOf } from "./step";

/** What waits in a person's reach; `null` for who reads nothing. */
export async function waitingView(actor: Actor, asked: Asked, db: Db = portalDb()): Promise<WaitingView | null> {
  const scope = await scopeOf(actor, asked, db);
  return scope && { frame: scope.frame, waiting: await waitingPart(scope, db) };
}

type Row = { step: string; who: string; district: string; unitKey: string; submittedAt: Date };

/** What waits, by the step and the organisation that answers, and by district; the longest-waiting first. */
export async function waitingPart(scope: Scope, db: Db): Promise<WaitingPart> {
  const inDistrict =
    scope.filter.district === null ? {} : { unitKey: { in: scope.counted.map(({ unit }) => unit.key) } };
  const [found, answering] = await Promise.all([
    db.observation.findMany({
      where: { AND: [WAITING, whereObservation(scope.actor, "observation.read"), inDistrict] },
      select: {
        unitKey: true,
        subject: true,
        measureKey: true,
        setKey: true,
        indicatorId: true,
        criterionId: true,
        submittedAt: true,
      },
    }),
    answeringNow(scope, db),
  ]);
  const placeOf = new Map(scope.counted.map((placed) => [placed.unit.key, districtWords(placed)]));
  const rows = found.map((row): Row => {
    const { unitKey, submittedAt } = row;
    return { ...stepOf(row, answering), district: placeOf.get(unitKey) ?? "Đơn vị khác", unitKey, submittedAt };
  });
  return {
    total: rows.length,
    byOrganisation: groups(rows, ({ who }) => who, scope.today),
    byDistrict: groups(rows, ({ district }) => district, scope.today),
  };
}

function districtWords({ district }: PlacedUnit): string {
  if (district === null) return "Không thuộc huyện";
  const words = unitInWords(district.kind, district.name);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function groups(rows: Row[], whoOf: (row: Row) => string, today: string): WaitingGroup[] {
  return [...groupBy(rows, (row) => JSON.stringify([row.step, whoOf(row)])).values()]
    .flatMap((members): WaitingGroup[] => {
      const [first] = members;
      if (first === undefined) return [];
      const oldest = dayOf(new Date(Math.min(...members.map(({ submittedAt }) => submittedAt.getTime()))));
      const communes = new Set(members.map(({ unitKey }) => unitKey)).size;
      const days = daysBetween(oldest, today);
      return [{ step: first.step, who: whoOf(first), count: members.length, communes, oldest, days }];
    })
    .sort((a, b) => b.days - a.days || b.count - a.count || a.who.localeCompare(b.who, "vi"));
}

/** Who answers today for what, by the list that the office keeps and the edition of each set; of two sets the first. */
async function answeringNow({ editions, today, now }: Scope, db: Db): Promise<Answering> {
  const rows = await db.indicatorAssignment.findMany({
    where: knownRows(today, now),
    include: { organisation: { select: { shortName: true } } },
  });
  const said = new Map(
    rows.map((row) => [`${row.setKey}/${row.indicatorId ?? `whole ${row.criterionId}`}`, row.organisation.shortName]),
  );
  const found: Answering = { byIndicator: new Map(), byCriterion: new Map(), byMeasure: new Map() };
  for (const edition of editions) addAnswers(found, edition, said);
  return found;
}

function addAnswers(found: Answering, { set, criteria }: Edition, said: Map<string, string>): void {
  for (const criterion of criteria) {
    const whole = said.get(`${set}/whole ${criterion.id}`);
    if (whole !== undefined) found.byCriterion.set(`${set}/${criterion.id}`, whole);
    for (const { id, measure } of criterion.indicators) {
      const who = said.get(`${set}/${id}`) ?? whole;
      if (who === undefined) continue;
      found.byIndicator.set(`${set}/${id}`, who);
      if (!found.byMeasure.has(measure)) found.byMeasure.set(measure, who);
    }
  }
}
