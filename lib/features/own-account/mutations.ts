import { hash } from "@node-rs/argon2";
import { z } from "zod";
import { Invalid } from "../../server/action";
import { mustTakeTwoSteps } from "../../server/actor";
import { machineNow } from "../../server/clock";
import { defineOwnAction } from "../../server/own-action";
import { endSessionsOf } from "../../server/sessions";
import { endLinks } from "../one-time-links/mutations";
import { weakness } from "../passwords/strength";
import { enrol, offerSecret, removeFactor, renewRecoveryCodes, withdrawOffer } from "../second-factor/mutations";
import { isEnrolled } from "../second-factor/queries";
import { currentProblems, holdSelf } from "./guard";
import {
  type ChangePasswordInput,
  type CodeInput,
  changePasswordInput,
  codeInput,
  type GuardedInput,
  guardedInput,
} from "./schema";

/** Sets a new password by the old one. The session that does it goes on; all others and unused links end. */
export const changePassword = defineOwnAction<ChangePasswordInput, { sessionsEnded: number }>({
  input: changePasswordInput,
  before: async (db, self, input) => {
    const wrong = await currentProblems(db, self, input);
    if (wrong.length > 0) return wrong;
    if (input.password === input.current)
      return [{ place: "password", text: "Mật khẩu mới phải khác mật khẩu đang dùng" }];
    const weak = weakness(input.password, await db.person.findUniqueOrThrow({ where: { id: self.actor.id } }));
    return weak === null ? [] : [{ place: "password", text: weak }];
  },
  run: async (tx, { self, input }) => {
    const { id } = self.actor;
    const passwordHash = await hash(input.password);
    await holdSelf(tx, self);
    const { login } = await tx.person.update({ where: { id }, data: { passwordHash, passwordAskedAt: null } });
    await endLinks(tx, id, machineNow());
    const sessionsEnded = await endSessionsOf(tx, id, self.sessionId);
    const after = { login, purpose: "own-change", sessionsEnded };
    return {
      value: { sessionsEnded },
      audit: [{ action: "password.changed", subject: { type: "person", id }, after }],
    };
  },
});

/** Offers a new authenticator; the one in use stays until the first code of the new one. */
export const beginFactor = defineOwnAction<GuardedInput, null>({
  input: guardedInput,
  before: currentProblems,
  run: async (tx, { self }) => {
    const { actor } = self;
    await holdSelf(tx, self);
    await offerSecret(tx, actor.id, true);
    return { value: null, audit: [{ action: "factor.offered", subject: { type: "person", id: actor.id }, after: {} }] };
  },
});

/** Takes an offered authenticator back before its first code. */
export const cancelFactor = defineOwnAction<Record<string, never>, null>({
  input: z.strictObject({}),
  run: async (tx, { self }) => {
    const { actor } = self;
    await holdSelf(tx, self);
    await withdrawOffer(tx, actor.id);
    const subject = { type: "person", id: actor.id } as const;
    return { value: null, audit: [{ action: "factor.offer-withdrawn", subject, after: {} }] };
  },
});

/** The first code of an offered authenticator: from now on it is asked for at every sign-in. Gives the recovery codes, once. */
export const confirmFactor = defineOwnAction<CodeInput, { codes: string[] }>({
  input: codeInput,
  run: async (tx, { self, input }) => {
    const { id } = self.actor;
    await holdSelf(tx, self);
    const codes = await enrol(tx, id, input.code);
    if (codes === null) throw new Invalid([{ place: "code", text: WRONG_CODE }]);
    await tx.session.update({ where: { id: self.sessionId }, data: { secondFactor: true } });
    const after = { codes: codes.length };
    return { value: { codes }, audit: [{ action: "factor.enrolled", subject: { type: "person", id }, after }] };
  },
});

const WRONG_CODE = "Mã không đúng hoặc đã quá hạn; xem giờ của điện thoại rồi nhập mã mới nhất trong ứng dụng";

export const renewCodes = defineOwnAction<GuardedInput, { codes: string[] }>({
  input: guardedInput,
  before: currentProblems,
  run: async (tx, { self }) => {
    const { id } = self.actor;
    await holdSelf(tx, self);
    if (!(await isEnrolled(tx, id))) throw new Invalid([NOT_ON]);
    const codes = await renewRecoveryCodes(tx, id);
    const after = { codes: codes.length };
    return { value: { codes }, audit: [{ action: "factor.codes-renewed", subject: { type: "person", id }, after }] };
  },
});

const NOT_ON = { place: "current", text: "Xác thực hai bước chưa bật" };

/** Turns the second step off, for whom no role asks for it. */
export const turnOffFactor = defineOwnAction<GuardedInput, null>({
  input: guardedInput,
  before: currentProblems,
  run: async (tx, { db, self }) => {
    const { actor } = self;
    if (await mustTakeTwoSteps(db, actor)) {
      throw new Invalid([{ place: "current", text: "Vai trò của bạn bắt buộc xác thực hai bước nên không tắt được" }]);
    }
    await holdSelf(tx, self);
    await removeFactor(tx, actor.id);
    const subject = { type: "person", id: actor.id } as const;
    return { value: null, audit: [{ action: "factor.removed", subject, after: {}, reason: "own account" }] };
  },
});
