import type { AuditEvent } from "../../audit/events";
import { dayOf } from "../../format/date";
import { type Actor, reach } from "../../policy/can";
import { WHOLE_PROVINCE } from "../../policy/province";
import { Conflict, defineAction, Invalid } from "../../server/action";
import { businessNow } from "../../server/clock";
import { toDbDate } from "../../server/dates";
import type { Tx } from "../../server/db";
import { reasonProblems, seenOf } from "../dated/form";
import { recutAll, standsAlready } from "../dated/recut";
import { editionAt } from "../standings/queries";
import { provinceOrganisations, standingAnswers } from "./queries";
import { type AnswerInput, answerInput } from "./schema";
import { type AnswerSubject, subjectKey, subjectNamed } from "./subject";
import type { AnswerRow, AnswerSaid } from "./types";

type Found = { unitKey: string } & AnswerSubject;

/**
 * Records which organisation answers for an indicator, or a whole criterion, between two days. Rows are never changed: those
 * it touches are marked replaced, what of them lies outside its days is written again.
 */
export const recordAnswer = defineAction<AnswerInput, Found, null>({
  input: answerInput,
  verb: "answer.edit",
  subjectId: ({ setKey, subject }) => `${setKey}/${subject}`,
  load: async (db, actor, { setKey, subject }) => {
    if (!reach(actor, "answer.edit").everywhere) return null;
    const law = await editionAt(db, setKey, await businessNow(db));
    const found = law && subjectNamed(law.edition, subject);
    return found && { ...WHOLE_PROVINCE, criterionId: found.criterionId, indicatorId: found.indicatorId };
  },
  run: async (tx, { db, actor, subject: found, input }) => {
    const { setKey, subject: _, seen, reason, ...said } = input;
    const { criterionId, indicatorId } = found;
    const at = await businessNow(db);
    await lockSets(tx, [setKey]);
    const rows = (await standingAnswers(tx, [setKey])).get(subjectKey(setKey, found)) ?? [];
    if (seenOf(rows) !== seen) throw new Conflict(CHANGED_MEANWHILE);
    const problems = reasonProblems(input, dayOf(at));
    if (!(await provinceOrganisations(tx)).some(({ key }) => key === said.organisationKey)) {
      problems.push({ place: "organisationKey", text: "Chọn một cơ quan trong danh sách" });
    }
    if (problems.length > 0) throw new Invalid(problems);
    if (standsAlready(rows, said, (row) => saysTheSame(row, said))) {
      const text = "Các ngày này đã ghi đúng như vậy; không có gì thay đổi";
      throw new Invalid([{ place: "organisationKey", text }]);
    }
    const about = { setKey, criterionId, indicatorId };
    const event = await writeAnswers(tx, { about, rows, said: [said], actor, at, reason, importFileId: null });
    return { value: null, audit: [event] };
  },
});

const CHANGED_MEANWHILE =
  "Người khác vừa ghi cơ quan phụ trách này. Xem phần lịch sử bên dưới rồi ghi lại nếu vẫn cần.";

/** Two writers of one set: the second waits here and then finds what the first has written. */
export async function lockSets(tx: Tx, setKeys: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "CriteriaSet" WHERE "key" = ANY(${[...setKeys]}) ORDER BY "key" FOR NO KEY UPDATE`;
}

/** Whether a row says what is to be recorded, apart from its days. */
export function saysTheSame(row: AnswerSaid, said: AnswerSaid): boolean {
  const sameSource = row.document === said.document && row.standing === said.standing;
  return row.organisationKey === said.organisationKey && sameSource;
}

type Writing = {
  about: AnswerSubject & { setKey: string };
  /** The rows that stand, read after the lock. */
  rows: AnswerRow[];
  said: readonly AnswerSaid[];
  actor: Actor;
  at: Date;
  reason: string;
  importFileId: string | null;
};

/** Writes rows of one subject inside a transaction that holds the lock of its set; gives the entry for the log. */
export async function writeAnswers(tx: Tx, writing: Writing): Promise<AuditEvent> {
  const { about, rows, said, actor, at, reason, importFileId } = writing;
  const { setKey, criterionId, indicatorId } = about;
  const { replaced, added } = recutAll(rows, said);
  await tx.indicatorAssignment.updateMany({
    where: { id: { in: replaced.map(({ id }) => id) }, replacedAt: null },
    data: { replacedAt: at },
  });
  await tx.indicatorAssignment.createMany({
    data: added.map(({ organisationKey, standing, document, from, to }) => ({
      ...{ setKey, criterionId, indicatorId, organisationKey, standing, document },
      validFrom: toDbDate(from),
      validTo: to === null ? null : toDbDate(to),
      recordedAt: at,
      recordedById: actor.id,
    })),
  });
  return {
    action: "answer.recorded",
    subject: { type: "answer", id: subjectKey(setKey, about) },
    before: { rows: replaced.map(plain) },
    after: {
      recorded: said.map(plain),
      rows: added.map(plain),
      recordedAt: at.toISOString(),
      ...(importFileId !== null && { importFileId }),
    },
    reason: reason === "" ? null : reason,
  };
}

function plain({ organisationKey, from, to, document, standing }: AnswerSaid): AnswerSaid {
  return { organisationKey, from, to, document, standing };
}
