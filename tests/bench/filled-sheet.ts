import { type CellObject, read, utils, write } from "@e965/xlsx";
import type { Edition } from "../../lib/engine";
import { buildTemplate } from "../../lib/imports/templates/build";
import type { DatedUnit } from "../../lib/imports/types";

/** The template of communes × indicators with a figure or a conclusion in every cell. */
export function filledSheet(edition: Edition, units: readonly DatedUnit[], day: string): Uint8Array {
  const year = Number(day.slice(0, 4));
  const template = buildTemplate({ layout: "wide-by-indicator", edition, units, measuredOn: day, referenceYear: year });
  const book = read(template, { cellNF: true });
  const sheet = book.Sheets["Số liệu"];
  if (sheet === undefined) throw new Error("The template has another sheet");
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: "" });
  const at = rows.findIndex((row) => row[0] === "Mã đơn vị");
  const header = (rows[at] ?? []).slice(3);
  const judged = new Set(
    edition.criteria.flatMap((c) =>
      c.indicators.flatMap((i) => (edition.measures[i.measure]?.shape === "judged" ? [i.id] : [])),
    ),
  );
  for (let row = 0; row < units.length; row++) {
    header.forEach((id, index) => {
      const value = (id.includes("tập trung") ? 40 : 60) + ((row * 7 + index) % 30);
      const words = row % 3 === 0 ? "chưa đạt" : "đạt";
      const cell: CellObject = judged.has(id) ? { t: "s", v: words } : { t: "n", v: value };
      sheet[utils.encode_cell({ r: at + 1 + row, c: 3 + index })] = cell;
    });
  }
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx", bookSST: true, compression: true }) as Buffer);
}
