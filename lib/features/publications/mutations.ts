import { z } from "zod";
import { waitForTurn } from "../../audit/append";
import { dayOf } from "../../format/date";
import { Conflict, defineAction } from "../../server/action";
import { businessNow } from "../../server/clock";
import { waitForWriters } from "../../server/cut-off";
import { toDbDate } from "../../server/dates";

/** Publications are of the whole province, and reached by whoever may do so everywhere. */
const WHOLE_PROVINCE = { unitKey: "tinh-quang-binh" };

const prepareInput = z.strictObject({ note: z.string().trim().max(2000) });
const approveInput = z.strictObject({ number: z.coerce.number().int().positive() });

/**
 * The office prepares a publication: what is accepted up to this moment, judged on today. The public sees nothing of it
 * until a leader approves. One waits at a time; preparing again first needs an answer to the last.
 */
export const preparePublication = defineAction<z.infer<typeof prepareInput>, typeof WHOLE_PROVINCE, { number: number }>(
  {
    input: prepareInput,
    verb: "publication.prepare",
    subjectId: () => "new",
    load: async () => WHOLE_PROVINCE,
    cutsOff: true,
    run: async (tx, { db, actor, input }) => {
      if (!(await waitForWriters(tx))) {
        throw new Conflict("Hệ thống đang ghi số liệu nên chưa chốt được. Hãy thử lại sau ít phút.");
      }
      await tx.$executeRaw`LOCK TABLE "Publication" IN SHARE ROW EXCLUSIVE MODE`;
      const waiting = await tx.publication.findFirst({ where: { approvedAt: null } });
      if (waiting !== null) throw new Conflict(`Bản công bố số ${waiting.number} còn chờ lãnh đạo duyệt.`);
      const last = await tx.publication.findFirst({ orderBy: { number: "desc" } });
      const number = (last?.number ?? 0) + 1;
      const cutOff = await businessNow(db);
      const asOf = dayOf(cutOff);
      await tx.publication.create({
        data: {
          number,
          cutOff,
          asOf: toDbDate(asOf),
          preparedAt: cutOff,
          preparedById: actor.id,
          note: input.note === "" ? null : input.note,
        },
      });
      return {
        value: { number },
        audit: [
          {
            action: "publication.prepared",
            subject: { type: "publication", id: String(number) },
            after: { cutOff: cutOff.toISOString(), asOf },
          },
        ],
      };
    },
  },
);

/**
 * A leader approves a prepared publication, not one prepared alone. `approvedAt` is the moment of approval and stays so; the
 * public pages show the publication from `publicFrom` of it on, a few seconds later and all together (effect.ts).
 */
export const approvePublication = defineAction<
  z.infer<typeof approveInput>,
  { unitKey: string; preparedById: string },
  { number: number }
>({
  input: approveInput,
  verb: "publication.approve",
  subjectId: (input) => String(input.number),
  load: async (db, _actor, { number }) => {
    const row = await db.publication.findUnique({ where: { number } });
    return row === null ? null : { ...WHOLE_PROVINCE, preparedById: row.preparedById };
  },
  allow: (actor, subject) => subject.preparedById !== actor.id,
  run: async (tx, { db, actor, input: { number } }) => {
    // All waiting comes before the moment of approval: every instance must find it stored before it takes effect.
    await tx.$executeRaw`LOCK TABLE "Publication" IN SHARE ROW EXCLUSIVE MODE`;
    await waitForTurn(tx);
    const approvedAt = await businessNow(db);
    const { count } = await tx.publication.updateMany({
      where: { number, approvedAt: null },
      data: { approvedAt, approvedById: actor.id },
    });
    if (count === 0) throw new Conflict(`Bản công bố số ${number} đã được duyệt trước đó.`);
    return {
      value: { number },
      audit: [
        {
          action: "publication.approved",
          subject: { type: "publication", id: String(number) },
          after: { approvedAt: approvedAt.toISOString() },
        },
      ],
    };
  },
});
