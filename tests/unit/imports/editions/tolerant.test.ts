import { utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { editionDifference } from "../../../../lib/criteria/difference";
import { contentHash } from "../../../../lib/criteria/hash";
import { shippedEdition } from "../../../../lib/criteria/registry";
import type { HashedEdition } from "../../../../lib/engine";
import { readEditionWorkbook } from "../../../../lib/imports/editions/read";
import { TABLES } from "../../../../lib/imports/editions/sheets";
import { TEN_CRITERIA } from "../../../fixtures/editions/ten-criteria";
import { type Put, sheetsOf } from "../books";
import { bookOfEdition, ERROR_CELL, errorsOf, put, readBook, refOf, rowWith, sheetOf } from "./workbook";

const LEVELS = TABLES.levels.sheet;
const NTM = shippedEdition("xa-ntm-2021-2025") as HashedEdition;

/** The hash of what comes back after cells of one row were written in other ways. */
async function hashAfter(sheet: string, row: [string, string], cells: Record<string, Put>): Promise<string> {
  const book = bookOfEdition(TEN_CRITERIA);
  const at = rowWith(book, sheet, row[0], row[1]);
  for (const [column, value] of Object.entries(cells)) put(book, sheet, refOf(book, sheet, column, at), value);
  const read = await readBook(book);
  expect(errorsOf(read)).toEqual([]);
  return contentHash(read.edition);
}

describe("what means the same is read the same", () => {
  test.each<[string, [string, string], Record<string, Put>]>([
    ["words without marks and in capitals", ["Mã chỉ tiêu", "2.2"], { "Loại mức": "MUC CUA VUNG", Dấu: ">=" }],
    ["a region without marks", ["Mã chỉ tiêu", "2.2"], { "Vùng áp dụng mức đạt chuẩn": " bac trung  bo" }],
    ["the code of a word", ["Mã chỉ tiêu", "2.2"], { Dấu: "gte", "Tình trạng đối chiếu": "secondary" }],
    ["the province with its kind", ["Mã chỉ tiêu", "2.1"], { Tỉnh: "Tỉnh Quảng Bình" }],
    ["a number cell", ["Mã chỉ tiêu", "2.4"], { Mức: 85.5 }],
    ["a percentage cell", ["Mã chỉ tiêu", "2.4"], { Mức: { t: "n", v: 0.855, z: "0.0%" } }],
    ["a decimal dot and the unit", ["Mã chỉ tiêu", "2.4"], { Mức: "85.5 %" }],
    ["a day as a date cell", ["Mã chỉ tiêu", "2.2"], { "Từ ngày": { t: "n", v: 46023, z: "dd/mm/yyyy" } }],
    ["a day as a serial number", ["Mã chỉ tiêu", "2.2"], { "Từ ngày": 46023 }],
    ["a day written in other ways", ["Mã chỉ tiêu", "2.2"], { "Từ ngày": "1-1-2026" }],
    ["a year as text", ["Năm", "2026"], { Năm: "năm 2026" }],
    ["an id as a number that only it has", ["Mã chỉ tiêu", "2.2"], { "Mã chỉ tiêu": 2.2 }],
    ["an id with a comma, or with words before it", ["Mã chỉ tiêu", "2.2"], { "Mã chỉ tiêu": "Chỉ tiêu 2,2" }],
    [
      "a name beside the id that is nobody's",
      ["Mã chỉ tiêu", "2.2"],
      { "Tên chỉ tiêu": "Tên cũ", "Tên tiêu chí": null },
    ],
    ["TRUE for a sign that was not checked", ["Mã chỉ tiêu", "6.5"], { "Dấu chưa đối chiếu": true }],
  ])("%s", async (_, row, cells) => {
    expect(await hashAfter(LEVELS, row, cells)).toBe(TEN_CRITERIA.hash);
  });

  test("a criterion named as in other workbooks, a whole number, a yes as x", async () => {
    const row: [string, string] = ["Mã chỉ tiêu", "8.4"];
    expect(await hashAfter("Chỉ tiêu", row, { "Mã tiêu chí": "TC8", "Được phép không xét": "x" })).toBe(
      TEN_CRITERIA.hash,
    );
    expect(await hashAfter("Chỉ tiêu", row, { "Mã tiêu chí": 8 })).toBe(TEN_CRITERIA.hash);
  });

  test("columns in another order, a title above the header, blank rows between, rows in another order of indicators", async () => {
    const book = bookOfEdition(TEN_CRITERIA);
    const rows = utils.sheet_to_json<string[]>(sheetOf(book, LEVELS), { header: 1, raw: false, defval: "" });
    const [header = [], ...data] = rows.filter((row) => row.some((cell) => cell !== "")).map((row) => row.toReversed());
    // Blocks of one indicator change places; within one the order is kept.
    const own = (row: string[]) => row.at(-1) ?? "";
    const turned = data.toSorted((a, b) => (own(a) < own(b) ? 1 : own(a) > own(b) ? -1 : 0));
    book.Sheets[LEVELS] = utils.aoa_to_sheet([["MỨC ĐẠT CHUẨN"], [], header, ...turned.flatMap((row) => [row, []])]);
    const read = await readBook(book);
    expect(read.problems).toEqual([]);
    expect(contentHash(read.edition)).toBe(TEN_CRITERIA.hash);
  });
});

describe("what the office changes is what differs", () => {
  test("a level that follows another, a new measure with its indicator", async () => {
    const book = bookOfEdition(TEN_CRITERIA);
    const write = (sheet: string, row: number, cells: Record<string, Put>) => {
      for (const [column, value] of Object.entries(cells)) put(book, sheet, refOf(book, sheet, column, row), value);
    };
    const spare = (sheet: string) => rowWith(book, sheet, refOfFirst(sheet), "");
    const refOfFirst = (sheet: string) =>
      Object.values(TABLES).find((table) => table.sheet === sheet)?.columns[0]?.name ?? "";
    write("Bộ tiêu chí", 0, { "Phiên bản": "thu-2026.2" });
    write("Đại lượng", spare("Đại lượng"), {
      "Mã đại lượng": "tn-moi",
      "Tên đại lượng": "Đại lượng mới",
      "Dạng số liệu": "một số đo",
      Mới: "x",
    });
    write("Chỉ tiêu", spare("Chỉ tiêu"), {
      "Mã tiêu chí": "7",
      "Mã chỉ tiêu": "7.10",
      "Tên chỉ tiêu": "Chỉ tiêu mới",
      "Mã đại lượng": "tn-moi",
    });
    const level = { "Loại mức": "mức chung", Dấu: "≤", Nguồn: "thử", "Căn cứ": "thử, tr. 1" };
    const standing = { "Tình trạng đối chiếu": "có nguồn, chờ đối chiếu" };
    const first = spare(LEVELS);
    write(LEVELS, first, { ...level, ...standing, "Mã chỉ tiêu": "7.10", Mức: "0,125", "Từ ngày": "01/01/2026" });
    write(LEVELS, rowWith(book, LEVELS, "Mã chỉ tiêu", "8.1"), { "Đến ngày": "31/12/2027" });
    write(LEVELS, first + 2, {
      ...level,
      ...standing,
      "Mã chỉ tiêu": "8.1",
      Mức: 90,
      Dấu: "≥",
      "Từ ngày": "01/01/2028",
    });
    const { edition, problems, newMeasures, base } = await readBook(book);
    expect({ problems, newMeasures, base }).toEqual({
      problems: [],
      newMeasures: ["tn-moi"],
      base: { label: "thu-2026.1", hash: TEN_CRITERIA.hash },
    });
    if (edition === null) throw new Error("refused");
    expect(editionDifference(TEN_CRITERIA.edition, edition).map(({ kind, place }) => `${kind} ${place}`)).toEqual([
      "changed bộ tiêu chí",
      "added đại lượng “Đại lượng mới”",
      "added chỉ tiêu 7.10",
      "added 7.10, mức chung, từ 01/01/2026",
      "changed 8.1, mức chung, từ 01/01/2026",
      "added 8.1, mức chung, từ 01/01/2028",
    ]);
  });
});

describe("problems", () => {
  test("of all sheets are said at once", async () => {
    const book = bookOfEdition(NTM);
    put(book, "Bộ tiêu chí", refOf(book, "Bộ tiêu chí", "Tên gọn"), null);
    put(book, "Văn bản", "B3", "32/13/2022");
    put(book, "Tiêu chí", "B4", ERROR_CELL);
    put(book, LEVELS, refOf(book, LEVELS, "Mã chỉ tiêu", rowWith(book, LEVELS, "Mã chỉ tiêu", "17.10")), 17.1);
    put(book, LEVELS, refOf(book, LEVELS, "Mức", rowWith(book, LEVELS, "Mã chỉ tiêu", "2.1")), "chín");
    put(book, LEVELS, refOf(book, LEVELS, "Loại mức", rowWith(book, LEVELS, "Mã chỉ tiêu", "19.2")), "mức của vùng");
    put(book, "Đại lượng", "D5", null);
    const errors = errorsOf(await readBook(book)).map((text) => text.replace(/: .*/, ""));
    expect(errors).toEqual([
      `Bộ tiêu chí!${refOf(book, "Bộ tiêu chí", "Tên gọn")}`,
      "Văn bản!B3",
      "Tiêu chí!B4",
      expect.stringMatching(/^Mức đạt chuẩn!F\d+$/),
      expect.stringMatching(/^Mức đạt chuẩn!A\d+$/),
      expect.stringMatching(/^Mức đạt chuẩn!I\d+$/),
      "Đại lượng!D5",
    ]);
  });

  test("17.1 as a number may have been 17.10, and both are named", async () => {
    const book = bookOfEdition(NTM);
    const ref = refOf(book, LEVELS, "Mã chỉ tiêu", rowWith(book, LEVELS, "Mã chỉ tiêu", "17.10"));
    put(book, LEVELS, ref, 17.1);
    expect(errorsOf(await readBook(book))).toEqual([
      `${LEVELS}!${ref}: ô là số 17,1 nên không phân biệt được 17.1 và 17.10; hãy định dạng ô là Văn bản (Text) rồi ghi lại 17.1 hoặc 17.10`,
    ]);
  });

  test("an id that Excel made a date", async () => {
    const book = bookOfEdition(NTM);
    put(book, "Chỉ tiêu", "B2", { t: "n", v: 46023, z: "dd/mm/yyyy" });
    const errors = errorsOf(await readBook(book));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain("thành ngày; hãy định dạng ô là Văn bản (Text)");
  });

  test("two measures of one key, two lines of one name", async () => {
    const book = bookOfEdition(TEN_CRITERIA);
    put(book, "Đại lượng", "A4", "QUY-HOACH-CHUNG-XAY-DUNG-XA-DUOC-PHE-DUYET-VA-CONG-BO-CONG-KHAI");
    put(book, "Bộ tiêu chí", "A14", "Phiên bản gốc:");
    put(book, "Bộ tiêu chí", "B14", "thu-2026.1");
    sheetOf(book, "Bộ tiêu chí")["!ref"] = "A1:B14";
    const errors = errorsOf(await readBook(book));
    expect(errors).toContain("Đại lượng!A4: trùng mã đại lượng với ô A2; mỗi đại lượng một dòng");
    expect(errors).toContain("Bộ tiêu chí!A14: dòng “Phiên bản gốc” có hai lần; hãy bỏ một dòng");
  });

  test("what is not read or not seen is warned of", async () => {
    const book = bookOfEdition(TEN_CRITERIA);
    put(book, "Văn bản", "F1", "Ý kiến");
    put(book, "Văn bản", "F2", "đã soát");
    put(book, "Văn bản", "H2", "ghi thêm");
    sheetOf(book, "Văn bản")["!ref"] = "A1:H3";
    sheetOf(book, "Tiêu chí")["!rows"] = [{}, { hidden: true }];
    utils.book_append_sheet(book, utils.aoa_to_sheet([["nháp"]]), "Nháp");
    const read = await readBook(book);
    expect(contentHash(read.edition)).toBe(TEN_CRITERIA.hash);
    expect(read.problems.map(({ sheet, cell, text }) => `${sheet} ${cell ?? ""}: ${text}`)).toEqual([
      "Văn bản F1: cột này không thuộc mẫu nên không được đọc",
      "Văn bản H2: cột này không có tiêu đề nên không được đọc",
      "Tiêu chí : 1 dòng đang ẩn vẫn được nhập: 2",
      "Nháp : trang này không thuộc mẫu nên không được đọc",
    ]);
  });

  test("a workbook of figures is no edition", async () => {
    const errors = errorsOf(
      await readBook({ SheetNames: ["Số liệu"], Sheets: { "Số liệu": utils.aoa_to_sheet([["a"]]) } }),
    );
    expect(errors).toEqual([expect.stringContaining("thiếu trang “Bộ tiêu chí”, “Văn bản”")]);
  });

  test("thousands of rows that name nothing are answered in time", async () => {
    const book = bookOfEdition(NTM);
    const rows = Array.from({ length: 4_900 }, (_, row) => [`99.${row}`, "", "", "", "≥", "90"]);
    utils.sheet_add_aoa(sheetOf(book, LEVELS), rows, { origin: "A2" });
    const started = performance.now();
    expect(errorsOf(await readBook(book)).length).toBeGreaterThan(900);
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  test("too many rows are not read at all", async () => {
    const book = bookOfEdition(TEN_CRITERIA);
    utils.sheet_add_aoa(sheetOf(book, LEVELS), Array(5_100).fill(["1.1"]), { origin: "A2" });
    expect(errorsOf(await readBook(book))).toEqual([`${LEVELS}!: có quá nhiều dòng (5100); hãy bỏ các dòng thừa`]);
  });
});

describe("new measures, where the known ones are given", () => {
  const known = new Map(Object.entries({ ...TEN_CRITERIA.edition.measures }));
  const says = async (change: (book: ReturnType<typeof bookOfEdition>) => void, measures = known) => {
    const book = bookOfEdition(TEN_CRITERIA);
    change(book);
    return errorsOf(readEditionWorkbook(await sheetsOf(write(book, { type: "buffer", bookType: "xlsx" })), measures));
  };

  test("one that is not marked, one that is there already, one with another meaning", async () => {
    const fewer = new Map([...known].filter(([key]) => key !== "tn-diem-do-rac-tu-phat"));
    const row = rowWith(bookOfEdition(TEN_CRITERIA), "Đại lượng", "Mã đại lượng", "tn-diem-do-rac-tu-phat");
    expect(await says(() => undefined)).toEqual([]);
    expect(await says((book) => put(book, "Đại lượng", `F${row}`, "x"), fewer)).toEqual([]);
    expect(await says(() => undefined, fewer)).toEqual([
      `Đại lượng!F${row}: đại lượng này chưa có; là đại lượng mới thì đánh dấu x, nếu không thì sửa mã cho đúng`,
    ]);
    expect(await says((book) => put(book, "Đại lượng", `F${row}`, "x"))).toEqual([
      `Đại lượng!F${row}: đại lượng này đã có; bỏ dấu x, hoặc dùng mã khác nếu đo cái khác`,
    ]);
    expect(await says((book) => put(book, "Đại lượng", `E${row}`, "có"))).toEqual([
      `Đại lượng!E${row}: đại lượng đã có ghi “không”; cách đo thay đổi là một đại lượng mới với mã mới`,
    ]);
  });
});
