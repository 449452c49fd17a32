import { verify } from "@node-rs/argon2";
import { appendAudit } from "../../audit/append";
import type { Problem } from "../../format/problems";
import { withinBound } from "../../server/bound";
import type { Db } from "../../server/db";
import type { Self } from "../../server/own-action";
import { forgetFailures, rememberFailure, takeTurn } from "../accounts/sign-in";
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
