import type { Conclusion } from "../../engine/types";
import { ENDING_ACTS } from "../../features/observations/waiting";
import { toDbDate } from "../../server/dates";
import type { Db, Tx } from "../../server/db";
import { dayKey, type Standing, type StandingRow } from "./difference";
import { type ImportRow, subjectKey } from "./rows";

type Found = {
  id: string;
  unitKey: string;
  subject: ImportRow["subject"];
  measureKey: string | null;
  setKey: string | null;
  criterionId: string | null;
  indicatorId: string | null;
  measuredOn: string;
  referenceYear: number;
  kind: ImportRow["kind"];
  value: number | null;
  values: Record<string, number> | null;
  conclusion: Conclusion | null;
  notApplicable: boolean;
  reason: string | null;
  document: string | null;
  note: string | null;
  waiting: boolean;
};

/**
 * What stands of the subjects of some rows. For whom an import is accepted at once that is what is accepted; for anybody
 * else also what waits, so that sending a file twice does not queue it twice. What was returned or replaced counts for nothing.
 */
export async function standingOf(db: Db | Tx, rows: readonly ImportRow[], acceptedOnly: boolean): Promise<Standing> {
  const unitKeys = distinct(rows.map((row) => row.unitKey));
  const days = distinct(rows.map((row) => row.measuredOn)).map(toDbDate);
  const measures = distinct(rows.flatMap((row) => row.measureKey ?? []));
  const sets = distinct(rows.flatMap((row) => row.setKey ?? []));
  const found = await db.$queryRaw<Found[]>`
    WITH known AS (
      SELECT o.*, coalesce(o."acceptedAt", o."submittedAt") AS "knownAt",
        CASE o."subject" WHEN 'measure' THEN o."measureKey" WHEN 'indicator' THEN o."setKey" || '|' || o."indicatorId"
          ELSE o."setKey" || '|TC' || o."criterionId" END AS "about"
      FROM "Observation" o
      WHERE o."unitKey" = ANY(${unitKeys}) AND (o."measureKey" = ANY(${measures}) OR o."setKey" = ANY(${sets}))
        AND (o."acceptedAt" IS NOT NULL OR (NOT ${acceptedOnly} AND NOT EXISTS (
          SELECT 1 FROM "Review" r WHERE r."observationId" = o."id" AND r."act" = ANY(${ENDING_ACTS}))))
    ), of_day AS (
      SELECT DISTINCT ON ("unitKey", "subject", "about", "measuredOn") * FROM known WHERE "measuredOn" = ANY(${days})
      ORDER BY "unitKey", "subject", "about", "measuredOn", "knownAt" DESC, "sequence" DESC
    ), latest AS (
      SELECT DISTINCT ON ("unitKey", "subject", "about") * FROM known
      ORDER BY "unitKey", "subject", "about", "measuredOn" DESC, "knownAt" DESC, "sequence" DESC
    )
    SELECT "id"::text, "unitKey", "subject", "measureKey", "setKey", "criterionId", "indicatorId", "measuredOn"::text AS "measuredOn",
      "referenceYear", "kind", "value"::float8 AS "value", "values", "conclusion", "notApplicable", "reason", "document", "note",
      "acceptedAt" IS NULL AS "waiting"
    FROM (SELECT * FROM of_day UNION SELECT * FROM latest) both_of_them`;
  const onDay = new Map<string, StandingRow>();
  const latest = new Map<string, StandingRow>();
  for (const row of found) {
    const subject = subjectKey(row);
    onDay.set(dayKey(subject, row.measuredOn), row);
    const kept = latest.get(subject);
    if (kept === undefined || kept.measuredOn < row.measuredOn) latest.set(subject, row);
  }
  return { onDay, latest };
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
