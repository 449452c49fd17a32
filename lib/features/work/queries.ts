import { NTM } from "../../engine";
import { dayOf } from "../../format/date";
import { type Actor, mayAnywhere, reach, whereUnit } from "../../policy/can";
import { ROLES } from "../../policy/roles";
import { businessNow } from "../../server/clock";
import { type Db, db as portalDb } from "../../server/db";
import { peopleAsking } from "../accounts/queries";
import { WAITING } from "../observations/waiting";
import { standingsAt } from "../standings/queries";
import { DISTRICT_KINDS, KIND_NAMES, unitInWords } from "../units/kinds";
import { type UnitOn, unitsOn } from "../units/queries";
import type { WorkView } from "./types";

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

function everywhere(actor: Actor, verb: "publication.prepare" | "publication.approve"): boolean {
  return reach(actor, verb).everywhere;
}

function whyInReach(actor: Actor, unit: UnitOn): string {
  const assigned = actor.roles.some((held) => held.assignedUnits.includes(unit.key));
  return assigned ? "được phân công phụ trách năm nay" : "đơn vị của mình";
}
