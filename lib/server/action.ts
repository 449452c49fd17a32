import type { z } from "zod";
import { appendAudit } from "../audit/append";
import type { AuditEvent } from "../audit/events";
import { controlProblems, IN_WORDS, type Problem, problemsOf } from "../format/problems";
import { type About, type Actor, covers, reach } from "../policy/can";
import type { Verb } from "../policy/roles";
import { withinBound } from "./bound";
import { holdCutOff } from "./cut-off";
import { type Db, db as portalDb, type Tx } from "./db";

export type ActionResult<Value> =
  | { ok: true; value: Value }
  | { ok: false; code: "invalid"; problems: Problem[] }
  /** Out of the person's reach is the same answer as not there. */
  | { ok: false; code: "not_found" }
  | { ok: false; code: "refused" }
  /** Somebody else was first; nothing was written. */
  | { ok: false; code: "conflict"; text: string };

/**
 * Said instead of a log entry where a person only keeps for themselves what they have not sent: a draft counts nowhere and
 * is replaced every few seconds. To be said in so many words, so that nobody leaves an entry out by accident.
 */
export const NOTHING_HAPPENED = "nothing happened";

/** What a mutation reports back: its value and, always, what the log says of it. */
export type Done<Value> = { value: Value; audit: [AuditEvent, ...AuditEvent[]] | typeof NOTHING_HAPPENED };

/** Thrown inside a transaction to undo it and tell the person why. */
export class Conflict extends Error {}

/** Thrown inside a transaction when input that is well formed is wrong for this subject. */
export class Invalid extends Error {
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super("invalid");
    this.problems = problems;
  }
}

type Place = { unitKey: string; about?: About };

/**
 * What an action is about: one unit, there perhaps one subject only; or several units, or subjects of units, that must all
 * be in reach.
 */
export type OfUnits = Place | { unitKeys: readonly string[] } | { places: readonly Place[] };

type Definition<Input, Subject extends OfUnits, Value> = {
  input: z.ZodType<Input>;
  /** What is asked for; where one action serves several, by its input. */
  verb: Verb | ((input: Input) => Verb);
  /** Loads the subject inside the person's scope; `null` is "not found". */
  load: (db: Db, actor: Actor, input: Input) => Promise<Subject | null>;
  /** A rule beyond role and place (nobody accepts what they entered). */
  allow?: (actor: Actor, subject: Subject, input: Input) => boolean;
  subjectId: (input: Input) => string;
  /** Sets a cut-off, and waits itself until nobody is writing (lib/server/cut-off.ts). */
  cutsOff?: true;
  /** For what writes thousands of rows; otherwise a few seconds are enough. */
  timeoutMs?: number;
  run: (tx: Tx, given: { db: Db; actor: Actor; subject: Subject; input: Input }) => Promise<Done<Value>>;
};

/**
 * The one way to write: parse, load in scope, allow, then one transaction in which the change and its log entries are
 * written together. A refusal is logged in a transaction of its own, bounded per person so that it cannot flood the log.
 */
export function defineAction<Input, Subject extends OfUnits, Value>(
  definition: Definition<Input, Subject, Value>,
): (actor: Actor, rawInput: unknown, db?: Db) => Promise<ActionResult<Value>> {
  return async (actor, rawInput, db = portalDb()) => {
    const unprintable = controlProblems(rawInput);
    if (unprintable.length > 0) return { ok: false, code: "invalid", problems: unprintable };
    const parsed = definition.input.safeParse(rawInput, IN_WORDS);
    if (!parsed.success) return { ok: false, code: "invalid", problems: problemsOf(parsed.error) };
    const input = parsed.data;
    const verb = typeof definition.verb === "function" ? definition.verb(input) : definition.verb;
    const subject = await definition.load(db, actor, input);
    if (subject === null) {
      await logRefusal(db, actor, verb, definition.subjectId(input));
      return { ok: false, code: "not_found" };
    }
    const allowed = inReach(actor, verb, subject) && (definition.allow?.(actor, subject, input) ?? true);
    if (!allowed) {
      await logRefusal(db, actor, verb, definition.subjectId(input));
      return { ok: false, code: "refused" };
    }
    try {
      const value = await db.$transaction(async (tx) => {
        if (definition.cutsOff !== true) await holdCutOff(tx);
        const done = await definition.run(tx, { db, actor, subject, input });
        if (done.audit !== NOTHING_HAPPENED) await appendAudit(tx, db, actor, done.audit);
        return done.value;
      }, bounds(definition.timeoutMs));
      return { ok: true, value };
    } catch (error) {
      if (error instanceof Invalid) return { ok: false, code: "invalid", problems: error.problems };
      if (isBusy(error)) return { ok: false, code: "conflict", text: BUSY };
      if (error instanceof Conflict) return { ok: false, code: "conflict", text: error.message };
      throw error;
    }
  };
}

const BUSY = "Hệ thống đang ghi một tệp lớn nên chưa lưu được. Hãy thử lại sau ít phút.";

/** Prisma's codes of a transaction that waited too long for its turn. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "P2028" || error.code === "P2034");
}

function inReach(actor: Actor, verb: Verb, subject: OfUnits): boolean {
  const where = reach(actor, verb);
  // The narrowest first: a subject that names its places may name their units besides.
  if ("places" in subject) return subject.places.every(({ unitKey, about }) => covers(where, unitKey, about));
  if ("unitKeys" in subject) return subject.unitKeys.every((unitKey) => covers(where, unitKey));
  return covers(where, subject.unitKey, subject.about);
}

function bounds(timeoutMs: number | undefined): { timeout?: number } {
  return timeoutMs === undefined ? {} : { timeout: timeoutMs };
}

const REFUSALS_PER_MINUTE = 20;

async function logRefusal(db: Db, actor: Actor, verb: Verb, subjectId: string): Promise<void> {
  if (!withinBound(`refusal ${actor.id}`, REFUSALS_PER_MINUTE)) return;
  await db.$transaction((tx) =>
    appendAudit(tx, db, actor, [
      { action: "access.refused", subject: { type: verb.split(".")[0] ?? verb, id: subjectId }, reason: verb },
    ]),
  );
}
