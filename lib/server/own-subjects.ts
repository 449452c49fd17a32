import { NO_SUBJECTS, type OwnSubjects } from "../policy/can";
import type { Db } from "./db";
import { knownRows } from "./known-rows";

/**
 * What an organisation answers for on a day, by what is known at an instant: its indicators with their measures, those of
 * its criteria that no other organisation answers for on their own, and its whole criteria. By the latest edition of
 * each set.
 */
export async function ownSubjects(db: Db, organisationKey: string, day: string, now: Date): Promise<OwnSubjects> {
  const sets = await db.indicatorAssignment.groupBy({
    by: ["setKey"],
    where: { organisationKey, ...knownRows(day, now) },
  });
  const found: OwnSubjects = { ...NO_SUBJECTS, measures: [], indicators: [], criteria: [] };
  for (const { setKey } of sets) {
    const rows = await db.indicatorAssignment.findMany({ where: { setKey, ...knownRows(day, now) } });
    const edition = await db.edition.findFirst({
      where: { setKey, publishedAt: { lte: now } },
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      select: { indicators: true },
    });
    const whole = new Map(rows.filter((row) => row.indicatorId === null).map((row) => [row.criterionId, row]));
    const single = new Map(rows.flatMap((row) => (row.indicatorId === null ? [] : [[row.indicatorId, row]])));
    for (const { criterionId, indicatorId, measureKey } of edition?.indicators ?? []) {
      const answering = single.get(indicatorId) ?? whole.get(criterionId);
      if (answering?.organisationKey !== organisationKey) continue;
      found.indicators.push({ setKey, indicatorId });
      found.measures.push(measureKey);
    }
    for (const [criterionId, row] of whole) {
      if (row.organisationKey === organisationKey) found.criteria.push({ setKey, criterionId });
    }
  }
  return found;
}
