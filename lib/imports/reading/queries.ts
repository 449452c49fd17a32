import type { Actor } from "../../policy/can";
import type { Db } from "../../server/db";
import { answerContext } from "../answers/queries";
import { readAnswers } from "../answers/read-answers";
import type { FileKind } from "../kinds";
import { importContext } from "../queries";
import { readImport } from "../read-import";
import { regionContext } from "../regions/queries";
import { readRegions } from "../regions/read-regions";
import type { ImportProblem, ImportRead } from "../types";
import { openWorkbook } from "../workbook/open";

/** What was read from a file: what it holds by its kind, and what is wrong with it, errors first. */
export type FileRead = { layouts: string[]; entries: object[]; problems: ImportProblem[] };

export type Given = { db: Db; actor: Actor; now: Date; file: { fileName: string; setKey: string | null } };

type Reader = (bytes: Uint8Array, given: Given) => Promise<FileRead | { refusal: string }>;

/** How a file of each kind is read. */
export const READERS: Record<FileKind, Reader> = {
  figures: async (bytes, { db, actor, now, file }) => {
    const opened = await openWorkbook(bytes, file.fileName);
    if (opened.refusal !== undefined) return { refusal: opened.refusal.text };
    return withoutFigures(readImport(opened.sheets, await importContext(db, actor, now, file.setKey)));
  },
  edition: notYet,
  regions: async (bytes, { db, actor, now, file }) => {
    const opened = await openWorkbook(bytes, file.fileName);
    if (opened.refusal !== undefined) return { refusal: opened.refusal.text };
    return readRegions(opened.sheets, await regionContext(db, actor, now));
  },
  answers: async (bytes, { db, now, file }) => {
    const opened = await openWorkbook(bytes, file.fileName);
    if (opened.refusal !== undefined) return { refusal: opened.refusal.text };
    return readAnswers(opened.sheets, await answerContext(db, now));
  },
};

async function notYet(): Promise<{ refusal: string }> {
  return { refusal: "Chưa nhận loại tệp này." };
}

/** A file without a figure has an error, so that nobody commits nothing. */
function withoutFigures(read: ImportRead): ImportRead {
  if (read.entries.length > 0 || read.problems.some(({ severity }) => severity === "error")) return read;
  const text = "tệp không có số liệu nào: các ô số liệu đều để trống";
  const empty: ImportProblem = { severity: "error", sheet: "", row: null, column: null, cell: null, text };
  return { ...read, problems: [empty, ...read.problems] };
}
