import { randomUUID } from "node:crypto";
import { dayOf } from "../../../format/date";
import { type About, type Actor, mayAnywhere, mayInUnit, reach } from "../../../policy/can";
import { Conflict, defineAction, Invalid } from "../../../server/action";
import { businessNow } from "../../../server/clock";
import { toDbDate } from "../../../server/dates";
import type { Db } from "../../../server/db";
import { settingOf } from "../../settings/queries";
import { unitByCode } from "../../units/queries";
import { lockOfPeriod } from "../lock";
import { lockable } from "../queries";
import { type AskInput, askInput } from "../schema";

type Asked = { places: { unitKey: string; about?: About; code: string; name: string }[]; unknown: string[] };

/** Whoever enters figures of a unit asks to open a locked period for it until a day, with a reason. */
export const askOpening = defineAction<AskInput, Asked, { count: number }>({
  input: askInput,
  verb: "observation.submit",
  subjectId: ({ periodId }) => periodId,
  load: async (db, actor, { periodId, codes }) => {
    if (!mayAnywhere(actor, "observation.submit")) return null;
    if ((await db.period.count({ where: { id: periodId } })) === 0) return null;
    return unitsAsked(db, actor, codes, dayOf(await businessNow(db)));
  },
  run: async (tx, { db, actor, subject: { places, unknown }, input: { periodId, until, reason } }) => {
    if (unknown.length > 0) {
      throw new Invalid([{ place: "codes", text: `Không có xã mã ${unknown.join(", ")} trong phạm vi của bạn` }]);
    }
    const at = await businessNow(db);
    if (until < dayOf(at)) throw new Invalid([{ place: "until", text: "Ngày cuối phải từ hôm nay trở đi" }]);
    await tx.$queryRaw`SELECT 1 FROM "Period" WHERE "id" = ${periodId}::uuid FOR UPDATE`;
    const period = await tx.period.findUniqueOrThrow({
      where: { id: periodId },
      include: { lockedBy: true, openings: true },
    });
    const { days } = await settingOf(tx, "period-lock");
    if (lockOfPeriod(lockable(period), dayOf(at), days) === null)
      throw new Conflict("Kỳ này chưa khóa: nhập được ngay.");
    const untilDay = toDbDate(until);
    for (const { unitKey, name } of places) {
      const open = { OR: [{ decision: null }, { decision: "approved", untilDay: { gte: untilDay } }] };
      if ((await tx.periodOpening.count({ where: { periodId, unitKey, ...open } })) > 0) {
        throw new Conflict(`Đã có đề nghị mở khóa cho xã ${name} ở kỳ này.`);
      }
    }
    const organisationKey = organisationOf(actor, places[0]);
    await tx.periodOpening.createMany({
      data: places.map(({ unitKey }) => {
        const asked = { askedById: actor.id, organisationKey, askedAt: at };
        return { id: randomUUID(), periodId, unitKey, reason, untilDay, ...asked };
      }),
    });
    const after = { units: places.map(({ unitKey }) => unitKey), until, period: period.name };
    const subject = { type: "period", id: periodId } as const;
    return { value: { count: places.length }, audit: [{ action: "period.asked", subject, after, reason }] };
  },
});

/** The communes named by their codes; one that is out of reach is as unknown as one that is not there. */
async function unitsAsked(db: Db, actor: Actor, codes: string, today: string): Promise<Asked> {
  const asked: Asked = { places: [], unknown: [] };
  const where = reach(actor, "observation.submit");
  // Who answers for indicators only asks as one who enters those.
  const about = where.everywhere ? undefined : where.subjects.indicators[0];
  for (const code of new Set(codes.split(/[\s,;]+/).filter(Boolean))) {
    const unit = await unitByCode(db, code, today);
    if (unit === null || !mayInUnit(actor, "observation.submit", unit.key)) asked.unknown.push(code);
    else asked.places.push({ unitKey: unit.key, about, code, name: unit.name });
  }
  return asked;
}

function organisationOf(actor: Actor, unit: Asked["places"][number] | undefined): string {
  const held = actor.roles.find((role) =>
    mayInUnit({ ...actor, roles: [role] }, "observation.submit", unit?.unitKey ?? ""),
  );
  if (held === undefined) throw new Error("Nobody asks for a unit out of reach");
  return held.organisationKey;
}
