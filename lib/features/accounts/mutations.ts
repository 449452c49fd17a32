import { hash } from "@node-rs/argon2";
import { appendAudit } from "../../audit/append";
import { IN_WORDS, type Problem, problemsOf } from "../../format/problems";
import { machineNow } from "../../server/clock";
import { type Db, db as portalDb } from "../../server/db";
import { tokenHash } from "./queries";
import { activationInput } from "./schema";

export type Activation =
  | { ok: true; login: string }
  | { ok: false; code: "invalid"; problems: Problem[] }
  | { ok: false; code: "link" };

/**
 * Sets the first password of the person a one-time link belongs to. The link is spent in the same transaction: of two
 * posts with one link the second finds it used. The holder of the link is the actor; nobody is signed in yet.
 */
export async function activateAccount(token: string, rawInput: unknown, db: Db = portalDb()): Promise<Activation> {
  const parsed = activationInput.safeParse(rawInput, IN_WORDS);
  if (!parsed.success) return { ok: false, code: "invalid", problems: problemsOf(parsed.error) };
  const passwordHash = await hash(parsed.data.password);
  return db.$transaction(async (tx): Promise<Activation> => {
    const now = machineNow();
    const spent = await tx.oneTimeLink.updateMany({
      where: { tokenHash: tokenHash(token), usedAt: null, expiresAt: { gt: now }, person: { active: true } },
      data: { usedAt: now },
    });
    if (spent.count === 0) return { ok: false, code: "link" };
    const link = await tx.oneTimeLink.findUniqueOrThrow({ where: { tokenHash: tokenHash(token) } });
    const person = await tx.person.update({ where: { id: link.personId }, data: { passwordHash } });
    await appendAudit(tx, db, { id: person.id, name: person.name }, [
      {
        action: "account.activated",
        subject: { type: "person", id: person.id },
        after: { login: person.login, purpose: link.purpose },
      },
    ]);
    return { ok: true, login: person.login };
  });
}
