import { z } from "zod";
import { appendAudit } from "../../audit/append";
import { withinBound } from "../../server/bound";
import { machineNow } from "../../server/clock";
import { type Db, db as portalDb } from "../../server/db";
import { defineOwnAction, type OwnResult, type Self } from "../../server/own-action";
import { endSessionsOf } from "../../server/sessions";
import { type SessionInput, sessionInput } from "../own-account/schema";

const ended = (id: string, count: number) =>
  ({ action: "sessions.ended", subject: { type: "person", id }, after: { ended: count } }) as const;

const endOwn = defineOwnAction<SessionInput, null>({
  input: sessionInput,
  run: async (tx, { self: { actor }, input: { sessionId } }) => {
    const where = { id: sessionId, personId: actor.id, revokedAt: null };
    const { count } = await tx.session.updateMany({ where, data: { revokedAt: machineNow() } });
    return { value: null, audit: [ended(actor.id, count)] };
  },
});

/** Ends one session of one's own; one of somebody else is not there, and that is logged. */
export async function endOwnSession(
  self: Self,
  raw: unknown,
  db: Db = portalDb(),
): Promise<OwnResult<null> | { ok: false; code: "not_found" }> {
  const parsed = sessionInput.safeParse(raw);
  const { actor } = self;
  const where = { id: parsed.data?.sessionId ?? "", personId: actor.id };
  if (!parsed.success || (await db.session.count({ where })) === 0) {
    if (withinBound(`refusal ${actor.id}`, 20)) {
      await db.$transaction((tx) =>
        appendAudit(tx, db, actor, [
          {
            action: "access.refused",
            subject: { type: "session", id: parsed.data?.sessionId ?? "" },
            reason: "own session",
          },
        ]),
      );
    }
    return { ok: false, code: "not_found" };
  }
  return endOwn(self, raw, db);
}

/** Ends every session of one's own but the one that asks. */
export const endOtherSessions = defineOwnAction<Record<string, never>, { ended: number }>({
  input: z.strictObject({}),
  run: async (tx, { self: { actor, sessionId } }) => {
    const count = await endSessionsOf(tx, actor.id, sessionId);
    return { value: { ended: count }, audit: [ended(actor.id, count)] };
  },
});
