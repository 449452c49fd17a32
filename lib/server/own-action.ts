import type { z } from "zod";
import { appendAudit } from "../audit/append";
import { controlProblems, IN_WORDS, type Problem, problemsOf } from "../format/problems";
import type { Actor } from "../policy/can";
import { type Done, Invalid, NOTHING_HAPPENED } from "./action";
import { type Db, db as portalDb, type Tx } from "./db";

export type OwnResult<Value> = { ok: true; value: Value } | { ok: false; code: "invalid"; problems: Problem[] };

/** Whose account it is, and the session they act in. */
export type Self = { actor: Actor; sessionId: string };

type Definition<Input, Value> = {
  input: z.ZodType<Input>;
  /** What takes long or is logged whatever comes of it; problems end the action. */
  before?: (db: Db, self: Self, input: Input) => Promise<Problem[]>;
  run: (tx: Tx, given: { db: Db; self: Self; input: Input }) => Promise<Done<Value>>;
};

/**
 * The way to write what concerns nobody but the person who acts: no verb is asked for, because everybody may, and there is
 * no subject to be out of reach. Otherwise as `defineAction`: one transaction with its log entries.
 */
export function defineOwnAction<Input, Value>(
  definition: Definition<Input, Value>,
): (self: Self, rawInput: unknown, db?: Db) => Promise<OwnResult<Value>> {
  return async (self, rawInput, db = portalDb()) => {
    const unprintable = controlProblems(rawInput);
    if (unprintable.length > 0) return { ok: false, code: "invalid", problems: unprintable };
    const parsed = definition.input.safeParse(rawInput, IN_WORDS);
    if (!parsed.success) return { ok: false, code: "invalid", problems: problemsOf(parsed.error) };
    const input = parsed.data;
    const problems = (await definition.before?.(db, self, input)) ?? [];
    if (problems.length > 0) return { ok: false, code: "invalid", problems };
    try {
      const value = await db.$transaction(async (tx) => {
        const done = await definition.run(tx, { db, self, input });
        if (done.audit !== NOTHING_HAPPENED) await appendAudit(tx, db, self.actor, done.audit);
        return done.value;
      });
      return { ok: true, value };
    } catch (error) {
      if (error instanceof Invalid) return { ok: false, code: "invalid", problems: error.problems };
      throw error;
    }
  };
}
