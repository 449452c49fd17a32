import { verify } from "@node-rs/argon2";
import { appendAudit } from "../../audit/append";
import type { Problem } from "../../format/problems";
import { Invalid } from "../../server/action";
import { withinBound } from "../../server/bound";
import type { Db, Tx } from "../../server/db";
import type { Self } from "../../server/own-action";
import { forgetFailures, rememberFailure, takeTurn } from "../accounts/sign-in";
import { lockPerson } from "../one-time-links/mutations";
import type { GuardedInput } from "./schema";

/** Whether the current password is right. Guessing it from an open machine is slowed as at the sign-in, and logged. */
export async function currentProblems(db: Db, { actor }: Self, { current }: GuardedInput): Promise<Problem[]> {
  const key = `own ${actor.id}`;
  await takeTurn(key, null);
  const { passwordHash } = await db.person.findUniqueOrThrow({ where: { id: actor.id } });
  if (passwordHash === null) return [{ place: "current", text: "Tài khoản này chưa có mật khẩu" }];
  if (await verify(passwordHash, current)) {
    forgetFailures(key);
    return [];
  }
  rememberFailure(key);
  if (withinBound(key, 20)) {
    const subject = { type: "person", id: actor.id } as const;
    await db.$transaction((tx) =>
      appendAudit(tx, db, actor, [{ action: "password.refused", subject, reason: "own account" }]),
    );
  }
  return [{ place: "current", text: "Mật khẩu đang dùng không đúng" }];
}

/**
 * The person's row, one change after another; and whether the session that acts still lives: a link that was used meanwhile
 * ended it, and what it set must stand.
 */
export async function holdSelf(tx: Tx, { actor, sessionId }: Self): Promise<void> {
  await lockPerson(tx, actor.id);
  if ((await tx.session.count({ where: { id: sessionId, revokedAt: null } })) === 0) {
    throw new Invalid([{ place: "current", text: "Phiên này đã kết thúc. Hãy đăng nhập lại." }]);
  }
}
