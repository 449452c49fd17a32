import type { Db, Tx } from "../../server/db";
import type { Prisma } from "../../server/generated/client";
import type { DifferenceLine, DifferenceState } from "./types";

/** Differences not closed yet, the oldest first, each with what has become of it. */
export async function openDifferences(db: Db | Tx, where: Prisma.DifferenceWhereInput): Promise<DifferenceLine[]> {
  const rows = await db.difference.findMany({
    where: { ...where, closedAt: null },
    include: { said: true, answers: { take: 1 } },
    orderBy: { openedAt: "asc" },
  });
  const lines: DifferenceLine[] = [];
  for (const { said, answers, ...row } of rows) {
    const renewed = answers.length === 0 && (await isRenewed(db, said));
    lines.push({ ...row, state: stateOf(false, answers.length, renewed) });
  }
  return lines;
}

type SaidRow = {
  unitKey: string;
  subject: string;
  measureKey: string | null;
  setKey: string | null;
  criterionId: string | null;
  indicatorId: string | null;
  organisationKey: string;
  sequence: bigint;
};

/** Whether who said it has said something newer of the same subject. */
export async function isRenewed(db: Db | Tx, said: SaidRow): Promise<boolean> {
  const { unitKey, subject, measureKey, setKey, criterionId, indicatorId, organisationKey, sequence } = said;
  const same = subject === "criterion" ? { criterionId } : { indicatorId };
  const later = await db.observation.findFirst({
    where: { unitKey, subject, measureKey, setKey, ...same, organisationKey, sequence: { gt: sequence } },
    select: { id: true },
  });
  return later !== null;
}

/** What became of one difference. */
export function stateOf(closed: boolean, answers: number, renewed: boolean): DifferenceState {
  if (closed) return "closed";
  if (answers > 0) return "answered";
  return renewed ? "renewed" : "open";
}
