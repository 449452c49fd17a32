import { fold } from "../../format/fold";
import type { Cell } from "../workbook/cells";

/** A value read from a cell, or what is wrong with it in the words of the person who filled it in. */
export type Parsed<T> = { value: T; warning?: string; problem?: undefined } | { value?: undefined; problem: string };

/** Folded, with single spaces: how words in cells are compared. */
export function wordsOf(text: string): string {
  return fold(text).replace(/\s+/g, " ");
}

/** Text as it is quoted in a message: not the whole book. */
export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** A cell quoted in a message: what the person sees in it. */
export function seen(cell: Cell): string {
  if (cell.type === "text") return short(cell.text);
  if (cell.type === "number" || cell.type === "date") return cell.shown;
  if (cell.type === "boolean") return cell.value ? "TRUE" : "FALSE";
  return cell.type === "error" ? cell.error : "";
}

const ERROR_WORDS = new Map(
  Object.entries({
    "#DIV/0!": "chia cho 0",
    "#N/A": "không có giá trị",
    "#NAME?": "tên hàm sai",
    "#NULL!": "vùng tham chiếu sai",
    "#NUM!": "số không hợp lệ",
    "#REF!": "tham chiếu đã bị xóa",
    "#VALUE!": "sai kiểu giá trị",
  }),
);

/** Why a cell with an error of Excel gives no value; `null` for every other cell. An error is never a blank. */
export function errorProblem(cell: Cell): string | null {
  if (cell.type !== "error") return null;
  if (cell.error === "FORMULA") {
    return "công thức chưa có kết quả; hãy mở tệp bằng Excel, để Excel tính rồi lưu lại, hoặc dán giá trị thay công thức";
  }
  const words = ERROR_WORDS.get(cell.error);
  return `ô báo lỗi ${cell.error}${words === undefined ? "" : ` (${words})`}; hãy sửa công thức hoặc ghi số, để trống nếu chưa có số liệu`;
}

/** Text of a cell that holds a name or a note: numbers as they are shown. */
export function textOf(cell: Cell): Parsed<string> {
  const problem = errorProblem(cell);
  if (problem !== null) return { problem };
  return { value: cell.type === "text" ? cell.text : seen(cell) };
}
