import { expect, test } from "vitest";
import { csvOf } from "@/lib/reports/csv";

const columns = [
  { header: "Xã", cell: (row: { name: string; met: number | null }) => row.name },
  { header: "Tiêu chí đạt", cell: (row: { name: string; met: number | null }) => row.met },
];

test("CSV has a byte order mark, CRLF, quoted commas and quotes, and empty cells for what is missing", () => {
  const rows = [
    { name: "Cao Quảng", met: 12.5 },
    { name: 'Xã "A", huyện B', met: null },
  ];
  expect(csvOf(columns, rows)).toBe('\uFEFFXã,Tiêu chí đạt\r\nCao Quảng,12.5\r\n"Xã ""A"", huyện B",\r\n');
});

test("text that a spreadsheet would run is put behind an apostrophe, a negative number stays a number", () => {
  for (const start of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"]) {
    expect(csvOf(columns, [{ name: start, met: -3 }])).toMatch(/\r\n"?'/);
  }
  expect(csvOf(columns, [{ name: "a", met: -3 }])).toContain("a,-3\r\n");
});
