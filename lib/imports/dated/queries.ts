import type { Days } from "../../features/dated/recut";
import { type Actor, mayAnywhere } from "../../policy/can";
import type { Db } from "../../server/db";
import type { FileRow } from "../files/types";
import { FILE_KINDS, type FileKind } from "../kinds";
import { compares, receivedFile, receivedFiles } from "../received/queries";
import type { ListCommitted } from "./commit";
import { compareDated, type DatedEffect } from "./compare";
import type { DatedEntry } from "./entries";
import type { DatedList } from "./list";
import { LIST_FILTERS, type ListFileView, type ListLine } from "./types";

/** The files of a list so far; `null` for who does not keep it. */
export async function listFiles(actor: Actor, kind: FileKind, db: Db): Promise<FileRow[] | null> {
  return mayAnywhere(actor, FILE_KINDS[kind].verb) ? receivedFiles(actor, kind, db) : null;
}

/** A file of a list with what writing it would change, or has changed; `null` is "not found". */
export async function listFile<Entry extends DatedEntry, Row extends Days & { id: number }>(
  list: DatedList<Entry, Row>,
  actor: Actor,
  fileId: string,
  filter: DatedEffect | null,
  db: Db,
): Promise<ListFileView | null> {
  const file = await receivedFile(actor, list.kind, fileId, db);
  if (file === null) return null;
  const entries = file.entries as Entry[];
  const { head } = file;
  if (head.state !== "committed" && !compares(file)) return { ...head, difference: null, filter: null, lines: [] };
  const words = await list.words(db);
  const line = (entry: Entry, effect: ListLine["effect"], before: readonly Row[]): ListLine => ({
    key: entry.cell,
    subject: words.subject(entry),
    effect,
    before: before.map(words.said),
    after: words.said(entry),
    cell: entry.cell,
  });
  if (head.state === "committed") {
    const written = new Set((file.counts as ListCommitted).cells);
    const lines = entries.filter(({ cell }) => written.has(cell)).map((entry) => line(entry, "written", []));
    return { ...head, difference: null, filter: null, lines };
  }
  const standing = await list.standing(db, entries);
  const found = compareDated(entries, (entry) => standing.get(list.subjectOf(entry)) ?? [], list.says);
  const { counts, seen } = found;
  const chosen = filter ?? LIST_FILTERS.find((one) => counts[one.filter] > 0)?.filter ?? "same";
  const lines = found.lines
    .filter(({ effect }) => effect === chosen)
    .map(({ entry, effect, touched }) => line(entry, effect, touched));
  return { ...head, difference: { counts, seen }, filter: chosen, lines };
}
