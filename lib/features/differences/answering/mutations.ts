import { randomUUID } from "node:crypto";
import { type About, type Actor, can } from "../../../policy/can";
import type { Verb } from "../../../policy/roles";
import { Conflict, defineAction } from "../../../server/action";
import { businessNow } from "../../../server/clock";
import type { Db, Tx } from "../../../server/db";
import { isRenewed } from "../queries";
import { type AnswerInput, answerInput, type CloseInput, closeInput } from "../schema";

type DifferenceSubject = {
  unitKey: string;
  about: About;
  saidId: string;
  organisations: { said: string; agency: string };
};

/** The organisation whose figure it is answers in words; it may do so again until the agency has acknowledged. */
export const answerDifference = defineAction<AnswerInput, DifferenceSubject, { answers: number }>({
  input: answerInput,
  verb: "observation.submit",
  subjectId: ({ differenceId }) => differenceId,
  load: (db, actor, { differenceId }) => subjectOf(db, actor, "observation.submit", differenceId),
  allow: (actor, { organisations }) => actor.roles.some((held) => held.organisationKey === organisations.said),
  run: async (tx, { db, actor, subject, input: { differenceId, text } }) => {
    await demandOpen(tx, differenceId);
    const at = await businessNow(db);
    const organisationKey = subject.organisations.said;
    const id = randomUUID();
    await tx.differenceAnswer.create({ data: { id, differenceId, personId: actor.id, organisationKey, at, text } });
    const answers = await tx.differenceAnswer.count({ where: { differenceId } });
    const about = { type: "difference", id: differenceId } as const;
    return {
      value: { answers },
      audit: [
        {
          action: "difference.answered",
          subject: about,
          after: { answerId: id, saidId: subject.saidId, agency: subject.organisations.agency },
          reason: text,
        },
      ],
    };
  },
});

/** The agency acknowledges an answer, in words or by a newer figure; what both said stays. */
export const closeDifference = defineAction<CloseInput, DifferenceSubject, { closedAt: Date }>({
  input: closeInput,
  verb: "observation.conclude",
  subjectId: ({ differenceId }) => differenceId,
  load: (db, actor, { differenceId }) => subjectOf(db, actor, "observation.conclude", differenceId),
  allow: (actor, { organisations }) => actor.roles.some((held) => held.organisationKey === organisations.agency),
  run: async (tx, { db, actor, input: { differenceId } }) => {
    await demandOpen(tx, differenceId);
    const row = await tx.difference.findUniqueOrThrow({
      where: { id: differenceId },
      include: { said: true, answers: { take: 1 } },
    });
    if (row.answers.length === 0 && !(await isRenewed(tx, row.said))) {
      throw new Conflict("Đơn vị chưa giải trình và chưa nhập số liệu mới nên chưa ghi nhận được.");
    }
    const at = await businessNow(db);
    await tx.difference.update({ where: { id: differenceId }, data: { closedAt: at, closedById: actor.id } });
    const subject = { type: "difference", id: differenceId } as const;
    const after = { closedAt: at.toISOString(), closedById: actor.id, saidId: row.saidId };
    return { value: { closedAt: at }, audit: [{ action: "difference.closed", subject, after, reason: null }] };
  },
});

async function subjectOf(db: Db, actor: Actor, verb: Verb, id: string): Promise<DifferenceSubject | null> {
  const row = await db.difference.findUnique({ where: { id }, include: { said: true } });
  if (row === null) return null;
  const { unitKey, setKey, indicatorId, organisationKey, said } = row;
  if (!can(actor, verb, unitKey, { setKey, indicatorId })) return null;
  const organisations = { said: said.organisationKey, agency: organisationKey };
  return { unitKey, about: { setKey, indicatorId }, saidId: said.id, organisations };
}

/** Two people at once: the second waits here and then finds it closed. */
async function demandOpen(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Difference" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const closed = await tx.difference.count({ where: { id, closedAt: { not: null } } });
  if (closed > 0) throw new Conflict("Khác biệt này đã được ghi nhận trước đó.");
}
