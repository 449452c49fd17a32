import type { Edition } from "../../../engine";
import { buildEditionWorkbook } from "../../../imports/editions/build";
import { stateOf } from "../../../imports/files/state";
import type { ImportProblem } from "../../../imports/types";
import { type Actor, mayAnywhere } from "../../../policy/can";
import { businessNow, machineNow } from "../../../server/clock";
import { type Db, db as portalDb } from "../../../server/db";
import { editionAt } from "../../standings/queries";
import { previewOf, setsOfKind } from "../previews/queries";
import type { EditionFileView } from "../types";

/** What is read from a file of an edition: its content, the edition it was made from, and the measures marked as new. */
export type EditionInFile = {
  content: Edition;
  baseHash: string | null;
  newMeasures: string[];
  origin: "workbook" | "json";
};

/** A file with a whole content of a set, for who sent it; `null` is "not found". */
export async function editionFile(
  actor: Actor,
  id: string,
  besideKey: string | null,
  db: Db = portalDb(),
): Promise<EditionFileView | null> {
  const row = await ownFile(db, actor, id);
  if (row === null) return null;
  const state = stateOf(row, row.task, machineNow());
  const read = ((row.entries ?? []) as unknown as EditionInFile[])[0] ?? null;
  const base = read === null ? null : await editionAt(db, read.content.set, await businessNow(db));
  const readable = state === "ready" && read !== null;
  const stale = readable && (base?.hash ?? null) !== read.baseHash;
  const others = read === null || base !== null ? [] : await setsOfKind(db, read.content);
  const beside = besideKey ?? others[0]?.key ?? null;
  const preview = readable && !stale ? await previewOf(db, { content: read.content, base, besideKey: beside }) : null;
  return {
    id,
    fileName: row.fileName,
    basis: row.basis,
    state: state === "committed" ? "proposed" : state === "committing" ? "reading" : stale ? "stale" : state,
    refusal: row.refusal ?? row.task?.failure ?? null,
    problems: (row.problems ?? []) as unknown as ImportProblem[],
    setName: read?.content.shortName ?? null,
    isNew: base === null,
    toTick: read?.origin === "json" ? (preview?.newMeasures ?? []) : [],
    preview,
    proposalId: (row.counts as { proposalId?: string } | null)?.proposalId ?? null,
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function ownFile(db: Db, actor: Actor, id: string) {
  if (!UUID.test(id) || !mayAnywhere(actor, "edition.propose")) return null;
  return db.importFile.findFirst({
    where: { id, kind: "edition", personId: actor.id },
    include: { task: true },
  });
}

/** The edition in effect as a spreadsheet to fill in; `null` is "not found". */
export async function editionWorkbook(
  actor: Actor,
  setKey: string,
  db: Db = portalDb(),
): Promise<{ name: string; bytes: Buffer } | null> {
  const law = mayAnywhere(actor, "law.read") ? await editionAt(db, setKey, await businessNow(db)) : null;
  if (law === null) return null;
  const { edition, hash } = law;
  return { name: `${edition.set}-${edition.edition}.xlsx`, bytes: buildEditionWorkbook(edition, hash) };
}
