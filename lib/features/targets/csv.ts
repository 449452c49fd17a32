import { type CsvColumn, csvOf } from "../../reports/csv";
import { stampColumns } from "../publications/csv-stamp";
import type { EntryRow, YearBar, YearView } from "./types";

type Line = { bar: YearBar; row: EntryRow | null };

/**
 * The targets of a year: of each kind first the line of its sums ("cộng"), then its units ("đơn vị"). The columns of counts
 * add up: over the lines of units of a kind they give its sums.
 */
export function yearCsv(view: YearView): string {
  // Of a year without results nothing is counted: unknown is not none.
  const counted = (sum: (bar: YearBar) => number, is: (row: EntryRow) => boolean) => {
    return ({ bar, row }: Line) =>
      bar.pace === "not_known" ? null : row === null ? sum(bar) : is(row) ? row.count : 0;
  };
  const date = (of: (row: EntryRow) => string | null) => (line: Line) => (line.row === null ? null : of(line.row));
  const columns: CsvColumn<Line>[] = [
    { header: "Dòng (cộng hoặc đơn vị)", cell: ({ row }) => (row === null ? "cộng" : "đơn vị") },
    { header: "Năm", cell: () => view.year },
    { header: "Mục tiêu", cell: ({ bar }) => bar.name },
    {
      header: "Mục tiêu năm (số đơn vị, chỉ ở dòng cộng)",
      cell: ({ bar, row }) => (row === null ? bar.planned : null),
    },
    { header: "Đơn vị", cell: ({ row }) => row?.name ?? null },
    { header: "Thuộc", cell: ({ row }) => row?.place ?? null },
    { header: "Mã xã", cell: ({ row }) => row?.href?.match(/^\/xa\/(\d+)/)?.[1] ?? null },
    { header: "Thời hạn cam kết", cell: date((row) => row.committedOn) },
    { header: "Ngày hoàn thành tiêu chí", cell: date((row) => row.completedOn) },
    { header: "Ngày công nhận", cell: date((row) => row.decidedOn) },
    { header: "Số đơn vị", cell: ({ bar, row }) => row?.count ?? unitsOf(bar) },
    {
      header: "Số hoàn thành tiêu chí",
      cell: counted(
        (bar) => bar.completed,
        (row) => row.completedOn !== null,
      ),
    },
    {
      header: "Số đã công nhận",
      cell: counted(
        (bar) => bar.recognised,
        (row) => row.decidedOn !== null,
      ),
    },
    {
      header: "Số đã đến hạn cam kết (chỉ ở dòng cộng)",
      cell: ({ bar, row }) => (row === null && bar.pace !== "not_known" ? bar.committedByDay : null),
    },
    { header: "Căn cứ", cell: () => view.document },
    ...stampColumns(view),
  ];
  return csvOf(
    columns,
    view.bars.flatMap((bar): Line[] => [{ bar, row: null }, ...bar.rows.map((row) => ({ bar, row }))]),
  );
}

function unitsOf({ rows }: YearBar): number {
  return rows.reduce((sum, row) => sum + row.count, 0);
}
