import { waitForTurn } from "../../audit/append";
import type { Actor } from "../../policy/can";
import { Conflict, defineAction } from "../../server/action";
import { businessNow, businessToday, machineNow } from "../../server/clock";
import type { Db } from "../../server/db";
import { endSessionsOf } from "../../server/sessions";
import { endLinks, lockPerson } from "../one-time-links/mutations";
import { type Candidate, isAnother, loadPerson, othersManage } from "../people/queries";
import { removeFactor } from "../second-factor/mutations";
import { type PersonInput, personInput, type ReasonedInput, reasonedInput } from "./schema";

/** What all of these have in common: about another person, for who manages people. */
const ABOUT_ANOTHER = {
  verb: "person.manage",
  subjectId: ({ personId }: PersonInput) => personId,
  load: (db: Db, actor: Actor, { personId }: PersonInput) => loadPerson(db, actor, personId),
  allow: isAnother,
} as const;

/** From now on the person may not enter; what they wrote and their grants stay. All sessions and links end. */
export const deactivatePerson = defineAction<ReasonedInput, Candidate, null>({
  ...ABOUT_ANOTHER,
  input: reasonedInput,
  run: async (tx, { db, subject, input: { reason } }) => {
    // Two administrators who deactivate each other at one moment: the second finds itself the last.
    await waitForTurn(tx);
    const { id, login } = subject;
    if (!(await tx.person.findUniqueOrThrow({ where: { id } })).active)
      throw new Conflict("Tài khoản này vừa ngừng hoạt động.");
    if (!(await othersManage(tx, id, await businessToday(db)))) {
      throw new Conflict("Đây là người quản trị đang hoạt động cuối cùng nên chưa ngừng được.");
    }
    const deactivatedAt = await businessNow(db);
    await tx.person.update({
      where: { id },
      data: { active: false, deactivatedAt, deactivationReason: reason, passwordAskedAt: null },
    });
    await endLinks(tx, id, machineNow());
    const sessionsEnded = await endSessionsOf(tx, id);
    const subjectOfLog = { type: "person", id } as const;
    const after = { login, active: false, sessionsEnded };
    return {
      value: null,
      audit: [{ action: "person.deactivated", subject: subjectOfLog, before: { active: true }, after, reason }],
    };
  },
});

/** The person may enter again, with the password they had and the grants that still hold. */
export const reactivatePerson = defineAction<ReasonedInput, Candidate, null>({
  ...ABOUT_ANOTHER,
  input: reasonedInput,
  run: async (tx, { subject: { id, login }, input: { reason } }) => {
    await lockPerson(tx, id);
    const before = await tx.person.findUniqueOrThrow({ where: { id } });
    if (before.active) throw new Conflict("Tài khoản này đang hoạt động.");
    await tx.person.update({ where: { id }, data: { active: true, deactivatedAt: null, deactivationReason: null } });
    return {
      value: null,
      audit: [
        {
          action: "person.reactivated",
          subject: { type: "person", id },
          before: { active: false, reason: before.deactivationReason },
          after: { login, active: true },
          reason,
        },
      ],
    };
  },
});

/** Ends every session of the person, for a lost phone or a machine left open. */
export const endSessionsOfPerson = defineAction<PersonInput, Candidate, { ended: number }>({
  ...ABOUT_ANOTHER,
  input: personInput,
  run: async (tx, { subject: { id, login } }) => {
    await lockPerson(tx, id);
    const ended = await endSessionsOf(tx, id);
    return {
      value: { ended },
      audit: [{ action: "sessions.ended", subject: { type: "person", id }, after: { login, ended } }],
    };
  },
});

/** For who lost authenticator and recovery codes: both are forgotten, and enrolled anew at the next sign-in. */
export const removeFactorOfPerson = defineAction<ReasonedInput, Candidate, null>({
  ...ABOUT_ANOTHER,
  input: reasonedInput,
  run: async (tx, { subject: { id, login }, input: { reason } }) => {
    await lockPerson(tx, id);
    await removeFactor(tx, id);
    const sessionsEnded = await endSessionsOf(tx, id);
    const after = { login, sessionsEnded };
    return { value: null, audit: [{ action: "factor.removed", subject: { type: "person", id }, after, reason }] };
  },
});
