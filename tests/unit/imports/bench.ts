import { type CellObject, read, utils, write } from "@e965/xlsx";
import { shippedEdition } from "../../../lib/criteria/registry";
import { readImport } from "../../../lib/imports/read-import";
import { buildTemplate } from "../../../lib/imports/templates/build";
import type { DatedUnit } from "../../../lib/imports/types";
import { openWorkbook } from "../../../lib/imports/workbook/open";

const SET = "xa-ntm-2021-2025";

/** What importing costs beside merely reading the same bytes with the same library, in milliseconds (medians). */
export type ImportBench = {
  figures: number;
  bytes: number;
  library: number;
  open: number;
  whole: number;
  ratio: number;
};

/** Times a filled sheet of communes × 57, everything checked, against the library's own reading of it. Asserts nothing. */
export async function benchImport(communes = 128, runs = 15): Promise<ImportBench> {
  const edition = shippedEdition(SET)?.edition;
  if (edition === undefined) throw new Error(SET);
  const units = manyUnits(communes);
  const bytes = filled(
    buildTemplate({ layout: "wide-by-indicator", edition, units, measuredOn: "2022-12-31", referenceYear: 2022 }),
    communes,
  );
  const context = { editions: [edition], units, today: "2023-09-06" };
  const times: { library: number[]; open: number[]; whole: number[] } = { library: [], open: [], whole: [] };
  let figures = 0;
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    read(bytes, { type: "buffer" });
    const libraryDone = performance.now();
    const { sheets } = await openWorkbook(bytes, "a.xlsx");
    const opened = performance.now();
    const { entries, problems } = readImport(sheets ?? [], context);
    const done = performance.now();
    if (problems.length > 0) throw new Error(`${problems[0]?.cell}: ${problems[0]?.text}`);
    figures = entries.length;
    times.library.push(libraryDone - started);
    times.open.push(opened - libraryDone);
    times.whole.push(done - libraryDone);
  }
  const [library, open, whole] = [median(times.library), median(times.open), median(times.whole)];
  return { figures, bytes: bytes.length, library, open, whole, ratio: whole / library };
}

function manyUnits(count: number): DatedUnit[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `u${index}`,
    code: String(18_000 + index),
    name: `Xã số ${index}`,
    kind: "commune",
    district: "Huyện",
    from: "2020-02-01",
    to: null,
  }));
}

/** The template with a figure or a conclusion in every cell. */
function filled(template: Buffer, rows: number): Buffer {
  const book = read(template, { cellNF: true });
  const sheet = book.Sheets["Số liệu"];
  if (sheet === undefined) throw new Error("The template has another sheet");
  const edition = shippedEdition(SET)?.edition;
  const header = (utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: "" })[7] ?? []).slice(3);
  const judged = new Set(
    edition?.criteria.flatMap((c) =>
      c.indicators.flatMap((i) => (edition.measures[i.measure]?.shape === "judged" ? [i.id] : [])),
    ),
  );
  for (let row = 0; row < rows; row++) {
    header.forEach((id, index) => {
      const value = (id.includes("tập trung") ? 40 : 60) + ((row * 7 + index) % 30);
      const cell: CellObject = judged.has(id)
        ? { t: "s", v: row % 3 === 0 ? "chưa đạt" : "đạt" }
        : { t: "n", v: value };
      sheet[utils.encode_cell({ r: 8 + row, c: 3 + index })] = cell;
    });
  }
  return write(book, { type: "buffer", bookType: "xlsx", bookSST: true, compression: true });
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
