import { dayOf } from "../../format/date";
import { type Actor, whereUnit } from "../../policy/can";
import { businessNow } from "../../server/clock";
import { type Db, db as portalDb } from "../../server/db";
import { LINE_INCLUDE, lineOf } from "../observations/lines";
import { WAITING } from "../observations/waiting";
import { KIND_NAMES, unitInWords } from "../units/kinds";
import { unitByCode, unitOn, unitsOn } from "../units/queries";
import type { WaitingRow, WaitingUnit } from "./types";

const MOST_WAITING = 50;

/**
 * What waits for acceptance in the person's reach, the longest-waiting first, with what stood before.
 *
 * @param code only the commune that holds this code today
 */
export async function waitingRows(
  actor: Actor,
  code: string | null,
  db: Db = portalDb(),
): Promise<{ total: number; rows: WaitingRow[]; units: WaitingUnit[] }> {
  const today = dayOf(await businessNow(db));
  const inReach = { AND: [WAITING, whereUnit(actor, "observation.accept")] };
  const units = await waitingUnits(db, inReach, today);
  const chosen = code === null ? null : await unitByCode(db, code, today);
  const where = code === null ? inReach : { AND: [inReach, { unitKey: chosen?.key ?? "" }] };
  const [total, found, measures] = await Promise.all([
    db.observation.count({ where }),
    db.observation.findMany({ where, include: LINE_INCLUDE, orderBy: { submittedAt: "asc" }, take: MOST_WAITING }),
    db.measure.findMany(),
  ]);
  const measureOf = new Map(measures.map((measure) => [measure.key, measure]));
  const rows: WaitingRow[] = [];
  for (const row of found) {
    const measure = measureOf.get(row.measureKey ?? "") ?? { name: "", unit: "" };
    const unit = await unitOn(db, row.unitKey, today);
    const parent = unit?.parentKey == null ? null : await unitOn(db, unit.parentKey, today);
    const before = await db.observation.findFirst({
      where: {
        unitKey: row.unitKey,
        subject: row.subject,
        measureKey: row.measureKey,
        setKey: row.setKey,
        indicatorId: row.indicatorId,
        criterionId: row.subject === "criterion" ? row.criterionId : undefined,
        acceptedAt: { not: null },
      },
      include: LINE_INCLUDE,
      orderBy: [{ measuredOn: "desc" }, { sequence: "desc" }],
    });
    rows.push({
      ...lineOf(row, measure),
      unitCode: unit?.code ?? "",
      unitName: unit === null ? row.unitKey : `${KIND_NAMES[unit.kind]} ${unit.name}`,
      districtName: parent === null ? "" : unitInWords(parent.kind, parent.name),
      subject: row.measureKey === null ? `Chỉ tiêu ${row.indicatorId ?? row.criterionId ?? ""}` : measure.name,
      before: before === null ? null : lineOf(before, measure).words,
      mine: row.authorId === actor.id,
    });
  }
  return { total, rows, units };
}

async function waitingUnits(db: Db, where: object, today: string): Promise<WaitingUnit[]> {
  const counts = await db.observation.groupBy({ by: ["unitKey"], where, _count: true });
  const byKey = new Map(counts.map((row) => [row.unitKey, row._count]));
  return (await unitsOn(db, today, ["commune"])).flatMap(({ key, code, name }) => {
    const count = byKey.get(key);
    return count === undefined || code === null ? [] : [{ code, name, count }];
  });
}
