import type { z } from "zod";
import { appendAudit } from "../audit/append";
import type { AuditEvent } from "../audit/events";
import { controlProblems, IN_WORDS, type Problem, problemsOf } from "../format/problems";
import { type About, type Actor, can } from "../policy/can";
import type { Verb } from "../policy/roles";
import { withinBound } from "./bound";
import { type Db, db as portalDb, type Tx } from "./db";

export type ActionResult<Value> =
  | { ok: true; value: Value }
  | { ok: false; code: "invalid"; problems: Problem[] }
  /** Out of the person's reach is the same answer as not there. */
  | { ok: false; code: "not_found" }
  | { ok: false; code: "refused" }
  /** Somebody else was first; nothing was written. */
  | { ok: false; code: "conflict"; text: string };

/** What a mutation reports back: its value and, always, what the log says of it. */
export type Done<Value> = { value: Value; audit: [AuditEvent, ...AuditEvent[]] };

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

type OfUnit = { unitKey: string; about?: About };

/** What an action is about: one unit, there perhaps one subject only; or several of either, all of which must be in reach. */
export type OfUnits = OfUnit | { unitKeys: readonly string[] } | { subjects: readonly OfUnit[] };

type Definition<Input, Subject extends OfUnits, Value> = {
  input: z.ZodType<Input>;
  /** What is asked for; where one action serves several, by its input. */
  verb: Verb | ((input: Input) => Verb);
  /** Loads the subject inside the person's scope; `null` is "not found". */
  load: (db: Db, actor: Actor, input: Input) => Promise<Subject | null>;
  /** A rule beyond role and place (nobody accepts what they entered). */
  allow?: (actor: Actor, subject: Subject, input: Input) => boolean;
  subjectId: (input: Input) => string;
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
        const done = await definition.run(tx, { db, actor, subject, input });
        await appendAudit(tx, db, actor, done.audit);
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
  if ("unitKey" in subject) return can(actor, verb, subject.unitKey, subject.about);
  if ("subjects" in subject) return subject.subjects.every((one) => can(actor, verb, one.unitKey, one.about));
  return subject.unitKeys.every((unitKey) => can(actor, verb, unitKey));
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
