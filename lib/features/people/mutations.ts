import { randomUUID } from "node:crypto";
import type { AuditEvent } from "../../audit/events";
import { formatInstant } from "../../format/date";
import type { Problem } from "../../format/problems";
import { can, NO_UNIT } from "../../policy/can";
import { defineAction, Invalid } from "../../server/action";
import { machineNow, toBusiness } from "../../server/clock";
import type { Tx } from "../../server/db";
import { writeGrant } from "../grants/mutations";
import { lockPerson, writeLink } from "../one-time-links/mutations";
import { LINK_HOURS, type MadeLink } from "../one-time-links/types";
import { type Candidate, isAnother, loadPerson } from "./queries";
import { type CorrectInput, correctInput, type InviteInput, inviteInput } from "./schema";

/** Makes a person with roles, and the one-time link by which they set their first password. */
export const invitePerson = defineAction<InviteInput, { unitKey: string }, MadeLink>({
  input: inviteInput,
  verb: "person.manage",
  subjectId: ({ login }) => login,
  load: async (_db, actor) => (can(actor, "person.manage", NO_UNIT) ? { unitKey: NO_UNIT } : null),
  run: async (tx, { db, input }) => {
    const { name, login, email, grants } = input;
    const problems = [...(await loginTaken(tx, login)), ...(await emailTaken(tx, email, null))];
    if (problems.length > 0) throw new Invalid(problems);
    const id = randomUUID();
    await tx.person.create({ data: { id, login, name, email, createdAt: machineNow() } });
    const events: AuditEvent[] = [];
    for (const [index, grant] of grants.entries()) {
      if (grant !== null) events.push(await writeGrant(tx, db, { id, login }, grant, `grants[${index}].`));
    }
    const { token, purpose, expiresAt } = await writeLink(tx, { id, passwordHash: null }, LINK_HOURS);
    const subject = { type: "person", id } as const;
    const link = { login, purpose, hours: LINK_HOURS, where: "page" };
    return {
      value: { token, login, name, purpose, until: formatInstant(await toBusiness(db, expiresAt)) },
      audit: [
        { action: "person.invited", subject, after: { login, name, email } },
        ...events,
        { action: "link.made", subject, after: link },
      ],
    };
  },
});

async function loginTaken(tx: Tx, login: string): Promise<Problem[]> {
  const taken = await tx.person.findUnique({ where: { login }, select: { id: true } });
  return taken === null ? [] : [{ place: "login", text: `Đã có tài khoản “${login}”; chọn tên đăng nhập khác` }];
}

async function emailTaken(tx: Tx, email: string | null, but: string | null): Promise<Problem[]> {
  const taken =
    email === null ? null : await tx.person.findUnique({ where: { email }, select: { id: true, login: true } });
  if (taken === null || taken.id === but) return [];
  return [{ place: "email", text: `Địa chỉ này là của tài khoản “${taken.login}”; ghi địa chỉ khác hoặc để trống` }];
}

/** Corrects the name or address of another person. The login stays: the log and past links speak of it. */
export const correctPerson = defineAction<CorrectInput, Candidate, null>({
  input: correctInput,
  verb: "person.manage",
  subjectId: ({ personId }) => personId,
  load: (db, actor, { personId }) => loadPerson(db, actor, personId),
  allow: isAnother,
  run: async (tx, { subject, input: { name, email } }) => {
    await lockPerson(tx, subject.id);
    const problems = await emailTaken(tx, email, subject.id);
    if (problems.length > 0) throw new Invalid(problems);
    const where = { id: subject.id };
    const before = await tx.person.findUniqueOrThrow({ where, select: { name: true, email: true } });
    if (before.name === name && before.email === email) {
      throw new Invalid([{ place: "name", text: "Họ tên và địa chỉ thư đã đúng như vậy; không có gì thay đổi" }]);
    }
    await tx.person.update({ where, data: { name, email } });
    return {
      value: null,
      audit: [{ action: "person.corrected", subject: { type: "person", ...where }, before, after: { name, email } }],
    };
  },
});
