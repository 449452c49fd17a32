import { checkEntries, withinRights } from "./check";
import { Collector } from "./collector";
import { sayHidden } from "./hidden";
import { type Detected, detectLayout } from "./layouts/detect";
import { type Preamble, readPreamble, withDefaults } from "./layouts/preamble";
import { LAYOUTS } from "./layouts/registry";
import { Problems } from "./problems";
import { editionNamed } from "./sets";
import { Subjects } from "./subjects";
import type { ImportContext, ImportEntry, ImportRead, LayoutName } from "./types";
import { UnitsByDay } from "./units-by-day";
import { short, wordsOf } from "./values/parsed";
import type { Sheet } from "./workbook/cells";

/** Sheets that templates add for people. */
const FOR_PEOPLE = ["huong dan"];

/**
 * Reads the figures of an opened workbook: every entry that can be taken, every problem with its cell. One error anywhere
 * means that the file as a whole is not to be imported; the entries are then good for a preview only.
 */
export function readImport(sheets: readonly Sheet[], context: ImportContext): ImportRead {
  const problems = new Problems();
  const units = new UnitsByDay(context.units);
  const layouts = new Set<LayoutName>();
  const collectors = new Map<string, { subjects: Subjects; collector: Collector }>();
  for (const sheet of sheets) {
    if (FOR_PEOPLE.includes(wordsOf(sheet.name))) continue;
    const own = sheet.rowNumbers();
    if (sheet.hidden) {
      if (own.length > 0)
        problems.ofSheet("warning", sheet.name, "trang đang ẩn nên không nhập; nếu cần nhập thì bỏ ẩn");
      continue;
    }
    if (own.length === 0) continue;
    const found = findTable(sheet, context, problems);
    if (found === null) continue;
    layouts.add(found.layout.name);
    sayHidden(sheet, problems);
    const { set } = found.subjects.edition;
    const { subjects, collector } = collectors.get(set) ?? {
      subjects: found.subjects,
      collector: new Collector(problems),
    };
    collectors.set(set, { subjects, collector });
    const desk = { sheet, preamble: found.preamble, subjects, units, context, collector, problems };
    found.layout.read(found.header, found.above, desk);
  }
  const names = sheets.map(({ name }) => name);
  if (layouts.size === 0 && !problems.hasErrors()) problems.ofSheet("error", "", nothingFound());
  const entries: ImportEntry[] = [...collectors.values()].flatMap(({ subjects, collector }) =>
    checkEntries(collector.all(), subjects.edition, problems),
  );
  return {
    layouts: [...layouts],
    entries: withinRights(entries, context.may, problems),
    problems: problems.sorted(names),
  };
}

type Table = Detected & { subjects: Subjects; preamble: Preamble };

/** The table of a sheet, by the set that the sheet or the sender names. */
function findTable(sheet: Sheet, context: ImportContext, problems: Problems): Table | null {
  const silent = new Problems();
  const stated = withDefaults(readPreamble(sheet, Number.POSITIVE_INFINITY, silent), context);
  const edition = editionOf(stated.set, context);
  if (edition === undefined) {
    if (context.editions.every((one) => detectLayout(sheet, new Subjects(one)) === null))
      return skipped(sheet, problems);
    const list = context.editions.map(({ shortName }) => `“${shortName}”`).join("; ");
    const why = stated.set === undefined ? "chưa rõ bộ tiêu chí" : `không có bộ tiêu chí “${short(stated.set)}”`;
    problems.ofSheet("error", sheet.name, `${why}; hãy ghi dòng “Bộ tiêu chí” phía trên bảng, một trong: ${list}`);
    return null;
  }
  const subjects = new Subjects(edition);
  const detected = detectLayout(sheet, subjects, stated.layout);
  if (detected === null) return skipped(sheet, problems);
  const preamble = withDefaults(readPreamble(sheet, detected.header.row, problems), context);
  return { ...detected, subjects, preamble };
}

function skipped(sheet: Sheet, problems: Problems): null {
  problems.ofSheet("warning", sheet.name, "bỏ qua trang này: không nhận ra bảng số liệu");
  return null;
}

/** By key or by name; where only one set is possible, that one. */
function editionOf(asked: string | undefined, { editions }: ImportContext) {
  if (asked === undefined) return editions.length === 1 ? editions[0] : undefined;
  return editionNamed(asked, editions);
}

function nothingFound(): string {
  const titles = LAYOUTS.map(({ title }) => `“${title}”`).join(", ");
  return `không tìm thấy bảng số liệu nào; hãy dùng một trong các mẫu: ${titles} (tải mẫu ở trang Nhập số liệu)`;
}
