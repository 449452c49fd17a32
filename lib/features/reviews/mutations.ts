import type { AuditEvent } from "../../audit/events";
import type { About, Actor } from "../../policy/can";
import { Conflict, defineAction } from "../../server/action";
import { businessNow } from "../../server/clock";
import type { Db, Tx } from "../../server/db";
import { DECIDED_BEFORE, demandTurn, eventOf, keptReason, reviewRow } from "./deciding";
import { aboutOf } from "./held/context";
import { chainContext, heldRows } from "./held/queries";
import type { HeldRow } from "./held/types";
import { previewOf } from "./preview/queries";
import { mayStep, whereStep } from "./reach";
import { type ReviewInput, type ReviewManyInput, reviewInput, reviewManyInput } from "./schema";
import { STEP_WORDS, type Step } from "./workflow";

type Places = { places: { id: string; unitKey: string; about: About; authorId: string }[] };

const MANY_TIMEOUT_MS = 60_000;

/**
 * One step of the routine check of one figure or conclusion: the district checks, the agency that answers confirms, the
 * office accepts; each may send it back with a reason. Nobody does so with what they entered. What is accepted is final.
 */
export const reviewObservation = defineAction<ReviewInput, Places, { acceptedAt: Date | null }>({
  input: reviewInput,
  verb: (input) => STEP_WORDS[stepOf(input)].verb,
  subjectId: (input) => input.observationId,
  load: (db, actor, input) => inReach(db, actor, stepOf(input), [input.observationId]),
  allow: (actor, { places }, input) => places.every((row) => mayStep(actor, stepOf(input), row)),
  run: async (tx, { db, actor, input }) => {
    const at = await businessNow(db);
    const step = stepOf(input);
    const rows = await lockedRows(tx, at, [input.observationId]);
    const audit = await takeStep(tx, rows, { actor, step, act: input.act, at, reason: input.reason });
    return { value: { acceptedAt: input.act === "accept" ? at : null }, audit };
  },
});

/**
 * One step on many observations, all in one transaction or none. Whoever decides names what they were shown: if figures,
 * the law or what would change differ meanwhile, nothing is written.
 */
export const reviewMany = defineAction<ReviewManyInput, Places, { count: number }>({
  input: reviewManyInput,
  verb: ({ step }) => STEP_WORDS[step].verb,
  subjectId: ({ ids }) => ids[0] ?? "",
  timeoutMs: MANY_TIMEOUT_MS,
  load: (db, actor, { step, ids }) => inReach(db, actor, step, ids),
  allow: (actor, { places }, { step }) => places.every((row) => mayStep(actor, step, row)),
  run: async (tx, { db, actor, input: { step, ids, seen, reason } }) => {
    const at = await businessNow(db);
    const rows = await lockedRows(tx, at, ids);
    for (const row of rows) demandTurn(row, step);
    if ((await previewOf(tx, rows, step, at)).seen !== seen) {
      throw new Conflict("Số liệu hoặc kết quả đã khác lúc xem trước nên chưa ghi gì. Hãy xem lại danh sách bên dưới.");
    }
    const audit = await takeStep(tx, rows, { actor, step, act: step, at, reason });
    return { value: { count: rows.length }, audit };
  },
});

function stepOf(input: ReviewInput): Step {
  return input.act === "return" ? input.step : input.act;
}

/** The observations named, if a person may take the step on every one; else `null`, "not found". */
async function inReach(db: Db, actor: Actor, step: Step, ids: readonly string[]): Promise<Places | null> {
  const rows = await db.observation.findMany({ where: { AND: [{ id: { in: [...ids] } }, whereStep(actor, step)] } });
  if (rows.length === 0 || rows.length < new Set(ids).size) return null;
  return { places: rows.map((row) => ({ ...row, about: aboutOf(row) })) };
}

/** Two people at once: the second waits here and then finds what was decided. */
async function lockedRows(tx: Tx, at: Date, ids: readonly string[]): Promise<HeldRow[]> {
  await tx.$queryRaw`SELECT 1 FROM "Observation" WHERE "id" = ANY(${[...ids]}::uuid[]) ORDER BY "id" FOR UPDATE`;
  return heldRows(tx, await chainContext(tx, at), { id: { in: [...ids] } });
}

type Taking = { actor: Actor; step: Step; act: string; at: Date; reason: string };

async function takeStep(tx: Tx, rows: HeldRow[], taking: Taking): Promise<[AuditEvent, ...AuditEvent[]]> {
  const { actor, step, act, at, reason } = taking;
  const reviews = rows.map((row) => {
    demandTurn(row, step);
    const kept = act === "return" ? reason : keptReason(row, step, reason);
    return reviewRow(row, { actor, step, act, at, reason: kept });
  });
  if (act === "accept") {
    const accepted = await tx.observation.updateMany({
      where: { id: { in: rows.map(({ id }) => id) }, acceptedAt: null },
      data: { acceptedAt: at, acceptedById: actor.id },
    });
    if (accepted.count !== rows.length) throw new Conflict(DECIDED_BEFORE);
  }
  await tx.review.createMany({ data: reviews });
  return reviews.map(eventOf) as [AuditEvent, ...AuditEvent[]];
}
