import { randomUUID } from "node:crypto";
import { dayOf } from "../../format/date";
import type { About } from "../../policy/can";
import { Conflict, defineAction, Invalid } from "../../server/action";
import { businessNow } from "../../server/clock";
import { toDbDate } from "../../server/dates";
import { lockInWords } from "../periods/lock";
import { lockOf } from "../periods/queries";
import { demandTurn } from "../reviews/deciding";
import { aboutOf } from "../reviews/held/context";
import { chainContext, heldRows } from "../reviews/held/queries";
import { mayStep, organisationForStep, whereStep } from "../reviews/reach";
import { type OpenInput, openInput } from "./schema";

type SaidSubject = { id: string; unitKey: string; about: About; authorId: string };

/**
 * The agency that answers concludes otherwise than the unit: its conclusion is an observation of its own, both stay, and
 * the unit has to answer. It takes the agency's step on what the unit said.
 */
export const openDifference = defineAction<OpenInput, SaidSubject, { id: string }>({
  input: openInput,
  verb: "observation.conclude",
  subjectId: ({ observationId }) => observationId,
  load: async (db, actor, { observationId }) => {
    const row = await db.observation.findFirst({
      where: { AND: [{ id: observationId }, whereStep(actor, "confirm")] },
    });
    return row && { ...row, about: aboutOf(row) };
  },
  allow: (actor, subject) => mayStep(actor, "confirm", subject),
  run: async (tx, { db, actor, subject, input }) => {
    const at = await businessNow(db);
    if (input.measuredOn > dayOf(at)) {
      throw new Invalid([{ place: "measuredOn", text: "Ngày kết luận không thể sau hôm nay" }]);
    }
    const lock = await lockOf(tx, { unitKey: subject.unitKey, measuredOn: input.measuredOn }, at);
    if (lock !== null) throw new Invalid([{ place: "measuredOn", text: lockInWords(lock) }]);
    await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE "key" = ${subject.unitKey} FOR UPDATE`;
    await tx.$queryRaw`SELECT 1 FROM "Observation" WHERE "id" = ${subject.id}::uuid FOR UPDATE`;
    const [row] = await heldRows(tx, await chainContext(tx, at), { id: subject.id });
    if (row === undefined) throw new Conflict("Không còn số liệu này.");
    demandTurn(row, "confirm");
    if (row.indicator === null) throw new Conflict("Kết luận khác chỉ ghi cho chỉ tiêu, không ghi cho cả tiêu chí.");
    const said = await tx.observation.findUniqueOrThrow({ where: { id: subject.id } });
    if (said.conclusion === input.conclusion) {
      throw new Invalid([
        { place: "conclusion", text: "Giống kết luận của đơn vị: hãy xác nhận thay vì kết luận khác" },
      ]);
    }
    const organisationKey = organisationForStep(actor, "confirm", row);
    const place = { unitKey: row.unitKey, ...row.indicator, criterionId: row.criterionId };
    const concludedId = randomUUID();
    await tx.observation.create({
      data: {
        id: concludedId,
        subject: "indicator",
        ...place,
        conclusion: input.conclusion,
        measuredOn: toDbDate(input.measuredOn),
        referenceYear: said.referenceYear,
        kind: "actual",
        document: input.document === "" ? null : input.document,
        note: input.reason,
        authorId: actor.id,
        organisationKey,
        submittedAt: at,
      },
    });
    const review = { id: randomUUID(), observationId: row.id, act: "differ", personId: actor.id, organisationKey, at };
    await tx.review.create({ data: { ...review, reason: input.reason } });
    const id = randomUUID();
    const opened = { openedById: actor.id, organisationKey, openedAt: at };
    await tx.difference.create({
      data: { id, ...place, saidId: row.id, concludedId, reason: input.reason, ...opened },
    });
    const after = { ...place, conclusion: input.conclusion };
    return {
      value: { id },
      audit: [
        { action: "observation.submitted", subject: { type: "observation", id: concludedId }, after },
        {
          action: "difference.opened",
          subject: { type: "difference", id },
          after: { ...after, saidId: row.id, concludedId, agency: organisationKey },
          reason: input.reason,
        },
      ],
    };
  },
});
