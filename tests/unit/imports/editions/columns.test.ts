import { describe, expect, test } from "vitest";
import { SET_LINES } from "../../../../lib/imports/editions/rows";
import { SET_SHEET, TABLES } from "../../../../lib/imports/editions/sheets";
import { TEN_CRITERIA } from "../../../fixtures/editions/ten-criteria";
import type { Put } from "../books";
import { bookOfEdition, ERROR_CELL, errorsOf, put, readBook, refOf, rowWith, sheetOf } from "./workbook";

const COLUMNS = [
  ...SET_LINES.map((field) => ({ sheet: SET_SHEET, field })),
  ...Object.values(TABLES).flatMap(({ sheet, columns }) => columns.map((field) => ({ sheet, field }))),
];
const names = COLUMNS.map(({ sheet, field }) => [sheet, field.name] as const);

/** The only error of the workbook after one cell of it was changed. */
async function onlyErrorAt(sheet: string, ref: string, value: Put): Promise<string> {
  const book = bookOfEdition(TEN_CRITERIA);
  put(book, sheet, ref, value);
  const read = await readBook(book);
  const errors = errorsOf(read);
  expect(errors).toHaveLength(1);
  expect(errors[0]?.startsWith(`${sheet}!${ref}: `), errors[0]).toBe(true);
  expect(read.edition).toBeNull();
  return errors[0] ?? "";
}

test.each(names)("%s, %s: a cell with an error of Excel is one problem at that cell", async (sheet, name) => {
  const ref = refOf(bookOfEdition(TEN_CRITERIA), sheet, name);
  expect(await onlyErrorAt(sheet, ref, ERROR_CELL)).toContain("#REF!");
});

