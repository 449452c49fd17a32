import type { Conclusion } from "../../engine/types";
import type { Cell } from "../workbook/cells";
import { errorProblem, type Parsed, seen, wordsOf } from "./parsed";

/** What a cell can conclude: a verdict, or that the subject does not apply, with the reason. */
export type Concluded = Conclusion | { notApplicable: string };

const WORDS = new Map<string, Conclusion>(
  Object.entries({
    // As most people write it, so that most cells need no folding.
    đạt: "met",
    "chưa đạt": "not_met",
    dat: "met",
    d: "met",
    x: "met",
    "chua dat": "not_met",
    "khong dat": "not_met",
    cd: "not_met",
    kd: "not_met",
  } as const),
);

const ACCEPTED =
  "chỉ nhận: đạt (hoặc Đ, x); chưa đạt (hoặc không đạt, CĐ, KĐ); không xét: lý do; để trống nếu chưa có kết luận";

/**
 * Reads a conclusion. The list is closed; marks and capitals do not matter. `không xét` needs its reason, after a colon or
 * from elsewhere in the row.
 *
 * @param reason where the row has a place for it apart
 */
export function parseConclusion(cell: Cell, reason = ""): Parsed<Concluded> {
  const problem = errorProblem(cell);
  if (problem !== null) return { problem };
  const text = cell.type === "text" ? cell.text : "";
  const plain = WORDS.get(text.toLowerCase());
  if (plain !== undefined) return { value: plain };
  const apart = /^(không xét|khong xet|kx)(?:\s*[:(–-]\s*(.*?)\)?)?$/i.exec(text.normalize("NFC"));
  if (apart !== null) {
    const why = (apart[2] ?? "").trim() || reason;
    return why === ""
      ? { problem: "“không xét” phải kèm lý do, ví dụ: không xét: xã không có làng nghề" }
      : { value: { notApplicable: why } };
  }
  const value = WORDS.get(wordsOf(text).replace(/[.!]$/, ""));
  return value === undefined ? { problem: `“${seen(cell)}” không phải kết luận; ${ACCEPTED}` } : { value };
}

/** Whether a text cell means a conclusion rather than a figure. */
export function looksLikeConclusion(cell: Cell): boolean {
  return cell.type === "text" && !/^[+\-−]?\s*\d/.test(cell.text);
}
