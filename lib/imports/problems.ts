import { formatNumber } from "../format/number";
import type { ImportProblem } from "./types";
import { columnName } from "./workbook/address";
import type { CellPlace, Sheet } from "./workbook/cells";

/** More of one severity are only counted: nobody reads the ten thousandth, and a hostile file could hold half a million. */
export const MOST_PROBLEMS = 1000;

/** Problems with their places, as they are found. */
export class Problems {
  private readonly list: ImportProblem[] = [];
  private readonly said = new Set<string>();
  private readonly count = { error: 0, warning: 0 };

  error(place: CellPlace, text: string): void {
    this.add("error", place, text);
  }

  warning(place: CellPlace, text: string): void {
    this.add("warning", place, text);
  }

  /** About a whole sheet, or the whole file where the sheet is empty. */
  ofSheet(severity: ImportProblem["severity"], sheet: string, text: string): void {
    this.push({ severity, sheet, row: null, column: null, cell: null, text });
  }

  /** About a row of a sheet. */
  ofRow(severity: ImportProblem["severity"], sheet: Sheet, row: number, text: string): void {
    this.push({ severity, sheet: sheet.name, row, column: null, cell: null, text });
  }

  hasErrors(): boolean {
    return this.count.error > 0;
  }

  /** Errors first, so that warnings never drown them; each kind in the order of the file. */
  sorted(sheets: readonly string[]): ImportProblem[] {
    const rank = ({ severity }: ImportProblem) => (severity === "error" ? 0 : 1);
    const sorted = [...this.list].sort(
      (a, b) =>
        rank(a) - rank(b) ||
        sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) ||
        (a.row ?? 0) - (b.row ?? 0) ||
        (a.column ?? "").length - (b.column ?? "").length ||
        (a.column ?? "").localeCompare(b.column ?? ""),
    );
    const more = (["error", "warning"] as const).flatMap((severity) => {
      const left = this.count[severity] - MOST_PROBLEMS;
      const text = `và còn ${formatNumber(left)} ${severity === "error" ? "lỗi" : "cảnh báo"} khác chưa nêu ở đây`;
      return left > 0 ? [{ severity, sheet: "", row: null, column: null, cell: null, text }] : [];
    });
    const errors = sorted.filter(({ severity }) => severity === "error");
    const of = (severity: ImportProblem["severity"]) => more.filter((one) => one.severity === severity);
    return [...errors, ...of("error"), ...sorted.slice(errors.length), ...of("warning")];
  }

  private add(severity: ImportProblem["severity"], place: CellPlace, text: string): void {
    const { sheet, row, column, ref } = place;
    this.push({ severity, sheet, row, column: columnName(column), cell: ref, text });
  }

  private push(problem: ImportProblem): void {
    if (this.count[problem.severity] >= MOST_PROBLEMS) {
      this.count[problem.severity]++;
      return;
    }
    const key = `${problem.sheet}|${problem.cell ?? problem.row}|${problem.text}`;
    if (this.said.has(key)) return;
    this.said.add(key);
    this.count[problem.severity]++;
    this.list.push(problem);
  }
}
