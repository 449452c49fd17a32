import { randomUUID } from "node:crypto";
import { whereUnit } from "../../policy/can";
import { Conflict, defineAction } from "../../server/action";
import { businessNow } from "../../server/clock";
import { type ReviewInput, reviewInput } from "./schema";

type Waiting = { id: string; unitKey: string; authorId: string };

/**
 * The office accepts a waiting figure or conclusion, or returns it with a reason. Nobody accepts what they entered. An
 * accepted observation is final: a second acceptance, or a return after it, is a conflict and writes nothing.
 */
export const reviewObservation = defineAction<ReviewInput, Waiting, { acceptedAt: Date | null }>({
  input: reviewInput,
  verb: "observation.accept",
  subjectId: (input) => input.observationId,
  load: (db, actor, input) =>
    db.observation.findFirst({
      where: { id: input.observationId, ...whereUnit(actor, "observation.accept") },
      select: { id: true, unitKey: true, authorId: true },
    }),
  allow: (actor, subject) => subject.authorId !== actor.id,
  run: async (tx, { db, actor, subject, input }) => {
    // Two people at once: the second waits here and then finds it decided.
    await tx.$queryRaw`SELECT 1 FROM "Observation" WHERE "id" = ${subject.id}::uuid FOR UPDATE`;
    const at = await businessNow(db);
    const organisationKey = actor.roles.find((held) => held.role === "coordination_office")?.organisationKey ?? "vpdp";
    const review = { id: randomUUID(), observationId: subject.id, personId: actor.id, organisationKey, at };
    const waiting = { id: subject.id, acceptedAt: null, reviews: { none: { act: "return" } } };
    if (input.act === "accept") {
      const { count } = await tx.observation.updateMany({
        where: waiting,
        data: { acceptedAt: at, acceptedById: actor.id },
      });
      if (count === 0) throw new Conflict("Số liệu này đã được chấp nhận hoặc trả lại trước đó.");
      await tx.review.create({ data: { ...review, act: "accept" } });
      return {
        value: { acceptedAt: at },
        audit: [
          {
            action: "observation.accepted",
            subject: { type: "observation", id: subject.id },
            before: { acceptedAt: null },
            after: { acceptedAt: at.toISOString(), acceptedById: actor.id },
          },
        ],
      };
    }
    if ((await tx.observation.count({ where: waiting })) === 0) {
      throw new Conflict("Số liệu này đã được chấp nhận hoặc trả lại trước đó.");
    }
    await tx.review.create({ data: { ...review, act: "return", reason: input.reason } });
    return {
      value: { acceptedAt: null },
      audit: [
        {
          action: "observation.returned",
          subject: { type: "observation", id: subject.id },
          after: { reviewId: review.id },
          reason: input.reason,
        },
      ],
    };
  },
});
