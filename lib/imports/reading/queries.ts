import { knownMeasures } from "../../features/editions/queries";
import { editionAt } from "../../features/standings/queries";
import type { Problem } from "../../format/problems";
import type { Actor } from "../../policy/can";
import type { Db } from "../../server/db";
import { answerContext } from "../answers/queries";
import { readAnswers } from "../answers/read-answers";
import { assignmentContext } from "../assignments/queries";
import { readAssignments } from "../assignments/read-assignments";
import { contradictions } from "../difference/rows";
import { readEditionJson } from "../editions/json";
import { readEditionWorkbook } from "../editions/read";
import type { FileKind } from "../kinds";
import { importContext } from "../queries";
import { readImport } from "../read-import";
import { regionContext } from "../regions/queries";
import { readRegions } from "../regions/read-regions";
import type { ImportProblem, ImportRead } from "../types";
import type { Sheet } from "../workbook/cells";
import { openWorkbook } from "../workbook/open";

/** What was read from a file: what it holds by its kind, and what is wrong with it, errors first. */
export type FileRead = { layouts: string[]; entries: object[]; problems: ImportProblem[] };

export type Given = { db: Db; actor: Actor; now: Date; file: { fileName: string; setKey: string | null } };

type Reader = (bytes: Uint8Array, given: Given) => Promise<FileRead | { refusal: string }>;

/** How a file of each kind is read. */
export const READERS: Record<FileKind, Reader> = {
  figures: ofWorkbook(async (sheets, { db, actor, now, file }) => {
    const context = await importContext(db, actor, now, file.setKey);
    const read = readImport(sheets, context);
    const found = contradictions(read.entries, context.editions);
    return withoutFigures({ ...read, problems: [...found, ...read.problems] });
  }),
  edition: readEdition,
  regions: ofWorkbook(async (sheets, { db, actor, now }) => readRegions(sheets, await regionContext(db, actor, now))),
  assignments: ofWorkbook(async (sheets, { db, actor, now }) =>
    readAssignments(sheets, await assignmentContext(db, actor, now)),
  ),
  answers: ofWorkbook(async (sheets, { db, now }) => readAnswers(sheets, await answerContext(db, now))),
};

function ofWorkbook(read: (sheets: Sheet[], given: Given) => Promise<FileRead>): Reader {
  return async (bytes, given) => {
    const opened = await openWorkbook(bytes, given.file.fileName);
    return opened.refusal === undefined ? read(opened.sheets, given) : { refusal: opened.refusal.text };
  };
}

/** A whole content of a set: a workbook that names the edition it was made from, or JSON that follows the latest. */
async function readEdition(bytes: Uint8Array, { db, now, file }: Given): Promise<FileRead | { refusal: string }> {
  if (/\.json$/i.test(file.fileName)) {
    const { edition, problems } = readEditionJson(new TextDecoder().decode(bytes));
    const base = edition === null ? null : await editionAt(db, edition.set, now);
    const entries =
      edition === null ? [] : [{ content: edition, baseHash: base?.hash ?? null, newMeasures: [], origin: "json" }];
    return { layouts: ["Bộ tiêu chí (JSON)"], entries, problems: problems.map(ofWholeFile) };
  }
  const opened = await openWorkbook(bytes, file.fileName);
  if (opened.refusal !== undefined) return { refusal: opened.refusal.text };
  const { edition, base, newMeasures, problems } = readEditionWorkbook(opened.sheets, await knownMeasures(db));
  const entries =
    edition === null ? [] : [{ content: edition, baseHash: base?.hash ?? null, newMeasures, origin: "workbook" }];
  return { layouts: ["Bộ tiêu chí (Excel)"], entries, problems };
}

function ofWholeFile({ place, text }: Problem): ImportProblem {
  return { severity: "error", sheet: "", row: null, column: null, cell: null, text: `${place}: ${text}` };
}

/** A file without a figure has an error, so that nobody commits nothing. */
function withoutFigures(read: ImportRead): ImportRead {
  if (read.entries.length > 0 || read.problems.some(({ severity }) => severity === "error")) return read;
  const text = "tệp không có số liệu nào: các ô số liệu đều để trống";
  const empty: ImportProblem = { severity: "error", sheet: "", row: null, column: null, cell: null, text };
  return { ...read, problems: [empty, ...read.problems] };
}
