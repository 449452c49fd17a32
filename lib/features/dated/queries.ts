import type { Db } from "../../server/db";

/** Why the rows of a subject were recorded, by the instant (ISO) of recording: the reasons stand in the log. */
export async function recordedReasons(
  db: Db,
  action: "region.recorded" | "answer.recorded",
  subjectId: string,
): Promise<Map<string, string>> {
  const entries = await db.auditEntry.findMany({
    where: { action, subjectId },
    select: { after: true, reason: true },
  });
  return new Map(
    entries.flatMap(({ after, reason }) => {
      const at = (after as { recordedAt?: unknown } | null)?.recordedAt;
      return reason !== null && typeof at === "string" ? [[at, reason] as const] : [];
    }),
  );
}
