import { KIND_NAMES } from "../../features/units/kinds";
import { dayOf } from "../../format/date";
import { type Actor, mayAnywhere, reach } from "../../policy/can";
import { businessNow } from "../../server/clock";
import { fromDbDate } from "../../server/dates";
import { type Db, db as portalDb } from "../../server/db";
import { acceptsOwn } from "../committing/commit";
import { difference } from "../difference/difference";
import { standingOf } from "../difference/queries";
import { importRows } from "../difference/rows";
import { datedUnits, editionsNow } from "../queries";
import { compares, receivedFile, receivedFiles } from "../received/queries";
import type { ImportEntry } from "../types";
import { type FileLine, type FileView, type ImportDesk, LINE_FILTERS, type LineFilter } from "./types";
import { beforeInWords, Names, saidInWords } from "./words";

const LINES_A_PAGE = 50;

/** The page of imports: the sets to choose from and the files so far; `null` for who enters no figures. */
export async function importDesk(actor: Actor, db: Db = portalDb()): Promise<ImportDesk | null> {
  if (!mayAnywhere(actor, "observation.submit")) return null;
  const now = await businessNow(db);
  return {
    sets: (await editionsNow(db, now)).map(({ set, shortName }) => ({ key: set, name: shortName })),
    today: dayOf(now),
    acceptsAll: reach(actor, "import.accept").everywhere,
    files: await receivedFiles(actor, "figures", db),
  };
}

/** A file of figures with everything that can be said of it now; `null` is "not found". */
export async function importFile(
  actor: Actor,
  fileId: string,
  asked: { filter: LineFilter | null; page: number },
  db: Db = portalDb(),
): Promise<FileView | null> {
  const file = await receivedFile(actor, "figures", fileId, db);
  if (file === null) return null;
  const { head } = file;
  if (head.state === "committed") return { ...head, ...(await writtenLines(db, fileId, asked.page)) };
  if (!compares(file)) return { ...head, difference: null, filter: null, lines: [], page: 1, pages: 0 };
  return { ...head, ...(await comparedLines(db, actor, file.entries as ImportEntry[], asked)) };
}

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
