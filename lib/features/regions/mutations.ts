import type { AuditEvent } from "../../audit/events";
import { dayOf } from "../../format/date";
import type { Problem } from "../../format/problems";
import { type Actor, can } from "../../policy/can";
import { Conflict, defineAction, Invalid } from "../../server/action";
import { businessNow } from "../../server/clock";
import { toDbDate } from "../../server/dates";
import type { Db, Tx } from "../../server/db";
import { reasonProblems, seenOf } from "../dated/form";
import { recutAll, standsAlready } from "../dated/recut";
import { unitOn } from "../units/queries";
import { standingRegions } from "./queries";
import { type RegionInput, regionInput } from "./schema";
import type { RegionRow, RegionSaid } from "./types";

/**
 * Records the region by which a commune is judged between two days. Rows are never changed: those it touches are marked
 * replaced, what of them lies outside its days is written again. Nothing that was published before moves.
 */
export const recordRegion = defineAction<RegionInput, { unitKey: string }, null>({
  input: regionInput,
  verb: "region.edit",
  subjectId: ({ unitKey }) => unitKey,
  load: async (db, actor, { unitKey }) => {
    if (!can(actor, "region.edit", unitKey)) return null;
    const commune = await db.unitVersion.findFirst({ where: { unitKey, kind: "commune" }, select: { unitKey: true } });
    return commune;
  },
  run: async (tx, { db, actor, input }) => {
    const { unitKey, seen, reason, ...said } = input;
    const at = await businessNow(db);
    await lockUnits(tx, [unitKey]);
    const rows = (await standingRegions(tx, [unitKey])).get(unitKey) ?? [];
    if (seenOf(rows) !== seen) throw new Conflict(CHANGED_MEANWHILE);
    const problems = [...reasonProblems(input, dayOf(at)), ...(await placeProblems(db, unitKey, said, dayOf(at)))];
    if (problems.length > 0) throw new Invalid(problems);
    if (standsAlready(rows, said, (row) => saysTheSame(row, said))) {
      throw new Invalid([{ place: "region", text: "Các ngày này đã ghi đúng như vậy; không có gì thay đổi" }]);
    }
    const event = await writeRegions(tx, { unitKey, rows, said: [said], actor, at, reason, importFileId: null });
    return { value: null, audit: [event] };
  },
});

const CHANGED_MEANWHILE =
  "Người khác vừa ghi vùng của xã này. Xem phần lịch sử bên dưới, xem lại thay đổi rồi ghi nếu vẫn cần.";

/** Two writers of one commune: the second waits here and then finds what the first has written. */
export async function lockUnits(tx: Tx, unitKeys: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE "key" = ANY(${[...unitKeys]}) ORDER BY "key" FOR NO KEY UPDATE`;
}

/** Whether a row says what is to be recorded, apart from its days. */
export function saysTheSame(row: RegionSaid, said: RegionSaid): boolean {
  return row.region === said.region && row.document === said.document && row.standing === said.standing;
}

/** A commune has no region before there is the commune; what begins tomorrow is said of today's communes. */
async function placeProblems(db: Db, unitKey: string, { from }: RegionSaid, today: string): Promise<Problem[]> {
  const unit = await unitOn(db, unitKey, from < today ? from : today);
  return unit?.kind === "commune" ? [] : [{ place: "from", text: "Vào ngày này chưa có xã; ghi ngày muộn hơn" }];
}

type Writing = {
  unitKey: string;
  /** The rows that stand, read after the lock. */
  rows: RegionRow[];
  said: readonly RegionSaid[];
  actor: Actor;
  at: Date;
  reason: string;
  importFileId: string | null;
};

/** Writes rows of one commune inside a transaction that holds its lock; gives the entry for the log. */
export async function writeRegions(tx: Tx, writing: Writing): Promise<AuditEvent> {
  const { unitKey, rows, said, actor, at, reason, importFileId } = writing;
  const { replaced, added } = recutAll(rows, said);
  await tx.unitRegion.updateMany({
    where: { id: { in: replaced.map(({ id }) => id) }, replacedAt: null },
    data: { replacedAt: at },
  });
  await tx.unitRegion.createMany({
    data: added.map(({ region, standing, document, from, to }) => ({
      ...{ unitKey, region, standing, document },
      validFrom: toDbDate(from),
      validTo: to === null ? null : toDbDate(to),
      recordedAt: at,
      recordedById: actor.id,
    })),
  });
  return {
    action: "region.recorded",
    subject: { type: "region", id: unitKey },
    before: { rows: replaced.map(plain) },
    after: {
      recorded: said.map(plain),
      rows: added.map(plain),
      recordedAt: at.toISOString(),
      ...(importFileId !== null && { importFileId }),
    },
    reason: reason === "" ? null : reason,
  };
}

function plain({ region, from, to, document, standing }: RegionSaid): RegionSaid {
  return { region, from, to, document, standing };
}
