import { randomUUID } from "node:crypto";
import { dayOf } from "../../format/date";
import { NO_UNIT } from "../../policy/can";
import { Conflict, defineAction } from "../../server/action";
import { businessNow } from "../../server/clock";
import { fromDbDate, toDbDate } from "../../server/dates";
import { settingOf } from "../settings/queries";
import { lockOfPeriod } from "./lock";
import { lockable } from "./queries";
import { ruleDays } from "./rule";
import { type CreateInput, createInput, type DecideInput, decideInput, type LockInput, lockInput } from "./schema";

const OF_PORTAL = { unitKey: NO_UNIT };

/** The office makes a period of reporting, by the rule or by hand. */
export const createPeriod = defineAction<CreateInput, typeof OF_PORTAL, { id: string }>({
  input: createInput,
  verb: "period.edit",
  subjectId: () => "new",
  load: async () => OF_PORTAL,
  run: async (tx, { db, actor, input }) => {
    const { name, from, to } =
      input.kind === "ad_hoc" ? input : ruleDays(input.kind, input.year, input.kind === "month" ? input.month : 0);
    const { kind, document } = input;
    await tx.$executeRaw`LOCK TABLE "Period" IN SHARE ROW EXCLUSIVE MODE`;
    const days = { fromDay: toDbDate(from), toDay: toDbDate(to) };
    const same = await tx.period.findFirst({ where: { kind, ...days } });
    if (same !== null) throw new Conflict(`Đã có kỳ “${same.name}” từ ngày đến ngày này.`);
    const id = randomUUID();
    const createdAt = await businessNow(db);
    await tx.period.create({ data: { id, name, kind, document, ...days, createdById: actor.id, createdAt } });
    const after = { name, kind, from, to, document };
    return {
      value: { id },
      audit: [{ action: "period.created", subject: { type: "period", id }, after, reason: null }],
    };
  },
});

/** The office locks a period before it locks by itself. */
export const lockPeriod = defineAction<LockInput, typeof OF_PORTAL, { lockedAt: Date }>({
  input: lockInput,
  verb: "period.edit",
  subjectId: ({ periodId }) => periodId,
  load: async (db, _, { periodId }) => ((await db.period.count({ where: { id: periodId } })) === 0 ? null : OF_PORTAL),
  run: async (tx, { db, actor, input: { periodId, reason } }) => {
    await tx.$queryRaw`SELECT 1 FROM "Period" WHERE "id" = ${periodId}::uuid FOR UPDATE`;
    const at = await businessNow(db);
    const row = await tx.period.findUniqueOrThrow({
      where: { id: periodId },
      include: { lockedBy: true, openings: { where: { decision: "approved" } } },
    });
    const { days } = await settingOf(tx, "period-lock");
    if (lockOfPeriod(lockable(row), dayOf(at), days) !== null) throw new Conflict("Kỳ này đã khóa trước đó.");
    await tx.period.update({
      where: { id: periodId },
      data: { lockedAt: at, lockedById: actor.id, lockReason: reason },
    });
    const after = { lockedAt: at.toISOString(), lockedById: actor.id };
    const subject = { type: "period", id: periodId } as const;
    return { value: { lockedAt: at }, audit: [{ action: "period.locked", subject, after, reason }] };
  },
});

type Opening = { unitKey: string; askedById: string };

/** Who leads opens a locked period for a unit until a day, or does not; never the one who asked. */
export const decideOpening = defineAction<DecideInput, Opening, { decision: string }>({
  input: decideInput,
  verb: "period.reopen",
  subjectId: ({ openingId }) => openingId,
  load: async (db, _, { openingId }) => {
    const row = await db.periodOpening.findUnique({ where: { id: openingId } });
    return row && { unitKey: NO_UNIT, askedById: row.askedById };
  },
  allow: (actor, { askedById }) => askedById !== actor.id,
  run: async (tx, { db, actor, input: { openingId, decision, reason } }) => {
    await tx.$queryRaw`SELECT 1 FROM "PeriodOpening" WHERE "id" = ${openingId}::uuid FOR UPDATE`;
    const row = await tx.periodOpening.findUniqueOrThrow({ where: { id: openingId }, include: { period: true } });
    if (row.decision !== null) throw new Conflict("Đề nghị này đã có người quyết định trước đó.");
    const at = await businessNow(db);
    if (decision === "approved" && fromDbDate(row.untilDay) < dayOf(at)) {
      throw new Conflict("Thời hạn đề nghị đã qua; người đề nghị cần gửi lại.");
    }
    await tx.periodOpening.update({
      where: { id: openingId },
      data: { decision, decidedById: actor.id, decidedAt: at, decisionReason: reason === "" ? null : reason },
    });
    const { unitKey, askedById, period } = row;
    const after = { openingId, unitKey, askedById, period: period.name, until: fromDbDate(row.untilDay), decision };
    const subject = { type: "period", id: row.periodId } as const;
    return {
      value: { decision },
      audit: [{ action: "period.decided", subject, after, reason: reason === "" ? null : reason }],
    };
  },
});
