import { describe, expect, test } from "vitest";
import { readAnswers } from "@/lib/imports/answers/read-answers";
import { compareDated } from "@/lib/imports/dated/compare";
import { readRegions } from "@/lib/imports/regions/read-regions";
import { bookOf, contextFor, type Put, said, sheetsOf, UNITS } from "./books";

const REGIONS = ["Mã xã", "Xã", "Huyện", "Vùng", "Từ ngày", "Đến hết ngày", "Văn bản", "Mức đối chiếu"];
const SURE = ["QĐ 1/QĐ-UBND", "đã đối chiếu"];
const ERROR: Put = { t: "e", v: 0x2a };

async function regions(rows: Put[][], more: object = {}) {
  const sheets = await sheetsOf(bookOf({ "Danh sách": rows }));
  return readRegions(sheets, { units: UNITS, today: "2023-09-06", inReach: () => true, ...more });
}

const row = (name: Put, region: Put, from: Put = "08/03/2022", to: Put = null): Put[] => [
  ...[null, name, null, region, from, to],
  ...SURE,
];

describe("regions of communes", () => {
  test("by code or name, by name, short form and key, days as text and as serial", async () => {
    const { entries, problems } = await regions([
      ["DANH SÁCH XÃ"],
      REGIONS,
      ["19003", "Cao Quảng", "Tuyên Hóa", "Bắc Trung Bộ", "08/03/2022", "31/12/2022", ...SURE],
      [19003, null, null, "TDMNPB", 44927, null, "QĐ 2", "Chua doi chieu"],
      row("Lam Hoa", "trung du mien nui phia bac"),
      row("xã Quảng Phú, huyện Quảng Trạch", "bac-trung-bo", { t: "n", v: 44628, z: "dd/mm/yyyy" }),
      [null, "Minh Hóa", "Minh Hóa", null, null, null, null, null],
    ]);
    expect(said(problems)).toEqual([]);
    expect(entries).toEqual([
      {
        unitKey: "u19003",
        region: "bac-trung-bo",
        from: "2022-03-08",
        to: "2022-12-31",
        document: "QĐ 1/QĐ-UBND",
        standing: "confirmed",
        cell: "Danh sách!D3",
      },
      expect.objectContaining({ region: "trung-du-mien-nui-phia-bac", from: "2023-01-01", standing: "unchecked" }),
      expect.objectContaining({ unitKey: "u18967", region: "trung-du-mien-nui-phia-bac", to: null }),
      expect.objectContaining({ unitKey: "u19021", region: "bac-trung-bo", from: "2022-03-08" }),
    ]);
  });

  test("what is wrong is said at its cell, and an error of Excel is never a blank", async () => {
    const { problems } = await regions(
      [
        REGIONS,
        row("Cao Quảng", "Bắc Trung"),
        row("Lâm Hóa", ERROR),
        row("Quang Phu", "BTB"),
        row("phường Đồng Sơn", "BTB"),
        row("huyện Minh Hóa", "BTB"),
        row("Cao Quãng", "BTB", "31/02/2022"),
        row("Cao Quảng", "BTB", "08/03/2022", "07/03/2022"),
        ["18967", "Cao Quảng", null, "BTB", "08/03/2022", ERROR, ...SURE],
        ["18967", null, null, "BTB", "08/03/2022", null, null, "có lẽ"],
        [null, null, null, "BTB", "08/03/2022", null, ...SURE],
        row("Lâm Hóa", null),
        ["18967", "Cao Quảng", null, "BTB", "08/03/2022", null, ...SURE],
        row("Quảng Tiến", "BTB"),
        row("Quảng Tiến", "BTB", "01/01/2023"),
      ],
      { inReach: (key: string) => key !== "u18931" },
    );
    const accepted = "ghi một trong: Trung du miền núi phía Bắc; Đồng bằng sông Hồng; Bắc Trung Bộ; ";
    expect(said(problems)).toEqual([
      expect.stringContaining(`D2: “Bắc Trung” không phải vùng; ${accepted}`),
      expect.stringContaining("D3: ô báo lỗi #N/A"),
      expect.stringContaining("B4: “Quang Phu” có thể là: xã Quang Phú (mã 18883, Đồng Hới); xã Quảng Phú"),
      "B5: phường Đồng Sơn (mã 18871, Đồng Hới) không phải xã nên không ghi ở đây",
      "B6: huyện Minh Hóa (mã 452) không phải xã nên không ghi ở đây",
      expect.stringContaining("E7: “31/02/2022”: không có ngày này trong lịch"),
      "F8: ngày cuối trước ngày bắt đầu",
      expect.stringContaining("B9: mã 18967 là xã Lâm Hóa"),
      expect.stringContaining("F9: ô báo lỗi #N/A"),
      "G10: thiếu văn bản; ghi số, ngày của văn bản làm căn cứ",
      expect.stringContaining("H10: “có lẽ” không phải mức đối chiếu; ghi một trong: đã đối chiếu; "),
      "dòng 11: dòng này không ghi xã nào",
      expect.stringContaining("D12: thiếu vùng; ghi một trong: "),
      expect.stringContaining("B13: mã 18967 là xã Lâm Hóa"),
      "B15: trùng ngày với ô B14: cùng xã; chỉ giữ một hoặc sửa ngày",
      "B7: “Cao Quãng” được đọc là xã Cao Quảng (mã 19003, Tuyên Hóa)",
    ]);
  });

  test("a commune out of reach, a column that is missing, no table and no row are said", async () => {
    const out = await regions([REGIONS, row("Cao Quảng", "BTB")], { inReach: () => false });
    expect(said(out.problems)).toEqual(["B2: tài khoản này không ghi cho xã Cao Quảng (mã 19003, Tuyên Hóa)"]);
    const missing = await regions([
      ["Xã", "Vùng", "Từ ngày"],
      ["Cao Quảng", "BTB", "08/03/2022"],
    ]);
    expect(said(missing.problems)).toEqual([": thiếu cột “Văn bản”", ": thiếu cột “Mức đối chiếu”"]);
    const none = await regions([["abc"]]);
    expect(none.problems[0]?.text).toContain("không tìm thấy bảng nào");
    const empty = await regions([REGIONS, [null, "Cao Quảng"]]);
    expect(empty.problems[0]?.text).toBe("tệp không có dòng nào để ghi");
  });

  test("what begins in days to come is said of the communes of today", async () => {
    const { entries, problems } = await regions([REGIONS, row("19003", "BTB", "01/01/2030")]);
    expect(said(problems)).toEqual([]);
    expect(entries).toMatchObject([{ unitKey: "u19003", from: "2030-01-01" }]);
  });
});

