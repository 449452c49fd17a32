import type { IndicatorResult } from "./result";
import { yearsInWords } from "./words";

/** Says of a yearly indicator which year stands, or that there is nothing of the title's year. */
export function addYearReasons(result: IndicatorResult, titleYear: number | undefined): void {
  const { figure, concluded, otherYears, reasons } = result;
  if (figure === null && concluded === null) {
    if (otherYears.length === 0 || titleYear === undefined) return;
    reasons.push({
      code: "other_year",
      text: `Xét cho năm ${titleYear}: chỉ có số liệu năm ${yearsInWords(otherYears)}, chưa có số liệu năm ${titleYear}.`,
    });
    return;
  }
  const figureYear = figure?.referenceYear ?? null;
  const concludedYear = concluded?.referenceYear ?? null;
  reasons.push({ code: "year_used", text: `Chỉ tiêu hằng năm: ${yearsOf(result, figureYear, concludedYear)}.` });
}

function yearsOf(result: IndicatorResult, figureYear: number | null, concludedYear: number | null): string {
  if (result.basis === "level") return `dùng số liệu và mức của năm ${figureYear}`;
  if (concludedYear === null) return `số liệu mới nhất là của năm ${figureYear}`;
  if (result.basis === null) return `kết luận mới nhất là của năm ${concludedYear}`;
  if (figureYear === null || figureYear === concludedYear) return `dùng kết luận của năm ${concludedYear}`;
  return `dùng kết luận của năm ${concludedYear}; số liệu mới nhất là của năm ${figureYear}`;
}
