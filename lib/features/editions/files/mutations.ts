import { placeInWords } from "../../../criteria/places";
import type { Actor } from "../../../policy/can";
import type { ActionResult } from "../../../server/action";
import { businessNow } from "../../../server/clock";
import { type Db, db as portalDb } from "../../../server/db";
import { proposeEdition } from "../mutations";
import { type EditionInFile, ownFile } from "./queries";

/**
 * Proposes the content of a file that was read without an error. Measures that the store does not have are made only where
 * the person says so for each: by a mark in a workbook, by a tick on the page for JSON.
 */
export async function proposeFile(
  actor: Actor,
  { fileId, ticked }: { fileId: string; ticked: string[] },
  db: Db = portalDb(),
): Promise<ActionResult<{ proposalId: string }>> {
  const row = await ownFile(db, actor, fileId);
  const read = ((row?.entries ?? []) as unknown as EditionInFile[])[0];
  const open = row !== null && row.committedAt === null && row.discardedAt === null && row.refusal === null;
  const faulty = ((row?.problems ?? []) as { severity: string }[]).some(({ severity }) => severity === "error");
  if (!open || read === undefined || faulty) return { ok: false, code: "not_found" };
  const { content, baseHash, origin } = read;
  const newMeasures = origin === "workbook" ? read.newMeasures : ticked;
  const result = await proposeEdition(actor, { content, baseHash, origin, newMeasures, reason: row.basis }, db);
  if (result.ok) {
    await db.importFile.updateMany({
      where: { id: fileId, committedAt: null, discardedAt: null },
      data: { committedAt: await businessNow(db), counts: { proposalId: result.value.proposalId } },
    });
  }
  if (result.ok || result.code !== "invalid") return result;
  return {
    ...result,
    problems: result.problems.map((problem) => ({ ...problem, place: placeInWords(problem.place, content) })),
  };
}
