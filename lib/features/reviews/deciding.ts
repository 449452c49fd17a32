import { randomUUID } from "node:crypto";
import type { AuditEvent } from "../../audit/events";
import type { Actor } from "../../policy/can";
import { Conflict, Invalid } from "../../server/action";
import type { HeldRow } from "./held/types";
import { organisationForStep } from "./reach";
import { mayTake, STEP_WORDS, type Step, stepsInWords } from "./workflow";

export const DECIDED_BEFORE = "Số liệu này đã được chấp nhận hoặc trả lại trước đó.";

const REPLACED = "Nơi nhập đã gửi số mới hơn thay cho số này; hãy xem số mới.";

/** Throws where a step may not be taken now, in words that say what stands in the way. */
export function demandTurn(row: HeldRow, step: Step): void {
  const { progress } = row;
  if (progress.state === "replaced") throw new Conflict(REPLACED);
  if (progress.state !== "waiting") throw new Conflict(DECIDED_BEFORE);
  if (mayTake(progress, step)) return;
  const { act, who } = STEP_WORDS[step];
  if (progress.needs[step] === "taken") throw new Conflict(`Số liệu này đã được ${who} ${act} trước đó.`);
  if (progress.needs[step] === "none") throw new Conflict(`Số liệu này không qua bước ${who} ${act}.`);
  throw new Conflict(`Số liệu này còn chờ ${stepsInWords(progress.missing)} trước.`);
}

/** What acceptance would pass over, in words; empty where nothing. */
export function passedOver({ progress, unanswered }: Pick<HeldRow, "progress" | "unanswered">): string[] {
  return [
    ...(progress.missing.length > 0 ? [`bỏ qua bước ${stepsInWords(progress.missing)}`] : []),
    ...(unanswered ? ["chấp nhận khi khác biệt chưa được giải trình"] : []),
  ];
}

/** The reason that a review keeps: what was passed over and why. Throws where there is none to give. */
export function keptReason(row: HeldRow, step: Step, reason: string): string | null {
  const over = step === "accept" ? passedOver(row) : [];
  if (over.length === 0) return reason === "" ? null : reason;
  const words = over.join(", ");
  if (reason === "") throw new Invalid([{ place: "reason", text: `Phải nêu lý do ${words}` }]);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} vì ${reason}`;
}

export type ReviewRow = {
  id: string;
  observationId: string;
  act: string;
  personId: string;
  organisationKey: string;
  at: Date;
  reason: string | null;
};

/** One act on one observation, as it is stored. */
export function reviewRow(
  row: HeldRow,
  { actor, step, act, at, reason }: { actor: Actor; step: Step; act: string; at: Date; reason: string | null },
): ReviewRow {
  const organisationKey = organisationForStep(actor, step, row);
  return { id: randomUUID(), observationId: row.id, act, personId: actor.id, organisationKey, at, reason };
}

/** What the log says of a step taken or an observation sent back. */
export function eventOf({ id, observationId, act, personId, at, reason }: ReviewRow): AuditEvent {
  const subject = { type: "observation", id: observationId } as const;
  if (act === "return")
    return { action: "observation.returned", subject, after: { reviewId: id }, reason: reason ?? "" };
  if (act === "accept") {
    const after = { acceptedAt: at.toISOString(), acceptedById: personId };
    return { action: "observation.accepted", subject, before: { acceptedAt: null }, after, reason };
  }
  const action = act === "check" ? "observation.checked" : "observation.confirmed";
  return { action, subject, after: { reviewId: id }, reason };
}
