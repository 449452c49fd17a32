import { describe, expect, test } from "vitest";
import { bookOf, importOf, type Put, said } from "./books";

const read = (rows: Put[][], merges: string[] = []) => importOf(bookOf({ "Số liệu": rows }, merges));
const DIV: Put = { t: "e", v: 7 };

describe("communes × criteria", () => {
  test("as the office keeps it: numbers as headers, a line that numbers the columns, headings, sums, blanks", async () => {
    const { layouts, entries, problems } = await read(
      [
        ["KẾT QUẢ THỰC HIỆN"],
        ["TT", "Xã", "Tiêu chí", null, null, "Ghi chú"],
        [null, null, 1, 2, 3],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
        ["I", "Huyện Tuyên Hóa"],
        [1, "Cao Quảng", "đạt", "chưa đạt", null, "mới"],
        [],
        [2, "Lâm Hóa", "x", null, "Đ"],
        ["II", "Huyện Minh Hóa", 1, 0, 1],
        [null, "Tổng cộng", 2, 0, 1],
      ],
      ["A2:A3", "B2:B3", "C2:E2"],
    );
    expect(layouts).toEqual(["wide-by-criterion"]);
    expect(
      entries.map(({ unitKey, criterion, conclusion, from }) => [from.ref, unitKey, criterion, conclusion]),
    ).toEqual([
      ["C6", "u19003", "1", "met"],
      ["D6", "u19003", "2", "not_met"],
      ["C8", "u18967", "1", "met"],
      ["E8", "u18967", "3", "met"],
    ]);
    expect(problems.map(({ severity, row }) => [severity, row])).toEqual([
      ["warning", 9],
      ["warning", 10],
    ]);
  });

  test("what is wrong is said at its cell, errors first", async () => {
    const { problems } = await read([
      ["Mã", "Đơn vị", "TC1", "TC2", "TC20", "Số TC đạt"],
      ["19003", "Cao Quảng", DIV, "có", "đạt", { t: "n", f: "1+1" }],
      ["18967", "Cao Quảng", "đạt"],
      [null, "Quang Phu", "đạt"],
      [null, null, "đạt"],
      ["18871", "Đồng Sơn", "đạt"],
      ["19003", "Cao Quảng", null, null],
      ["19021", "Quảng Phú", "không xét: không có"],
    ]);
    expect(said(problems)).toEqual([
      "E1: Bộ tiêu chí xã nông thôn mới 2021–2025 không có tiêu chí “20”",
      "C2: ô báo lỗi #DIV/0! (chia cho 0); hãy sửa công thức hoặc ghi số, để trống nếu chưa có số liệu",
      expect.stringContaining("D2: “có” không phải kết luận; chỉ nhận: đạt"),
      "B3: mã 18967 là xã Lâm Hóa (mã 18967, Tuyên Hóa), không phải “Cao Quảng”; hãy sửa mã hoặc tên",
      expect.stringContaining("B4: “Quang Phu” có thể là: xã Quang Phú (mã 18883"),
      "dòng 5: dòng này có số liệu nhưng không ghi đơn vị",
      expect.stringContaining("A6: phường Đồng Sơn (mã 18871, Đồng Hới) không thuộc loại đơn vị xét theo"),
      "C8: “không xét” chỉ dùng cho chỉ tiêu, không dùng cho cả tiêu chí",
      ": bỏ qua các cột không phải chỉ tiêu, tiêu chí: F (Số TC đạt)",
    ]);
  });

  test("a code is read from its digits, however the cell shows it", async () => {
    const { entries } = await read([
      ["Mã xã", "TC1"],
      [{ t: "n", v: 19003, z: "#,##0" }, "đạt"],
    ]);
    expect(entries).toMatchObject([{ unitKey: "u19003" }]);
  });

  test("a unit twice and a criterion twice name both places", async () => {
    const twice = await read([
      ["Đơn vị", "TC1", "TC2", "TC1"],
      ["Cao Quảng", "đạt"],
      ["19003", "chưa đạt", "đạt"],
    ]);
    expect(said(twice.problems)).toEqual([
      "D1: cột D trùng với cột B; chỉ giữ một",
      "B3: trùng với ô B2: cùng đơn vị, cùng tiêu chí 1, cùng ngày; chỉ giữ một",
    ]);
    expect(twice.entries).toHaveLength(2);
  });

  test("a merged conclusion is nobody's", async () => {
    const { entries, problems } = await read(
      [
        ["Đơn vị", "TC1"],
        ["Cao Quảng", "đạt"],
        ["Lâm Hóa", null],
      ],
      ["B2:B3"],
    );
    expect(entries).toEqual([]);
    expect(said(problems)).toEqual([
      "B2: các ô B2:B3 đang gộp; số liệu phải ghi riêng từng ô, hãy bỏ gộp (Unmerge) rồi ghi lại",
    ]);
  });
});
