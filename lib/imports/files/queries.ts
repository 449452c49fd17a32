import { KIND_NAMES } from "../../features/units/kinds";
import { dayOf } from "../../format/date";
import { type Actor, mayAnywhere, reach } from "../../policy/can";
import { businessNow, machineNow } from "../../server/clock";
import { fromDbDate } from "../../server/dates";
import { type Db, db as portalDb } from "../../server/db";
import { acceptsOwn, type Committed } from "../committing/commit";
import { difference } from "../difference/difference";
import { standingOf } from "../difference/queries";
import { importRows } from "../difference/rows";
import { LAYOUTS } from "../layouts/registry";
import { datedUnits, editionsNow } from "../queries";
import type { ImportEntry, ImportProblem, LayoutName } from "../types";
import { stateOf, wasInterrupted } from "./state";
import { type FileLine, type FileRow, type FileView, type ImportDesk, LINE_FILTERS, type LineFilter } from "./types";
import { beforeInWords, Names, saidInWords } from "./words";

const MOST_FILES = 50;
const LINES_A_PAGE = 50;

const OF_FILE = { person: true, organisation: true, task: true, set: true } as const;
const WITHOUT_FIGURES = { entries: true } as const;

/** Files of figures: who keeps order sees every one, anybody else their own. */
function inSight(actor: Actor) {
  return { kind: "figures", ...(mayAnywhere(actor, "import.accept") ? {} : { personId: actor.id }) };
}

/** The page of imports: the sets to choose from and the files so far; `null` for who enters no figures. */
export async function importDesk(actor: Actor, db: Db = portalDb()): Promise<ImportDesk | null> {
  if (!mayAnywhere(actor, "observation.submit")) return null;
  const now = await businessNow(db);
  return {
    sets: (await editionsNow(db, now)).map(({ set, shortName }) => ({ key: set, name: shortName })),
    today: dayOf(now),
    acceptsAll: reach(actor, "import.accept").everywhere,
    files: await importFiles(actor, db),
  };
}

/** The files a person may see, the latest first. */
async function importFiles(actor: Actor, db: Db): Promise<FileRow[]> {
  const rows = await db.importFile.findMany({
    where: inSight(actor),
    include: OF_FILE,
    omit: WITHOUT_FIGURES,
    orderBy: { receivedAt: "desc" },
    take: MOST_FILES,
  });
  return rows.map((row) => fileRow(row, actor));
}

type Row = {
  id: string;
  fileName: string;
  basis: string;
  personId: string;
  person: { name: string };
  organisation: { shortName: string };
  receivedAt: Date;
  readAt: Date | null;
  refusal: string | null;
  problems: unknown;
  committedAt: Date | null;
  discardedAt: Date | null;
  counts: unknown;
  task: { step: string; beatAt: Date; endedAt: Date | null } | null;
};

function fileRow(row: Row, actor: Actor): FileRow {
  const { id, fileName, basis, receivedAt } = row;
  return {
    id,
    fileName,
    basis,
    sender: row.person.name,
    organisation: row.organisation.shortName,
    receivedAt,
    state: stateOf(row, row.task, machineNow()),
    written: (row.counts as Committed | null)?.written ?? null,
    mine: row.personId === actor.id,
  };
}