/** A wrong value of each column that does not take any text, and what is said; the row by what a column has there. */
const WRONG: [sheet: string, column: string, value: Put, says: string, row?: [column: string, text: string]][] = [
  [SET_SHEET, "Mã bộ tiêu chí", "Bộ tiêu chí 2026", "chữ thường không dấu"],
  [SET_SHEET, "Phiên bản", 2026.1, "Văn bản (Text)"],
  [SET_SHEET, "Tên bộ tiêu chí", null, "thiếu giá trị"],
  [SET_SHEET, "Tên gọn", null, "thiếu giá trị"],
  [SET_SHEET, "Loại đơn vị", "phường, xã", "chỉ nhận: Tỉnh; Thành phố"],
  [SET_SHEET, "Trạng thái", "hết", "chỉ nhận: đang áp dụng; để tham khảo; chỉ có tên"],
  [SET_SHEET, "Áp dụng từ ngày", "31/02/2026", "không có ngày này trong lịch"],
  [SET_SHEET, "Áp dụng đến ngày", "01/01/2025", "ngày kết thúc trước ngày bắt đầu"],
  [SET_SHEET, "Danh hiệu phải có trước: mã bộ tiêu chí", "xa ntm", "chữ thường không dấu"],
  [SET_SHEET, "Danh hiệu phải có trước: diễn giải", null, "thiếu giá trị"],
  [SET_SHEET, "Phiên bản gốc", null, "thiếu phiên bản gốc"],
  [SET_SHEET, "Dấu nhận biết phiên bản gốc", "abc", "không phải dấu nhận biết"],
  ["Văn bản", "Số văn bản", null, "thiếu giá trị"],
  ["Văn bản", "Ngày ban hành", "hôm qua", "không phải ngày"],
  ["Văn bản", "Cơ quan ban hành", null, "thiếu giá trị"],
  ["Văn bản", "Trích yếu", null, "thiếu giá trị"],
  ["Tiêu chí", "Mã tiêu chí", 1.1, "1.1 và 1.10"],
  ["Tiêu chí", "Mã tiêu chí", null, "thiếu giá trị"],
  ["Tiêu chí", "Mã tiêu chí", "tiêu chí 1", "mã chỉ gồm"],
  ["Tiêu chí", "Tên tiêu chí", null, "thiếu giá trị"],
  ["Chỉ tiêu", "Mã tiêu chí", "11", "không có tiêu chí “11”"],
  ["Chỉ tiêu", "Mã tiêu chí", null, "thiếu mã tiêu chí"],
  ["Chỉ tiêu", "Mã chỉ tiêu", 1.1, "1.1 và 1.10"],
  ["Chỉ tiêu", "Mã chỉ tiêu", "1,1", "dấu chấm, ví dụ 1.1"],
  ["Chỉ tiêu", "Mã chỉ tiêu", "1.2", "trùng chỉ tiêu 1.2", ["Mã chỉ tiêu", "7.7"]],
  ["Chỉ tiêu", "Mã chỉ tiêu", null, "thiếu giá trị"],
  ["Chỉ tiêu", "Tên chỉ tiêu", null, "thiếu giá trị"],
  ["Chỉ tiêu", "Mã đại lượng", null, "thiếu giá trị"],
  ["Chỉ tiêu", "Được phép không xét", "có thể", "chỉ nhận: có (hoặc x); không"],
  ["Mức đạt chuẩn", "Mã chỉ tiêu", "9.9", "không có chỉ tiêu “9.9”"],
  ["Mức đạt chuẩn", "Mã chỉ tiêu", null, "thiếu mã chỉ tiêu"],
  ["Mức đạt chuẩn", "Tên chỉ tiêu", "Đường xã nhựa hóa hoặc bê tông hóa", "là tên chỉ tiêu 2.1"],
  ["Mức đạt chuẩn", "Thành phần", "trẻ em", "chỉ nhận: mỗi số đo; nữ; nam"],
  ["Mức đạt chuẩn", "Thành phần", "nữ", "đại lượng không có thành phần “nữ”"],
  ["Mức đạt chuẩn", "Thành phần", null, "phải ghi thành phần", ["Mã chỉ tiêu", "7.1"]],
  ["Mức đạt chuẩn", "Dấu", "≈", "chỉ nhận: ≥; >; ≤; <; =; không còn; kết luận"],
  ["Mức đạt chuẩn", "Dấu", "≥", "kết luận"],
  ["Mức đạt chuẩn", "Dấu", "kết luận", "không xét theo kết luận", ["Mã chỉ tiêu", "2.2"]],
  ["Mức đạt chuẩn", "Mức", "chín mươi", "không phải số", ["Mã chỉ tiêu", "2.2"]],
  ["Mức đạt chuẩn", "Mức", null, "phải có giá trị", ["Mã chỉ tiêu", "2.2"]],
  ["Mức đạt chuẩn", "Mức", "1.234", "có thể hiểu là", ["Mã chỉ tiêu", "6.5"]],
  ["Mức đạt chuẩn", "Mức", "5", "thì giá trị là 0", ["Mã chỉ tiêu", "7.7"]],
  ["Mức đạt chuẩn", "Mức", "Đạt", "không ghi giá trị", ["Mã chỉ tiêu", "8.4"]],
  ["Mức đạt chuẩn", "Loại mức", "mức riêng", "chỉ nhận: mức của tỉnh; mức của vùng"],
  ["Mức đạt chuẩn", "Tỉnh", "Quảng Bình", "chỉ mức của tỉnh mới ghi tên tỉnh"],
  ["Mức đạt chuẩn", "Tỉnh", null, "phải ghi tên tỉnh", ["Mã chỉ tiêu", "2.1"]],
  ["Mức đạt chuẩn", "Vùng áp dụng mức đạt chuẩn", "Bắc Bộ", "Bắc Trung Bộ; Duyên hải Nam Trung Bộ"],
  ["Mức đạt chuẩn", "Vùng áp dụng mức đạt chuẩn", null, "phải ghi vùng", ["Mã chỉ tiêu", "2.2"]],
  ["Mức đạt chuẩn", "Năm", "hai nghìn", "không phải năm"],
  ["Mức đạt chuẩn", "Từ ngày", "2026", "không phải ngày"],
  ["Mức đạt chuẩn", "Từ ngày", null, "thiếu giá trị"],
  ["Mức đạt chuẩn", "Từ ngày", "15/01/2028", "từ 01/01/2028 đến 14/01/2028", ["Từ ngày", "01/01/2028"]],
  [
    "Mức đạt chuẩn",
    "Từ ngày",
    "15/12/2027",
    "chồng thời gian với mức áp dụng từ 01/01/2026",
    ["Từ ngày", "01/01/2028"],
  ],
  ["Mức đạt chuẩn", "Đến ngày", "31/12/2025", "trước ngày bắt đầu"],
  ["Mức đạt chuẩn", "Tình trạng đối chiếu", "chắc chắn", "chỉ nhận: đã đối chiếu; có nguồn, chờ đối chiếu"],
  ["Mức đạt chuẩn", "Dấu chưa đối chiếu", "?", "chỉ nhận: có (hoặc x); không"],
  ["Mức đạt chuẩn", "Căn cứ", null, "thiếu giá trị"],
  ["Mức đạt chuẩn", "Nguồn", null, "thiếu giá trị"],
  ["Mức đạt chuẩn", "Khi thành phần", "mỗi số đo", "không có thành phần", ["Khi dấu", ">"]],
  ["Mức đạt chuẩn", "Khi dấu", "≥", "chỉ nhận: >; ≤", ["Khi dấu", ">"]],
  ["Mức đạt chuẩn", "Khi dấu", null, "thiếu", ["Khi dấu", ">"]],
  ["Mức đạt chuẩn", "Khi mức", "ba", "không phải số", ["Khi dấu", ">"]],
  ["Đại lượng", "Mã đại lượng", "Đường xã", "chữ thường không dấu", ["Mã đại lượng", "tn-thon-co-to-tu-quan"]],
  ["Đại lượng", "Mã đại lượng", null, "thiếu mã đại lượng"],
  ["Đại lượng", "Tên đại lượng", null, "thiếu giá trị"],
  ["Đại lượng", "Dạng số liệu", "hai số", "chỉ nhận: không có số đo, chỉ có kết luận"],
  ["Đại lượng", "Theo năm", "hằng năm", "chỉ nhận: có (hoặc x); không"],
  ["Đại lượng", "Mới", "mới", "chỉ nhận: có (hoặc x); không"],
];

