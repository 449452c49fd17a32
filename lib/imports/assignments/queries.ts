import { assignmentList, followers } from "../../features/assignments/queries";
import { dayOf } from "../../format/date";
import { type Actor, can } from "../../policy/can";
import { type Db, db as portalDb } from "../../server/db";
import type { DatedEffect } from "../dated/compare";
import { listFile, listFiles } from "../dated/queries";
import type { ListFileView } from "../dated/types";
import type { FileRow } from "../files/types";
import { datedUnits } from "../queries";
import { ASSIGNMENT_LIST } from "./commit";
import type { AssignmentContext } from "./read-assignments";
import { assignmentsTemplate } from "./template";

/** What the reader of assignments knows besides the file. */
export async function assignmentContext(db: Db, actor: Actor, now: Date): Promise<AssignmentContext> {
  const [units, organisations] = await Promise.all([datedUnits(db), followers(db)]);
  return { units, organisations, today: dayOf(now), inReach: (unitKey) => can(actor, "assignment.edit", unitKey) };
}

export function assignmentFiles(actor: Actor, db: Db = portalDb()): Promise<FileRow[] | null> {
  return listFiles(actor, "assignments", db);
}

export function assignmentFile(
  actor: Actor,
  fileId: string,
  filter: DatedEffect | null,
  db: Db = portalDb(),
): Promise<ListFileView | null> {
  return listFile(ASSIGNMENT_LIST, actor, fileId, filter, db);
}

/** The list of this year as it stands; `null` for who does not keep it. */
export async function assignmentsTemplateFile(
  actor: Actor,
  db: Db = portalDb(),
): Promise<{ name: string; bytes: Buffer } | null> {
  const list = await assignmentList(actor, null, db);
  if (list === null) return null;
  return { name: `phan-cong-xa-${list.year}.xlsx`, bytes: assignmentsTemplate(list) };
}