/** A file with everything that can be said of it now; `null` is "not found". */
export async function importFile(
  actor: Actor,
  fileId: string,
  asked: { filter: LineFilter | null; page: number },
  db: Db = portalDb(),
): Promise<FileView | null> {
  if (!UUID.test(fileId)) return null;
  const row = await db.importFile.findFirst({
    where: { id: fileId, ...inSight(actor) },
    include: { ...OF_FILE, content: { select: { fileId: true } } },
  });
  if (row === null) return null;
  const file = fileRow(row, actor);
  const problems = (row.problems ?? []) as ImportProblem[];
  const counts = row.counts as Committed | null;
  const { task } = row;
  const view: Omit<FileView, "lines" | "page" | "pages" | "difference" | "filter"> = {
    ...file,
    size: row.size,
    setName: row.set?.shortName ?? null,
    layouts: ((row.layouts ?? []) as LayoutName[]).map(
      (name) => LAYOUTS.find((one) => one.name === name)?.title ?? name,
    ),
    progress:
      task === null ? null : { step: task.step === "read" ? "read" : "commit", done: task.done, total: task.total },
    failure: wasInterrupted(task, machineNow()) && task?.step === "commit" ? INTERRUPTED : (task?.failure ?? null),
    refusal: row.refusal,
    errors: problems.filter(({ severity }) => severity === "error").length,
    warnings: problems.filter(({ severity }) => severity === "warning").length,
    problems,
    committedAt: row.committedAt,
    same: counts?.same ?? 0,
    accepted: counts?.accepted ?? false,
    kept: row.content !== null,
  };
  if (file.state === "committed") return { ...view, ...(await writtenLines(db, fileId, asked.page)) };
  const compares = file.state === "ready" || file.state === "faulty" || file.state === "committing";
  const entries = (row.entries ?? []) as ImportEntry[];
  if (!compares || entries.length === 0)
    return { ...view, difference: null, filter: null, lines: [], page: 1, pages: 0 };
  return { ...view, ...(await comparedLines(db, actor, entries, asked)) };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INTERRUPTED = "Lần ghi trước bị ngắt giữa chừng nên chưa có số liệu nào được ghi. Hãy ghi lại.";

type Lines = Pick<FileView, "lines" | "page" | "pages" | "difference" | "filter">;

/** What writing a file would do, by comparison with what stands now. */
async function comparedLines(
  db: Db,
  actor: Actor,
  entries: ImportEntry[],
  asked: { filter: LineFilter | null; page: number },
): Promise<Lines> {
  const editions = await editionsNow(db, await businessNow(db));
  const rows = importRows(entries, editions);
  const accepts = acceptsOwn(actor, [...new Set(rows.map(({ unitKey }) => unitKey))]);
  const found = difference(rows, await standingOf(db, rows, accepts));
  const filter = asked.filter ?? firstFilter(found.counts);
  const chosen = found.lines.filter(({ effect }) => effect === filter);
  const { slice, page, pages } = paged(chosen, asked.page);
  const [names, units] = [new Names(editions), await unitNames(db)];
  const lines = slice.map(({ row, effect, before }): FileLine => {
    const unit = units.get(row.unitKey);
    const inWords = (said: Parameters<typeof saidInWords>[0]) => saidInWords(said, names.unit(row.measureKey));
    return {
      key: `${row.cell}|${row.subject}`,
      unit: unit?.name ?? row.unitKey,
      unitCode: unit?.code ?? "",
      about: names.about(row.about),
      effect,
      before:
        before === null ? null : beforeInWords(inWords(before), before.measuredOn, row.measuredOn, before.waiting),
      after: inWords(row),
      measuredOn: row.measuredOn,
      referenceYear: row.referenceYear,
      kind: row.kind,
      cell: row.cell,
    };
  });
  const { counts, seen } = found;
  return { lines, page, pages, filter, difference: { counts, seen, accepts } };
}

/** Changes first: they are what one has to look at. */
function firstFilter(counts: Record<LineFilter, number>): LineFilter {
  return LINE_FILTERS.find(({ filter }) => counts[filter] > 0)?.filter ?? "same";
}

/** What an import wrote, each with its cell. */
async function writtenLines(db: Db, fileId: string, asked: number): Promise<Lines> {
  const where = { importFileId: fileId };
  const total = await db.observation.count({ where });
  const pages = Math.ceil(total / LINES_A_PAGE);
  const page = Math.min(Math.max(1, asked), Math.max(1, pages));
  const rows = await db.observation.findMany({
    where,
    include: { measure: true },
    orderBy: { sequence: "asc" },
    skip: (page - 1) * LINES_A_PAGE,
    take: LINES_A_PAGE,
  });
  const names = new Names(await editionsNow(db, await businessNow(db)));
  const units = await unitNames(db);
  const lines = rows.map((row): FileLine => {
    const unit = units.get(row.unitKey);
    const id = row.indicatorId ?? `TC${row.criterionId ?? ""}`;
    const said = {
      value: row.value?.toNumber() ?? null,
      values: row.values as Record<string, number> | null,
      conclusion: row.conclusion === "met" ? ("met" as const) : row.conclusion === null ? null : ("not_met" as const),
      notApplicable: row.notApplicable,
      reason: row.reason,
    };
    return {
      key: row.id,
      unit: unit?.name ?? row.unitKey,
      unitCode: unit?.code ?? "",
      about: row.measure?.name ?? names.about({ set: row.setKey ?? "", id }),
      effect: "written",
      before: null,
      after: saidInWords(said, row.measure?.unit ?? ""),
      measuredOn: fromDbDate(row.measuredOn),
      referenceYear: row.referenceYear,
      kind: row.kind === "estimate" ? "estimate" : "actual",
      cell: row.importCell ?? "",
    };
  });
  return { lines, page, pages, filter: null, difference: null };
}

function paged<T>(all: readonly T[], asked: number): { slice: T[]; page: number; pages: number } {
  const pages = Math.ceil(all.length / LINES_A_PAGE);
  const page = Math.min(Math.max(1, asked), Math.max(1, pages));
  return { slice: all.slice((page - 1) * LINES_A_PAGE, page * LINES_A_PAGE), page, pages };
}

async function unitNames(db: Db): Promise<Map<string, { name: string; code: string | null }>> {
  return new Map(
    (await datedUnits(db)).map(({ key, kind, name, code }) => [key, { name: `${KIND_NAMES[kind]} ${name}`, code }]),
  );
}

/** The bytes that were sent, for whoever may see the file; `null` is "not found". */
export async function sentBytes(
  actor: Actor,
  fileId: string,
  db: Db = portalDb(),
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  if (!UUID.test(fileId)) return null;
  const row = await db.importFile.findFirst({
    where: { id: fileId, ...inSight(actor) },
    select: { fileName: true, content: true },
  });
  if (row === null || row.content === null) return null;
  return { name: row.fileName, bytes: row.content.content };
}
