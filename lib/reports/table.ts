import { type CsvColumn, csvOf, csvResponse } from "./csv";
import { XLSX_TYPE, xlsxOf } from "./xlsx";

export type Cell = string | number | null;

/** A table that goes out, with what every file of it must say: as of when, from where, and whether the data are made up. */
export type OutTable = { name: string; title: string; notes: readonly string[]; header: string[]; rows: Cell[][] };

/** A table of rows by its columns. */
export function tableOf<Row>(
  said: Pick<OutTable, "name" | "title" | "notes">,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
): OutTable {
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)));
  return { ...said, header: columns.map(({ header }) => header), rows: cells };
}

export const FORMATS = ["csv", "xlsx"] as const;
export type Format = (typeof FORMATS)[number];

/** A table as a file. In CSV, which has no place above its header, the notes stand in a last column of each row. */
export function tableResponse(table: OutTable, format: Format): Response {
  const response = format === "csv" ? csvResponse(table.name, csvWithNotes(table)) : xlsxResponse(table);
  response.headers.set("Cache-Control", "no-store");
  return response;
}

function csvWithNotes({ header, rows, notes }: OutTable): string {
  const columns = header.map((name, at): CsvColumn<Cell[]> => ({ header: name, cell: (row) => row[at] ?? null }));
  return csvOf([...columns, { header: "Ghi chú của bảng", cell: () => notes.join(" ") }], rows);
}

function xlsxResponse(table: OutTable): Response {
  return new Response(new Uint8Array(xlsxOf(table)), {
    headers: { "Content-Type": XLSX_TYPE, "Content-Disposition": `attachment; filename="${table.name}.xlsx"` },
  });
}
