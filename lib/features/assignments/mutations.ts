import type { AuditEvent } from "../../audit/events";
import { dayOf } from "../../format/date";
import { type Actor, can } from "../../policy/can";
import { Conflict, defineAction, Invalid } from "../../server/action";
import { businessNow } from "../../server/clock";
import type { Tx } from "../../server/db";
import { lockUnits } from "../regions/mutations";
import { unitByCode } from "../units/queries";
import { FOLLOWS, followers, standingAssignments, subjectOf, yearDays } from "./queries";
import { type AssignInput, assignInput, type EndInput, endInput } from "./schema";
import type { AssignmentRow, AssignmentSaid } from "./types";

/** Records that an organisation of the province follows a commune for a year. */
export const assignUnit = defineAction<AssignInput, { unitKey: string }, null>({
  input: assignInput,
  verb: "assignment.edit",
  subjectId: ({ organisationKey, code }) => `${organisationKey}/${code}`,
  load: async (db, actor, { code }) => {
    const unit = await unitByCode(db, code, dayOf(await businessNow(db)));
    if (unit === null || unit.kind !== "commune" || !can(actor, "assignment.edit", unit.key)) return null;
    return { unitKey: unit.key };
  },
  run: async (tx, { db, actor, subject: { unitKey }, input: { organisationKey, year, document } }) => {
    const at = await businessNow(db);
    if (!(await followers(tx)).some(({ key }) => key === organisationKey)) {
      throw new Invalid([{ place: "organisationKey", text: "Chọn một cơ quan trong danh sách" }]);
    }
    await lockUnits(tx, [unitKey]);
    const said = { organisationKey, unitKey, document, ...yearDays(year) };
    const rows = (await standingAssignments(tx, [unitKey])).get(subjectOf(said)) ?? [];
    if (rows.some(({ from }) => from === said.from)) {
      throw new Invalid([{ place: "code", text: `Cơ quan này đã phụ trách xã này năm ${year}` }]);
    }
    return { value: null, audit: [await writeAssignments(tx, { rows, said: [said], actor, at, reason: null })] };
  },
});

type Writing = {
  /** The rows of this organisation and commune that stand, read after the lock. */
  rows: AssignmentRow[];
  said: readonly AssignmentSaid[];
  actor: Actor;
  at: Date;
  reason: string | null;
  importFileId?: string;
};

/** Writes the years of one organisation and commune; those of the same year are replaced. */
export async function writeAssignments(tx: Tx, writing: Writing): Promise<AuditEvent> {
  const { rows, said, actor, at, reason, importFileId } = writing;
  const [first] = said;
  if (first === undefined) throw new Error("Nothing to write");
  const replaced = rows.filter((row) => said.some(({ from }) => from === row.from));
  await tx.unitAssignment.updateMany({
    where: { id: { in: replaced.map(({ id }) => id) }, replacedAt: null },
    data: { replacedAt: at },
  });
  await tx.unitAssignment.createMany({
    data: said.map(({ organisationKey, unitKey, document, from }) => ({
      ...{ organisationKey, unitKey, document, purpose: FOLLOWS },
      year: Number(from.slice(0, 4)),
      recordedAt: at,
      recordedById: actor.id,
    })),
  });
  return {
    action: "assignment.recorded",
    subject: { type: "assignment", id: subjectOf(first) },
    before: { rows: replaced.map(plain) },
    after: { recorded: said.map(plain), ...(importFileId !== undefined && { importFileId }) },
    reason,
  };
}

function plain({ from, document }: AssignmentSaid) {
  return { year: Number(from.slice(0, 4)), document };
}

/** Ends an assignment with a reason: from then on the organisation no longer reaches the commune by it. */
export const endAssignment = defineAction<EndInput, { unitKey: string; organisationKey: string; year: number }, null>({
  input: endInput,
  verb: "assignment.edit",
  subjectId: ({ id }) => String(id),
  load: async (db, actor, { id }) => {
    const row = await db.unitAssignment.findUnique({
      where: { id },
      select: { unitKey: true, organisationKey: true, year: true },
    });
    return row !== null && can(actor, "assignment.edit", row.unitKey) ? row : null;
  },
  run: async (tx, { db, subject, input: { id, reason } }) => {
    const at = await businessNow(db);
    const { count } = await tx.unitAssignment.updateMany({ where: { id, replacedAt: null }, data: { replacedAt: at } });
    if (count === 0) throw new Conflict("Phân công này đã được kết thúc trước đó.");
    const { year } = subject;
    return {
      value: null,
      audit: [
        {
          action: "assignment.ended",
          subject: { type: "assignment", id: subjectOf(subject) },
          before: { year },
          after: { endedAt: at.toISOString() },
          reason,
        },
      ],
    };
  },
});
