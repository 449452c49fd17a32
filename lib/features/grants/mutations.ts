import { waitForTurn } from "../../audit/append";
import type { AuditEvent } from "../../audit/events";
import { addDays, formatDate } from "../../format/date";
import type { Problem } from "../../format/problems";
import { ROLES } from "../../policy/roles";
import { Conflict, defineAction, Invalid } from "../../server/action";
import { businessToday } from "../../server/clock";
import { fromDbDate, fromDbDateOrNull, toDbDate } from "../../server/dates";
import type { Db, Tx } from "../../server/db";
import { lockPerson } from "../one-time-links/mutations";
import { type Candidate, isAnother, loadPerson, managingRoles, organisationsOn, othersManage } from "../people/queries";
import type { GrantInput } from "../people/schema";
import { type AddGrantInput, addGrantInput, type EndGrantInput, endGrantInput } from "./schema";

/** Gives another person a role from today or a later day on. */
export const addGrant = defineAction<AddGrantInput, Candidate, null>({
  input: addGrantInput,
  verb: "person.manage",
  subjectId: ({ personId }) => personId,
  load: (db, actor, { personId }) => loadPerson(db, actor, personId),
  allow: isAnother,
  run: async (tx, { db, subject, input }) => {
    await lockPerson(tx, subject.id);
    const event = await writeGrant(tx, db, subject, input.grant);
    return { value: null, audit: [event] };
  },
});

type Holder = { id: string; login: string };

/** Writes one grant inside a transaction that holds the person's lock; gives the entry for the log. */
export async function writeGrant(tx: Tx, db: Db, holder: Holder, grant: GrantInput, prefix = ""): Promise<AuditEvent> {
  const problems = await grantProblems(tx, db, holder.id, grant);
  if (problems.length > 0) throw new Invalid(problems.map((item) => ({ ...item, place: prefix + item.place })));
  const { role, organisationKey, from, to } = grant;
  const days = { validFrom: toDbDate(from), validTo: to === null ? null : toDbDate(to) };
  const { id } = await tx.roleGrant.create({ data: { personId: holder.id, role, organisationKey, ...days } });
  return {
    action: "grant.added",
    subject: { type: "person", id: holder.id },
    after: { grantId: id, login: holder.login, role, organisationKey, from, to },
  };
}

async function grantProblems(tx: Tx, db: Db, personId: string, grant: GrantInput): Promise<Problem[]> {
  const { role, organisationKey, from, to } = grant;
  if (from < (await businessToday(db))) {
    return [{ place: "from", text: "Vai trò bắt đầu từ hôm nay hoặc một ngày về sau" }];
  }
  if (!(await organisationsOn(tx, from)).some(({ key }) => key === organisationKey)) {
    return [{ place: "organisationKey", text: `Vào ngày ${formatDate(from)} không có cơ quan này; chọn cơ quan khác` }];
  }
  const rows = await tx.roleGrant.findMany({ where: { personId, role, organisationKey } });
  const same = rows.find(({ validFrom, validTo }) => {
    const [first, last] = [fromDbDate(validFrom), fromDbDateOrNull(validTo)];
    return (to === null || first <= to) && (last === null || (last >= from && last >= first));
  });
  if (same === undefined) return [];
  return [{ place: "role", text: `Người này đã giữ vai trò ${ROLES[role]?.name} của cơ quan này trong các ngày ấy` }];
}

/** Sets the last day of another person's grant, from yesterday on: what was done by it stays done by right. */
export const endGrant = defineAction<EndGrantInput, Candidate, null>({
  input: endGrantInput,
  verb: "person.manage",
  subjectId: ({ personId }) => personId,
  load: async (db, actor, { personId, grantId }) => {
    const grant = await db.roleGrant.findFirst({ where: { id: grantId, personId } });
    return grant === null ? null : loadPerson(db, actor, personId);
  },
  allow: isAnother,
  run: async (tx, { db, subject, input: { grantId, last } }) => {
    // Two administrators who end each other's role at one moment: the second finds itself the last.
    await waitForTurn(tx);
    const grant = await tx.roleGrant.findUniqueOrThrow({ where: { id: grantId } });
    const before = fromDbDateOrNull(grant.validTo);
    const problem = await endProblem(db, grant, last);
    if (problem !== null) throw new Invalid([{ place: `last-${grantId}`, text: problem }]);
    if (managingRoles().includes(grant.role) && !(await othersManage(tx, subject.id, addDays(last, 1)))) {
      throw new Conflict("Sau ngày này không còn ai khác quản trị tài khoản, nên vai trò này chưa kết thúc được.");
    }
    await tx.roleGrant.update({ where: { id: grantId }, data: { validTo: toDbDate(last) } });
    const said = { grantId, login: subject.login, role: grant.role, organisationKey: grant.organisationKey };
    const event: AuditEvent = {
      action: "grant.ended",
      subject: { type: "person", id: subject.id },
      before: { ...said, to: before },
      after: { ...said, to: last },
    };
    return { value: null, audit: [event] };
  },
});

async function endProblem(
  db: Db,
  grant: { validFrom: Date; validTo: Date | null },
  last: string,
): Promise<string | null> {
  const [from, to] = [fromDbDate(grant.validFrom), fromDbDateOrNull(grant.validTo)];
  const yesterday = addDays(await businessToday(db), -1);
  if (to !== null && to < yesterday) return `Vai trò này đã kết thúc ngày ${formatDate(to)}`;
  if (to === last) return "Ngày cuối đã ghi đúng như vậy";
  if (to !== null && last > to)
    return `Ngày cuối chỉ rút ngắn được, không muộn hơn ${formatDate(to)}; thêm vai trò mới nếu cần`;
  if (last < yesterday) return `Ngày cuối từ hôm qua (${formatDate(yesterday)}) trở đi`;
  if (last < addDays(from, -1))
    return `Vai trò này bắt đầu ngày ${formatDate(from)}; để bỏ hẳn, ghi ${formatDate(addDays(from, -1))}`;
  return null;
}
