import type { Db } from "../../server/db";
import type { Prisma } from "../../server/generated/client";

/**
 * The entries about a commune, or about something of it: what was said of it, differences, its papers, its region, who
 * follows it. By its code, which units of other times may have held too.
 */
export async function entriesOfUnit(db: Db, code: string): Promise<Prisma.AuditEntryWhereInput> {
  const versions = await db.unitVersion.findMany({ where: { code }, select: { unitKey: true } });
  const unitKeys = [...new Set(versions.map(({ unitKey }) => unitKey))];
  const where = { unitKey: { in: unitKeys } };
  const [observations, differences, papers] = await Promise.all([
    db.observation.findMany({ where, select: { id: true } }),
    db.difference.findMany({ where, select: { id: true } }),
    db.evidenceUnit.findMany({ where, select: { evidenceId: true } }),
  ]);
  const ids = [...observations, ...differences].map(({ id }) => id);
  const evidence = papers.map(({ evidenceId }) => evidenceId);
  return {
    OR: [
      { subjectId: { in: [...unitKeys, ...ids, ...evidence] } },
      ...unitKeys.map((key) => ({ subjectType: "assignment", subjectId: { endsWith: `/${key}` } })),
    ],
  };
}
