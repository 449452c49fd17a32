import { dayOf } from "../../format/date";
import { type Actor, mayAnywhere, reach } from "../../policy/can";
import { ROLES } from "../../policy/roles";
import { businessNow } from "../../server/clock";
import { type Db, db as portalDb } from "../../server/db";
import { peopleAsking } from "../accounts/queries";
import { NOTHING_ASKED } from "../dashboards/filter";
import { waitingView } from "../dashboards/waiting/queries";
import { WAITING } from "../observations/waiting";
import { periodsView } from "../periods/page/queries";
import { DISTRICT_KINDS, KIND_NAMES, unitInWords } from "../units/kinds";
import { type UnitOn, unitsOn } from "../units/queries";
import { type AnswersView, answersView } from "./answers/queries";
import { gapsFor, ownCommunes, type UnitGaps } from "./gaps/queries";
import { queueOf } from "./queue/queries";
import type { QueueItem, WorkUnit, WorkView } from "./types";

/** So many lines of who holds what stand on the first screen; all of them among the dashboards. */
const FIRST_HOLDERS = 6;

/** What a person is to do today: what waits for them by kind of work, who holds what, their units, files, law, publications. */
export async function workView(actor: Actor, db: Db = portalDb()): Promise<WorkView> {
  const now = await businessNow(db);
  const own = await ownCommunes(actor, db, now);
  const queue = await queueOf(actor, await gapsFor(actor, own, db, now), db, now);
  const waiting = (await waitingView(actor, NOTHING_ASKED, db))?.waiting;
  const toApprove = await db.publication.findMany({ where: { approvedAt: null }, orderBy: { number: "asc" } });
  return {
    name: actor.name,
    roles: actor.roles.map((held) => ROLES[held.role]?.name ?? held.role),
    reads: mayAnywhere(actor, "observation.read"),
    units: await workUnits(actor, own, db, dayOf(now)),
    queue: queue.items,
    workingDays: queue.workingDays,
    held: { lines: waiting?.byHolder.slice(0, FIRST_HOLDERS) ?? [], total: waiting?.total ?? 0 },
    everywhere: reach(actor, "observation.read").everywhere,
    proposals: mayAnywhere(actor, "edition.publish")
      ? await db.editionProposal.count({ where: { decision: null, proposedById: { not: actor.id } } })
      : null,
    openings: mayAnywhere(actor, "period.reopen")
      ? await db.periodOpening.count({ where: { decision: null, askedById: { not: actor.id } } })
      : null,
    periods: (await periodsView(actor, db))?.periods.filter(({ lock }) => lock === null) ?? [],
    openFiles: await db.importFile.count({
      where: { personId: actor.id, kind: "figures", refusal: null, committedAt: null, discardedAt: null },
    }),
    publications: {
      toApprove: toApprove.map((row) => row.number),
      mayPrepare: reach(actor, "publication.prepare").everywhere,
      mayApprove: reach(actor, "publication.approve").everywhere,
    },
    asking: await peopleAsking(actor, db),
  };
}

/** What waits for a person, by kind of work, as their first screen counts it. */
export async function queueFor(actor: Actor, db: Db): Promise<QueueItem[]> {
  const now = await businessNow(db);
  const gaps = await gapsFor(actor, await ownCommunes(actor, db, now), db, now);
  return (await queueOf(actor, gaps, db, now)).items;
}

/** What a person has still to enter; `null` for who has no units of their own or assigned. */
export async function gapsView(actor: Actor, db: Db = portalDb()): Promise<UnitGaps[] | null> {
  const where = reach(actor, "observation.submit");
  if (where.everywhere || where.units.size === 0) return null;
  const now = await businessNow(db);
  return gapsFor(actor, await ownCommunes(actor, db, now), db, now);
}

/** What waits for an answer of this person. */
export async function toAnswer(actor: Actor, db: Db = portalDb()): Promise<AnswersView> {
  return answersView(actor, db, await businessNow(db));
}

type Own = Awaited<ReturnType<typeof ownCommunes>>;

async function workUnits(actor: Actor, { units, judged }: Own, db: Db, today: string): Promise<WorkUnit[]> {
  const districts = new Map((await unitsOn(db, today, DISTRICT_KINDS)).map((district) => [district.key, district]));
  const waiting = await db.observation.groupBy({
    by: ["unitKey"],
    where: { unitKey: { in: units.map(({ key }) => key) }, ...WAITING },
    _count: true,
  });
  return units.map((unit) => {
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
  });
}

function whyInReach(actor: Actor, unit: UnitOn): string {
  const assigned = actor.roles.some((held) => held.assignedUnits.includes(unit.key));
  return assigned ? "được phân công phụ trách năm nay" : "đơn vị của mình";
}
