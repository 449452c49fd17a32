import { describe, expect, test } from "vitest";
import { bookOf, importOf, type Put, said } from "./books";

const read = (rows: Put[][], merges: string[] = []) => importOf(bookOf({ "Số liệu": rows }, merges));

describe("communes × indicators", () => {
  test("ids are text: a number that could be two ids names both, one that can only be one is taken", async () => {
    const { entries, problems } = await read([
      ["Đơn vị", 17.1, "17.10", 17.2, "17,1", 17.3, new Date(2023, 0, 1) as unknown as string, "1.2"],
      ["Cao Quảng", null, 90, 91, null, "đạt", null, "đạt"],
    ]);
    expect(entries.map(({ indicator, value }) => [indicator, value])).toEqual([
      ["17.10", 90],
      ["17.2", 91],
      ["17.3", undefined],
      ["1.2", undefined],
    ]);
    const both =
      "ô là số 17,1 nên không phân biệt được 17.1 và 17.10; hãy định dạng ô là Văn bản (Text) rồi ghi lại 17.1 hoặc 17.10";
    expect(said(problems)).toEqual([`B1: ${both}`, `E1: ${both}`, expect.stringContaining("G1: Excel đã đổi")]);
  });

  test("parts under a merged header or in headers of their own", async () => {
    const rows: Put[][] = [
      ["Đơn vị", "17.1", null, "12.1 – nữ", "12.1 – nam", "5", "2.1"],
      [null, "Tổng số (%)", "Từ hệ thống cấp nước tập trung"],
      ["Cao Quảng", 96, 60, "70,5", { t: "n", v: 0.8, z: "0%" }, "đạt", 100],
      ["Lâm Hóa", "đạt", "đạt", 70, null, 3, 120],
      ["Quảng Tiến", 50, 60, "đạt", "chưa đạt", null, { t: "n", f: "1/0" }],
    ];
    const { entries, problems } = await read(rows, ["A1:A2", "B1:C1"]);
    expect(
      entries.map(({ unitKey, indicator, value, values, conclusion }) => ({
        unitKey,
        indicator,
        value,
        values,
        conclusion,
      })),
    ).toEqual([
      { unitKey: "u19003", indicator: "17.1", values: { total: 96, piped: 60 } },
      { unitKey: "u19003", indicator: "12.1", values: { female: 70.5, male: 80 } },
      { unitKey: "u19003", indicator: "5", conclusion: "met" },
      { unitKey: "u19003", indicator: "2.1", value: 100 },
      { unitKey: "u18967", indicator: "17.1", conclusion: "met" },
    ]);
    expect(said(problems)).toEqual([
      "D4: nam: thiếu giá trị",
      expect.stringContaining("F4: chỉ tiêu có nhiều số đo; ghi mỗi thành phần một cột: “5 – số trường”"),
      "G4: tỷ lệ phải từ 0 đến 100, nhận được 120",
      "C5: từ hệ thống cấp nước tập trung: không thể lớn hơn “tổng số” (60 > 50)",
      "E5: kết luận “chưa đạt” khác với kết luận ở cột trước của cùng chỉ tiêu",
      "G5: công thức chưa có kết quả; hãy mở tệp bằng Excel, để Excel tính rồi lưu lại, hoặc dán giá trị thay công thức",
    ]);
  });

  test("“không xét” only where the set allows it", async () => {
    const { entries, problems } = await read([
      ["Đơn vị", "13.4", "13.5"],
      ["Cao Quảng", "không xét: không có làng nghề", "không xét: bỏ"],
    ]);
    expect(entries).toMatchObject([{ indicator: "13.4", notApplicable: { reason: "không có làng nghề" } }]);
    expect(said(problems)).toEqual(["C2: chỉ tiêu 13.5 không thuộc loại được phép không xét"]);
  });
});
