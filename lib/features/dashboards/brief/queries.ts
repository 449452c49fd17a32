import { dayOf } from "../../../format/date";
import type { Actor } from "../../../policy/can";
import { fromDbDate } from "../../../server/dates";
import { type Db, db as portalDb } from "../../../server/db";
import { NOTHING_ASKED } from "../filter";
import { targetsPart } from "../overview/queries";
import { judge, scopeOf } from "../scope/queries";
import { districtLines, summaryOf } from "../summaries";
import type { BriefView, TargetsPart } from "../types";
import { waitingPart } from "../waiting/queries";

/** The one page of a leader; `null` for who does not read the whole province. */
export async function briefView(actor: Actor, db: Db = portalDb()): Promise<BriefView | null> {
  const scope = await scopeOf(actor, NOTHING_ASKED, db);
  if (scope === null || !scope.frame.everywhere) return null;
  const [communes, targets, { total, byHolder }, prepared] = await Promise.all([
    judge(scope, scope.communes, db),
    targetsPart(scope, db),
    waitingPart(scope, db),
    db.publication.findMany({
      where: { approvedAt: null },
      include: { preparedBy: { select: { name: true } } },
      orderBy: { number: "asc" },
    }),
  ]);
  const [longest] = byHolder;
  return {
    frame: scope.frame,
    targets: targets && { ...targets, late: inOrderOfTargets(targets) },
    districts: districtLines(communes, scope.filter),
    summary: summaryOf(communes),
    waiting: { total, oldest: longest?.oldest ?? null, days: longest?.days ?? 0 },
    toApprove: prepared.map(({ number, asOf, preparedBy, preparedAt }) => ({
      number,
      asOf: fromDbDate(asOf),
      preparedBy: preparedBy.name,
      preparedOn: dayOf(preparedAt),
    })),
  };
}

/** Of many who are late the sheet names some: by the order of the targets, communes first. */
function inOrderOfTargets({ bars, late }: TargetsPart): TargetsPart["late"] {
  const place = new Map(bars.map(({ name }, at) => [name, at]));
  return [...late].sort((a, b) => (place.get(a.kind) ?? 0) - (place.get(b.kind) ?? 0));
}
