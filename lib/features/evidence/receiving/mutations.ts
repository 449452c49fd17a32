import { controlProblems, IN_WORDS, type Problem, problemsOf } from "../../../format/problems";
import { type Actor, can } from "../../../policy/can";
import type { ActionResult } from "../../../server/action";
import { type Db, db as portalDb } from "../../../server/db";
import { evidenceStorage } from "../../../server/storage/evidence-storage";
import { keyOf, type Storage } from "../../../server/storage/types";
import { aboutIn } from "../about";
import { inspectFile } from "../file/inspect";
import { FILE_REFUSALS } from "../file/refusal";
import { PAPER_PROBLEMS } from "../form/problems";
import { addPaper } from "../papers/mutations";
import { paperWords } from "../schema";
import { addVersion, ofPaper } from "../versions/mutations";

/** A file as somebody sent it; `secret` is the mark of secrecy that the form asks for. */
export type Upload = { name: string; bytes: Uint8Array<ArrayBuffer>; secret: boolean };
export type Places = { db: Db; storage: Storage };

const OF_THE_PORTAL = (): Places => ({ db: portalDb(), storage: evidenceStorage() });

/** What comes of a paper that was sent: `same` names the paper of the unit that has these bytes already. */
export type Received = ActionResult<{ evidenceId: string }> | { ok: false; code: "same"; evidenceId: string };

/**
 * Takes a paper with its file. The bytes are kept first and the rows written after, in one transaction: bytes that no row
 * names count for nothing, a row without its bytes cannot be.
 *
 * @param raw the fields of the form, without the file
 */
export async function receivePaper(
  actor: Actor,
  raw: { unitKey: string },
  upload: Upload,
  places: Places = OF_THE_PORTAL(),
): Promise<Received> {
  const { db, storage } = places;
  const words = paperWords.safeParse(raw, IN_WORDS);
  const typed = [...controlProblems(raw), ...(words.success ? [] : problemsOf(words.error))];
  const looked = await look(upload);
  if ("problem" in looked) typed.push(looked.problem);
  if (typed.length > 0 || "problem" in looked) return { ok: false, code: "invalid", problems: typed };
  const { file } = looked;
  const reached = words.success && (await aboutIn(db, actor, words.data)) !== null;
  if (reached && !(await keep(storage, file, upload))) return NOT_KEPT;
  const result = await addPaper(actor, { ...raw, file }, db);
  if (result.ok || result.code !== "conflict" || result.text !== PAPER_PROBLEMS["giong-tai-lieu"]) return result;
  const twin = await db.evidenceVersion.findFirst({
    where: { sha256: file.sha256, evidence: { units: { some: { unitKey: raw.unitKey } } } },
  });
  return twin === null ? result : { ok: false, code: "same", evidenceId: twin.evidenceId };
}

/** Takes a new file of a paper, in the same order: bytes, then the row. */
export async function receiveVersion(
  actor: Actor,
  raw: { evidenceId: string; seen: string },
  upload: Upload,
  places: Places = OF_THE_PORTAL(),
): Promise<ActionResult<{ number: number }>> {
  const { db, storage } = places;
  const looked = await look(upload);
  if ("problem" in looked) return { ok: false, code: "invalid", problems: [looked.problem] };
  const { file } = looked;
  const paper = UUID.test(raw.evidenceId) ? await ofPaper(db, actor, raw.evidenceId) : null;
  const reached = paper?.places.every(({ unitKey, about }) => can(actor, "evidence.attach", unitKey, about)) === true;
  if (reached && !(await keep(storage, file, upload))) return NOT_KEPT;
  return addVersion(actor, { ...raw, file }, db);
}

const NOT_KEPT = {
  ok: false as const,
  code: "invalid" as const,
  problems: [{ place: "file", text: PAPER_PROBLEMS["noi-luu"] }],
};

/** Keeps the bytes; where that fails, the log of the server says why and the person that nothing was written. */
async function keep(storage: Storage, { sha256 }: { sha256: string }, { bytes }: Upload): Promise<boolean> {
  try {
    await storage.put(keyOf(sha256), bytes);
    return true;
  } catch (error) {
    console.error("A file of evidence could not be kept", error);
    return false;
  }
}

/** A mark of secrecy stands before everything else: such a file is not even looked into. */
async function look({ name, bytes, secret }: Upload) {
  const problem = (text: string): { problem: Problem } => ({ problem: { place: "file", text } });
  if (secret) return problem(PAPER_PROBLEMS["dau-mat"]);
  const { file, refusal } = await inspectFile(bytes, name);
  return file === undefined ? problem(FILE_REFUSALS[refusal]) : { file };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
