import { dayOf, daysBetween } from "../../../format/date";
import { groupBy } from "../../../format/group";
import { type Actor, whereObservation } from "../../../policy/can";
import { type Db, db as portalDb } from "../../../server/db";
import { WAITING } from "../../observations/waiting";
import { chainContext, heldRows } from "../../reviews/held/queries";
import type { HeldRow } from "../../reviews/held/types";
import { type Patience, patienceAt } from "../../reviews/overdue/queries";
import { STEP_WORDS } from "../../reviews/workflow";
import { unitInWords } from "../../units/kinds";
import type { Asked } from "../filter";
import { type PlacedUnit, type Scope, scopeOf } from "../scope/queries";
import type { WaitingGroup, WaitingPart, WaitingView } from "../types";

/** What waits in a person's reach; `null` for who reads nothing. */
export async function waitingView(actor: Actor, asked: Asked, db: Db = portalDb()): Promise<WaitingView | null> {
  const scope = await scopeOf(actor, asked, db);
  return scope && { frame: scope.frame, waiting: await waitingPart(scope, db) };
}

type Row = HeldRow & { step: string; holder: string; district: string };

/** What waits, by the step and who holds it, and by district; the longest-waiting first. */
export async function waitingPart(scope: Scope, db: Db): Promise<WaitingPart> {
  const inDistrict =
    scope.filter.district === null ? {} : { unitKey: { in: scope.counted.map(({ unit }) => unit.key) } };
  const where = { AND: [WAITING, whereObservation(scope.actor, "observation.read"), inDistrict] };
  const [held, patience, organisations] = await Promise.all([
    chainContext(db, scope.now).then((context) => heldRows(db, context, where)),
    patienceAt(db, scope.now),
    db.organisation.findMany({ select: { key: true, shortName: true } }),
  ]);
  const placeOf = new Map(scope.counted.map((placed) => [placed.unit.key, districtWords(placed)]));
  const nameOf = new Map(organisations.map(({ key, shortName }) => [key, shortName]));
  const rows = held.flatMap((row): Row[] => {
    const step = row.progress.waitsFor;
    if (step === null) return [];
    const district = placeOf.get(row.unitKey) ?? "Đơn vị khác";
    const holders = { check: district, confirm: nameOf.get(row.answeredBy ?? ""), accept: STEP_WORDS.accept.who };
    const holder = holders[step] ?? "Chưa phân công cơ quan";
    return [{ ...row, step: capitalised(STEP_WORDS[step].act), holder, district }];
  });
  const { today } = scope;
  return {
    total: rows.length,
    workingDays: patience.workingDays,
    byHolder: groups(rows, { today, patience, whoOf: ({ holder }) => holder }),
    byDistrict: groups(rows, { today, patience, whoOf: ({ district }) => district }),
  };
}

function districtWords({ district }: PlacedUnit): string {
  return district === null ? "Không thuộc huyện" : capitalised(unitInWords(district.kind, district.name));
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type Grouping = { whoOf: (row: Row) => string; today: string; patience: Patience };

function groups(rows: Row[], { whoOf, today, patience }: Grouping): WaitingGroup[] {
  return [...groupBy(rows, (row) => JSON.stringify([row.step, whoOf(row)])).values()]
    .flatMap((members): WaitingGroup[] => {
      const [first] = members;
      if (first === undefined) return [];
      const oldest = dayOf(new Date(Math.min(...members.map(({ since }) => since.getTime()))));
      const communes = new Set(members.map(({ unitKey }) => unitKey)).size;
      const days = daysBetween(oldest, today);
      const late = members.filter(patience.isLate).length;
      return [{ step: first.step, who: whoOf(first), count: members.length, communes, oldest, days, late }];
    })
    .sort((a, b) => b.days - a.days || b.count - a.count || a.who.localeCompare(b.who, "vi"));
}
