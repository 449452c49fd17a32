import { type Actor, can, NO_UNIT } from "../../policy/can";
import type { Db } from "../../server/db";
import type { Prisma } from "../../server/generated/client";

type Where = Prisma.AuditEntryWhereInput;

/**
 * The entries about a commune, or about something of it: what was said of it, differences, its region, who follows it, its
 * periods that were opened, and for who may read every paper its papers. A refusal names what was asked for, not always a
 * row. By the code of the commune, which units of other times may have held too.
 */
export async function entriesOfUnit(db: Db, actor: Actor, code: string): Promise<Where> {
  const versions = await db.unitVersion.findMany({ where: { code }, select: { unitKey: true } });
  const keys = [...new Set(versions.map(({ unitKey }) => unitKey))];
  const of = { where: { unitKey: { in: keys } } };
  const id = { select: { id: true } };
  const [observations, differences, assignments, openings] = await Promise.all([
    db.observation.findMany({ ...of, ...id }),
    db.difference.findMany({ ...of, ...id }),
    db.unitAssignment.findMany({ ...of, ...id }),
    db.periodOpening.findMany({ ...of, ...id }),
  ]);
  return {
    OR: [
      { subjectId: { in: keys } },
      about("observation", observations),
      about("difference", differences),
      about("assignment", assignments),
      about("period", openings),
      ...(can(actor, "evidence.read", NO_UNIT) ? [await aboutPapers(db, keys)] : []),
      ...keys.flatMap((key): Where[] => [
        { subjectType: "observation", subjectId: { startsWith: `${key}/` } },
        {
          subjectType: "assignment",
          OR: [{ subjectId: { endsWith: `/${key}` } }, { subjectId: { endsWith: `/${code}` } }],
        },
        { subjectType: "period", after: { path: ["unitKey"], equals: key } },
        { subjectType: "period", after: { path: ["units"], array_contains: [key] } },
      ]),
    ],
  };
}

function about(subjectType: string, rows: readonly { id: string | number }[]): Where {
  return { subjectType, subjectId: { in: rows.map(({ id }) => String(id)) } };
}

async function aboutPapers(db: Db, keys: string[]): Promise<Where> {
  const where = { unitKey: { in: keys } };
  const [papers, links] = await Promise.all([
    db.evidenceUnit.findMany({ where, select: { evidenceId: true } }),
    db.evidenceLink.findMany({ where, select: { id: true } }),
  ]);
  return about("evidence", [...papers.map(({ evidenceId }) => ({ id: evidenceId })), ...links]);
}