describe("who answers", () => {
  const HEAD = ["Bộ tiêu chí", "Chỉ tiêu", "Cơ quan phụ trách", "Từ ngày", "Đến hết ngày", "Văn bản", "Mức đối chiếu"];
  const SET = "xa-ntm-2021-2025";
  const organisations = [
    { key: "so-y-te", name: "Sở Y tế", shortName: "Sở Y tế" },
    { key: "so-nn-ptnt", name: "Sở Nông nghiệp và Phát triển nông thôn", shortName: "Sở Nông nghiệp và PTNT" },
    { key: "so-ld-tb-xh", name: "Sở Lao động - Thương binh và Xã hội", shortName: "Sở LĐ-TB&XH" },
  ];
  async function answers(rows: Put[][]) {
    const { editions } = contextFor(SET);
    return readAnswers(await sheetsOf(bookOf({ A: [HEAD, ...rows] })), { editions, organisations });
  }
  const of = (subject: Put, organisation: Put, from: Put = "01/01/2023"): Put[] => [
    ...[SET, subject, organisation, from, null, "QĐ 9", "đã đối chiếu"],
  ];

  test("indicators and whole criteria, organisations by key and by name with or without marks", async () => {
    const { entries, problems } = await answers([
      of("17.1", "Sở Nông nghiệp và Phát triển nông thôn"),
      of("TC15", "so y te"),
      of("Tiêu chí 11", "sở lđ-tb&xh"),
      of("12.1", "so-ld-tb-xh"),
    ]);
    expect(said(problems)).toEqual([]);
    expect(entries.map((one) => [one.criterionId, one.indicatorId, one.organisationKey])).toEqual([
      ["17", "17.1", "so-nn-ptnt"],
      ["15", null, "so-y-te"],
      ["11", null, "so-ld-tb-xh"],
      ["12", "12.1", "so-ld-tb-xh"],
    ]);
  });

  test("what is wrong is said at its cell", async () => {
    const { problems } = await answers([
      of("17.99", "Sở Y tế"),
      of("15.1", "Sở Thủy sản"),
      of("15.2", null),
      ["bộ khác", "15.1", "Sở Y tế", "01/01/2023", null, "QĐ 9", "đã đối chiếu"],
      of("TC3", "Sở Y tế"),
      of("tiêu chí 3", "Sở Y tế", "01/06/2023"),
      of(17.1, "Sở Y tế"),
    ]);
    const accepted = "ghi một trong: Sở Y tế; Sở Nông nghiệp và PTNT; Sở LĐ-TB&XH";
    expect(said(problems)).toEqual([
      "B2: Bộ tiêu chí xã nông thôn mới 2021–2025 không có chỉ tiêu “17.99”",
      `C3: không có cơ quan “Sở Thủy sản”; ${accepted}`,
      `C4: thiếu cơ quan phụ trách; ${accepted}`,
      expect.stringContaining("A5: không có bộ tiêu chí “bộ khác”; ghi một trong: Bộ tiêu chí xã nông thôn mới"),
      "B7: trùng ngày với ô B6: cùng chỉ tiêu; chỉ giữ một hoặc sửa ngày",
      expect.stringContaining("B8: ô là số 17,1 nên không phân biệt được 17.1 và 17.10"),
    ]);
  });
});

test("a row that only says again what stands is the same, on whichever of its days it begins", () => {
  const standing = [
    { id: 1, from: "2020-01-01", to: "2021-12-31", says: "a" },
    { id: 2, from: "2022-01-01", to: null, says: "a" },
  ];
  const effects = (from: string, to: string | null, says: string) =>
    compareDated(
      [{ from, to, says }],
      () => standing,
      (one, entry) => one.says === entry.says,
    ).lines[0]?.effect;
  expect(effects("2021-06-01", null, "a")).toBe("same");
  expect(effects("2021-06-01", "2021-06-30", "b")).toBe("changed");
  expect(effects("2019-06-01", null, "a")).toBe("changed");
  expect(effects("2019-01-01", "2019-12-31", "a")).toBe("new");
});