describe("a wrong value is one problem at its cell", () => {
  test.each(WRONG)("%s, %s: %j", async (sheet, column, value, says, row) => {
    const book = bookOfEdition(TEN_CRITERIA);
    const at = row === undefined ? 2 : rowWith(book, sheet, row[0], row[1]);
    expect(await onlyErrorAt(sheet, refOf(book, sheet, column, at), value)).toContain(says);
  });

  test("every column that does not take any text has one", () => {
    const free = COLUMNS.filter(({ field }) => field.holds === "text").map(({ field }) => field.name);
    const without = COLUMNS.filter(
      ({ sheet, field }) => !WRONG.some(([s, name]) => s === sheet && name === field.name),
    );
    expect(without.map(({ field }) => field.name).filter((name) => !free.includes(name))).toEqual([]);
  });
});

test.each(names)("%s, %s: renamed, the old and the new name are said", async (sheet, name) => {
  const book = bookOfEdition(TEN_CRITERIA);
  const ref = refOf(book, sheet, name, 1);
  put(book, sheet, sheet === SET_SHEET ? ref.replace("B", "A") : ref, "Tên lạ");
  const readOnly = COLUMNS.find((column) => column.sheet === sheet && column.field.name === name)?.field ?? {};
  const read = await readBook(book);
  const errors = errorsOf(read);
  if ("readOnly" in readOnly) {
    expect(errors).toEqual([]);
    expect(read.problems.map(({ text }) => text)).toEqual(["cột này không thuộc mẫu nên không được đọc"]);
    return;
  }
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(`“${name}”`);
  expect(errors[0]).toContain("“Tên lạ”");
});

test.each([SET_SHEET, ...Object.values(TABLES).map(({ sheet }) => sheet)])("%s: without the sheet", async (sheet) => {
  const book = bookOfEdition(TEN_CRITERIA);
  book.SheetNames = book.SheetNames.filter((name) => name !== sheet);
  const errors = errorsOf(await readBook(book));
  expect(errors).toEqual([`!: thiếu trang “${sheet}”; hãy dùng tệp tải từ cổng và giữ nguyên tên trang`]);
});

test.each(Object.values(TABLES).map(({ sheet }) => sheet))("%s: cells merged over rows", async (sheet) => {
  const book = bookOfEdition(TEN_CRITERIA);
  sheetOf(book, sheet)["!merges"] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
  delete sheetOf(book, sheet).A3;
  expect(errorsOf(await readBook(book))).toEqual([
    `${sheet}!A2: các ô A2:A3 đang gộp; hãy bỏ gộp (Unmerge) rồi ghi riêng từng ô`,
  ]);
});
