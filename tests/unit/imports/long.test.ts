import { describe, expect, test } from "vitest";
import { bookOf, importOf, type Put, said } from "./books";

const read = (rows: Put[][], merges: string[] = []) => importOf(bookOf({ "Số liệu": rows }, merges));
const LONG = ["Mã", "Đơn vị", "Chỉ tiêu", "Thành phần", "Giá trị", "Kết luận", "Ngày", "Năm", "Ghi chú"];
/** A row of the long layout: values by their columns. */
const long = (of: { [column: string]: Put }): Put[] => LONG.map((name) => of[name] ?? null);

describe("one figure a row", () => {
  test("units merged over their rows, days and years of every kind, estimates, notes", async () => {
    const { layouts, entries, problems } = await read(
      [
        ["Văn bản", "12/BC-UBND"],
        LONG,
        long({
          "Đơn vị": "Cao Quảng",
          "Chỉ tiêu": "10",
          "Giá trị": "41,5 triệu đồng",
          Ngày: "31/12/2022",
          Năm: 2022,
          "Ghi chú": "=1+1",
        }),
        long({ "Chỉ tiêu": "3.2", "Kết luận": "đạt", Ngày: 44926 }),
        long({
          "Chỉ tiêu": "17.1",
          "Thành phần": "tổng số",
          "Giá trị": 96,
          Ngày: { t: "n", v: 44926, z: "dd/mm/yyyy" },
        }),
        long({
          "Chỉ tiêu": "17.1",
          "Thành phần": "từ hệ thống cấp nước tập trung",
          "Giá trị": 60,
          "Kết luận": "đạt",
          Ngày: "31.12.2022",
        }),
        long({ Mã: 18967, "Chỉ tiêu": "TC1", "Giá trị": "chưa đạt" }),
        long({ Mã: 18967, "Chỉ tiêu": "13.4", "Giá trị": "không xét", "Ghi chú": "không có làng nghề" }),
        long({ "Đơn vị": "Lâm Hóa" }),
      ],
      ["B3:B6"],
    );
    expect(layouts).toEqual(["long"]);
    expect(said(problems)).toEqual([]);
    const common = {
      set: "xa-ntm-2021-2025",
      measuredOn: "2022-12-31",
      referenceYear: 2022,
      kind: "actual",
      document: "12/BC-UBND",
    };
    expect(entries.map(({ from, ...entry }) => [from.ref, entry])).toEqual([
      ["E3", { ...common, unitKey: "u19003", indicator: "10", value: 41.5, note: "=1+1" }],
      ["F4", { ...common, unitKey: "u19003", indicator: "3.2", conclusion: "met" }],
      ["E5", { ...common, unitKey: "u19003", indicator: "17.1", values: { total: 96, piped: 60 }, conclusion: "met" }],
      ["E7", { ...common, unitKey: "u18967", criterion: "1", conclusion: "not_met" }],
      [
        "E8",
        {
          ...common,
          unitKey: "u18967",
          indicator: "13.4",
          notApplicable: { reason: "không có làng nghề" },
          note: "không có làng nghề",
        },
      ],
    ]);
  });

  test("what is wrong is said at its cell", async () => {
    const on = { Mã: "19003", "Chỉ tiêu": "10" };
    const { problems } = await read([
      LONG,
      long({ ...on, "Chỉ tiêu": 17.1, "Giá trị": 90 }),
      long({ ...on, "Chỉ tiêu": "6", "Kết luận": "đạt" }),
      long({ ...on, "Chỉ tiêu": null, "Giá trị": 1 }),
      long({ ...on, "Chỉ tiêu": "17.1", "Giá trị": 1 }),
      long({ ...on, "Chỉ tiêu": "17.1", "Thành phần": "nữ", "Giá trị": 1 }),
      long({ ...on, "Giá trị": 1, Ngày: "31/13/2022" }),
      long({ ...on, "Giá trị": 1, Ngày: "31/12/2023" }),
      long({ ...on, "Giá trị": 41.5 }),
      long({ ...on, "Giá trị": 41.5 }),
      long({ ...on, "Chỉ tiêu": "1.1", "Giá trị": 5, Ngày: "1/1/2023" }),
      long({ ...on, "Giá trị": "đạt", "Kết luận": "đạt", Ngày: "1/1/2023" }),
    ]);
    expect(said(problems)).toEqual([
      expect.stringContaining("C2: ô là số 17,1 nên không phân biệt được 17.1 và 17.10"),
      "C3: Bộ tiêu chí xã nông thôn mới 2021–2025 không có chỉ tiêu “6”; nếu là tiêu chí thì ghi TC6",
      "C4: thiếu mã chỉ tiêu hoặc tiêu chí (ví dụ 17.1, TC5)",
      "E5: chỉ tiêu 17.1 có nhiều số đo; ghi mỗi thành phần một dòng ở cột “Thành phần”",
      "D6: chỉ tiêu 17.1 không có thành phần “nữ”",
      "G7: “31/13/2022”: không có tháng 13; hãy ghi ngày/tháng/năm, ví dụ 31/12/2022",
      "G8: ngày số liệu sau ngày hôm nay",
      "E10: trùng với ô E9: cùng đơn vị, cùng chỉ tiêu 10, cùng ngày; chỉ giữ một",
      expect.stringContaining("E11: “5” không phải kết luận"),
      "F12: cột giá trị đã có kết luận; chỉ ghi kết luận ở một cột",
    ]);
  });
});
