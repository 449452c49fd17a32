import type { AuditEvent } from "../../audit/events";
import { NO_UNIT } from "../../policy/can";
import { Conflict, defineAction, Invalid } from "../../server/action";
import { businessNow } from "../../server/clock";
import type { Tx } from "../../server/db";
import { changeInput, type SettingChange, type SettingSaid } from "./change";
import { chosenMeasures } from "./forms/by-measure";
import type { Typed } from "./forms/reader";
import { saidIn, seenOf } from "./page/queries";
import { seesSettings } from "./reach";
import { saysTheSame } from "./said";
import type { SettingKey } from "./schema";

const OF_PORTAL = { unitKey: NO_UNIT };

/** Changes a setting from now on. What it was stays, with who changed it and why, and what was done before is judged by it. */
export const changeSetting = defineAction<SettingChange, typeof OF_PORTAL, null>({
  input: changeInput,
  verb: "setting.edit",
  subjectId: ({ key }) => key,
  load: async (_db, actor) => (seesSettings(actor) ? OF_PORTAL : null),
  run: async (tx, { db, actor, input: { key, typed, seen, said, reason } }) => {
    await tx.$queryRaw`SELECT 1 FROM "Setting" WHERE "key" = ${key} FOR UPDATE`;
    if ((await seenOf(tx, key)) !== seen) throw new Conflict(CHANGED_MEANWHILE);
    await requireMeasures(tx, typed);
    const before = await saidIn(tx, key);
    if (saysTheSame(key, before, said)) {
      throw new Invalid([{ place: "reason", text: "Mọi ô đều như đang ghi; không có gì thay đổi" }]);
    }
    await tx.setting.update({ where: { key }, data: said });
    const changedAt = await businessNow(db);
    await tx.settingChange.create({ data: { key, before, after: said, reason, changedAt, changedById: actor.id } });
    return { value: null, audit: [eventOf(key, before, said, reason)] };
  },
});

const CHANGED_MEANWHILE = "Người khác vừa đổi cài đặt này. Xem giá trị đang ghi và lịch sử, rồi ghi lại nếu vẫn cần.";

async function requireMeasures(tx: Tx, typed: Typed): Promise<void> {
  const chosen = chosenMeasures(typed);
  const rows = await tx.measure.findMany({
    where: { key: { in: chosen.map(({ key }) => key) } },
    select: { key: true },
  });
  const known = new Set(rows.map(({ key }) => key));
  const unknown = chosen.filter(({ key }) => !known.has(key));
  if (unknown.length > 0) {
    throw new Invalid(unknown.map(({ field }) => ({ place: field, text: "Chọn một đại lượng trong danh sách" })));
  }
}

function eventOf(key: SettingKey, before: SettingSaid, after: SettingSaid, reason: string): AuditEvent {
  return { action: "setting.changed", subject: { type: "setting", id: key }, before, after, reason };
}
