import { standingRegions } from "../../features/regions/queries";
import { dayOf } from "../../format/date";
import { type Actor, can, mayAnywhere } from "../../policy/can";
import { businessNow } from "../../server/clock";
import { type Db, db as portalDb } from "../../server/db";
import type { DatedEffect } from "../dated/compare";
import { listFile, listFiles } from "../dated/queries";
import type { ListFileView } from "../dated/types";
import type { FileRow } from "../files/types";
import { datedUnits } from "../queries";
import { UnitsByDay } from "../units-by-day";
import { REGION_LIST } from "./commit";
import type { RegionContext } from "./read-regions";
import { regionsTemplate } from "./template";

/** What the reader of regions knows besides the file. */
export async function regionContext(db: Db, actor: Actor, now: Date): Promise<RegionContext> {
  const inReach = (unitKey: string) => can(actor, "region.edit", unitKey);
  return { units: await datedUnits(db), today: dayOf(now), inReach };
}

export function regionFiles(actor: Actor, db: Db = portalDb()): Promise<FileRow[] | null> {
  return listFiles(actor, "regions", db);
}

export function regionFile(
  actor: Actor,
  fileId: string,
  filter: DatedEffect | null,
  db: Db = portalDb(),
): Promise<ListFileView | null> {
  return listFile(REGION_LIST, actor, fileId, filter, db);
}

/** The list of today's communes as it stands, by code; `null` for who does not keep it. */
export async function regionsTemplateFile(
  actor: Actor,
  db: Db = portalDb(),
): Promise<{ name: string; bytes: Buffer } | null> {
  if (!mayAnywhere(actor, "region.edit")) return null;
  const today = dayOf(await businessNow(db));
  const units = new UnitsByDay(await datedUnits(db))
    .of(today)
    .filter(({ kind }) => kind === "commune")
    .sort((a, b) => (a.code ?? "").localeCompare(b.code ?? ""));
  const standing = await standingRegions(
    db,
    units.map(({ key }) => key),
  );
  const rows = units.flatMap((unit) => (standing.get(unit.key) ?? [null]).map((said) => ({ unit, said })));
  return { name: `vung-ap-dung-${today}.xlsx`, bytes: regionsTemplate(rows) };
}
