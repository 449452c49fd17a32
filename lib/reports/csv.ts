import { stringify } from "csv-stringify/sync";

/** A column of a table that goes out: its header and the cell of a row; a number is written with a decimal point. */
export type CsvColumn<Row> = { header: string; cell: (row: Row) => string | number | null };

/**
 * A table as CSV by RFC 4180, with a byte order mark so that Excel reads the marks of Vietnamese. Text that a spreadsheet
 * would run as a formula is put behind an apostrophe; numbers are left alone.
 */
export function csvOf<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  return csvHead(columns) + csvRows(columns, rows);
}

/** The beginning of a long table that is written piece by piece: the mark and the headers. */
export function csvHead<Row>(columns: readonly CsvColumn<Row>[]): string {
  return stringify([columns.map(({ header }) => header)], { ...FORM, bom: true });
}

/** Rows of a table whose head is written already. */
export function csvRows<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)));
  return stringify(cells, FORM);
}

const FORM = { record_delimiter: "windows", escape_formulas: true } as const;

/** A download of CSV under a name of letters, digits and hyphens. */
export function csvResponse(name: string, csv: string | ReadableStream<Uint8Array>): Response {
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8; header=present",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
    },
  });
}
