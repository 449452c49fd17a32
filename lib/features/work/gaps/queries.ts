import { NTM } from "../../../engine";
import { dayOf } from "../../../format/date";
import { type Actor, can, reach } from "../../../policy/can";
import type { Db } from "../../../server/db";
import { WAITING } from "../../observations/waiting";
import { yearlyDueBy } from "../../settings/yearly-due";
import { editionAt, type Judged, standingsAt } from "../../standings/queries";
import { KIND_NAMES } from "../../units/kinds";
import { type UnitOn, unitsOn } from "../../units/queries";
import { type Gap, gapsOf } from "./gaps";

export type UnitGaps = { code: string; name: string; gaps: Gap[] };

/** The communes whose figures a person enters because they are theirs, judged on today; none for who enters everywhere. */
export async function ownCommunes(
  actor: Actor,
  db: Db,
  now: Date,
): Promise<{ units: UnitOn[]; judged: Map<string, Judged> }> {
  const where = reach(actor, "observation.submit");
  const today = dayOf(now);
  const units = where.everywhere
    ? []
    : (await unitsOn(db, today, ["commune"])).filter(({ key }) => where.units.has(key));
  const keys = units.map(({ key }) => key);
  return { units, judged: await standingsAt(db, NTM, { asOf: today, knownAt: now }, keys) };
}

/** What a person has still to enter: in their own commune everything, elsewhere what their organisation answers for. */
export async function gapsFor(
  actor: Actor,
  { units, judged }: Awaited<ReturnType<typeof ownCommunes>>,
  db: Db,
  now: Date,
): Promise<UnitGaps[]> {
  const due = await yearlyDueBy(db, dayOf(now));
  const waiting = await waitingIndicators(db, units, now);
  return units.flatMap(({ key, code, name, kind }) => {
    const standing = judged.get(key)?.standing;
    if (standing === undefined) return [];
    const mine = gapsOf(standing, waiting.get(key) ?? new Set(), due).filter(({ indicatorId }) =>
      can(actor, "observation.conclude", key, { setKey: NTM, indicatorId }),
    );
    return mine.length === 0 ? [] : [{ code: code ?? "", name: `${KIND_NAMES[kind]} ${name}`, gaps: mine }];
  });
}

/** Indicators of units of which something waits to be accepted. */
async function waitingIndicators(db: Db, units: UnitOn[], now: Date): Promise<Map<string, Set<string>>> {
  const rows = await db.observation.findMany({
    where: { unitKey: { in: units.map(({ key }) => key) }, ...WAITING },
    select: { unitKey: true, indicatorId: true, measureKey: true },
  });
  const law = await editionAt(db, NTM, now);
  const indicators = law?.edition.criteria.flatMap((criterion) => criterion.indicators) ?? [];
  const found = new Map<string, Set<string>>();
  for (const { unitKey, indicatorId, measureKey } of rows) {
    const ids = found.get(unitKey) ?? new Set();
    if (indicatorId !== null) ids.add(indicatorId);
    for (const { id, measure } of indicators) if (measure === measureKey) ids.add(id);
    found.set(unitKey, ids);
  }
  return found;
}
