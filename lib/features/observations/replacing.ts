import { randomUUID } from "node:crypto";
import type { AuditEvent } from "../../audit/events";
import type { Tx } from "../../server/db";
import { ENDING_ACTS } from "./waiting";

type Replaced = { id: string; by: string; organisationKey: string };

/**
 * What the same organisation said before of the same subject, day and year and what still waits is replaced by what it says
 * now, so that nobody checks a figure that its author has corrected. The old one stays, and so do figures of other days;
 * whoever decides on it at the same time waits here, or was first.
 *
 * @param ids observations just written, in the same transaction
 */
export async function replaceWaiting(
  tx: Tx,
  ids: readonly string[],
  { personId, at }: { personId: string; at: Date },
): Promise<AuditEvent[]> {
  const replaced = await tx.$queryRaw<Replaced[]>`
    SELECT o."id"::text AS "id", n."id"::text AS "by", o."organisationKey" FROM "Observation" n JOIN "Observation" o
      ON o."unitKey" = n."unitKey" AND o."subject" = n."subject" AND o."organisationKey" = n."organisationKey"
      AND o."measuredOn" = n."measuredOn" AND o."referenceYear" = n."referenceYear" AND o."kind" = n."kind" AND o."sequence" < n."sequence"
      AND (o."measureKey", o."setKey", o."criterionId", o."indicatorId")
        IS NOT DISTINCT FROM (n."measureKey", n."setKey", n."criterionId", n."indicatorId")
    WHERE n."id" = ANY(${[...ids]}::uuid[]) AND o."id" <> ALL(${[...ids]}::uuid[]) AND o."acceptedAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "Review" r WHERE r."observationId" = o."id" AND r."act" = ANY(${ENDING_ACTS}))
    ORDER BY o."id" FOR UPDATE OF o`;
  if (replaced.length === 0) return [];
  await tx.review.createMany({
    data: replaced.map(({ id, organisationKey }) => ({
      id: randomUUID(),
      observationId: id,
      act: "replace",
      personId,
      organisationKey,
      at,
    })),
  });
  return replaced.map(({ id, by }) => ({
    action: "observation.replaced",
    subject: { type: "observation", id },
    after: { by },
  }));
}
