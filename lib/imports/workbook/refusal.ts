/** Why a file is not opened at all. */
export type RefusalCode =
  | "empty"
  | "not_xlsx"
  | "old_xls"
  | "encrypted"
  | "macros"
  | "too_large"
  | "zip_bomb"
  | "too_many_cells"
  | "broken";

/** A file that is not opened: the reason, and what to do, in the words of the person who sent it. */
export type Refusal = { code: RefusalCode; text: string };

/** Carries a refusal up from wherever a bound is hit; never leaves `openWorkbook`. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(code: RefusalCode, text: string) {
    super(text);
    this.refusal = { code, text };
  }
}

export const BROKEN_TEXT =
  "Tệp bị hỏng hoặc chưa tải lên hết. Hãy mở tệp bằng Excel, lưu lại dạng “Excel Workbook (*.xlsx)” rồi gửi lại.";

export const BOMB_TEXT =
  "Tệp khi giải nén lớn bất thường nên không mở. Hãy chép các ô số liệu sang một tệp mẫu mới rồi gửi lại.";
