import { formatDate } from "../../format/date";
import type { DayProblem } from "./types";

/** How a day is written in an address; what a person types into the form, the browser writes so by itself. */
export const HOW_TO_WRITE =
  "Trong địa chỉ trang, ngày đứng sau “tai-ngay=”, viết năm-tháng-ngày như 2023-08-31, hoặc ngày/tháng/năm như 31/08/2023.";

/** What is wrong with a day that was asked for, in one sentence. */
export function problemInWords(problem: DayProblem, day: string | null, firstDay: string | null): string {
  const written = day === null ? "" : ` ${formatDate(day)}`;
  if (problem === "unreadable") return "Không đọc được ngày cần xem: không có ngày như vậy trong lịch.";
  if (problem === "ahead") return `Ngày${written} chưa đến, nên chưa có gì để xem.`;
  if (firstDay === null) return `Đến ngày${written} chưa có bản công bố nào.`;
  return `Đến hết ngày${written} chưa có bản công bố nào; bản đầu tiên có từ ngày ${formatDate(firstDay)}.`;
}
