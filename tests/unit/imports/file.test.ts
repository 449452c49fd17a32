import { describe, expect, test } from "vitest";
import { bookOf, contextFor, importOf, type Put, said } from "./books";
import { rawBook } from "./zips";

describe("a file", () => {
  const table: Put[][] = [
    ["Đơn vị", "TC1"],
    ["Cao Quảng", "đạt"],
  ];

  test("of several sheets: a hidden one and one without a table are said to be left out, duplicates go across", async () => {
    const { entries, problems } = await importOf(
      bookOf({ A: table, B: table, C: table, "Ghi chép": [["abc"]] }, [], ["C"]),
    );
    expect(entries).toHaveLength(1);
    expect(problems.map(({ severity, sheet, text }) => `${severity} ${sheet}: ${text}`)).toEqual([
      "error B: trùng với ô B2 của trang “A”: cùng đơn vị, cùng tiêu chí 1, cùng ngày; chỉ giữ một",
      "warning C: trang đang ẩn nên không nhập; nếu cần nhập thì bỏ ẩn",
      "warning Ghi chép: bỏ qua trang này: không nhận ra bảng số liệu",
    ]);
  });

  test("without a table, a day or a set says so", async () => {
    const empty = await importOf(bookOf({ A: [["abc"]] }));
    expect(empty.problems[0]).toMatchObject({
      severity: "error",
      text: expect.stringContaining("không tìm thấy bảng số liệu nào"),
    });
    const noDay = await importOf(bookOf({ A: table }), contextFor("xa-ntm-2021-2025", { measuredOn: undefined }));
    expect(noDay.problems.map(({ text }) => text)).toEqual([expect.stringContaining("chưa có ngày số liệu")]);
    const context = contextFor("xa-ntm-2021-2025");
    const two = { ...context, editions: [...context.editions, ...contextFor("xa-ntm-nang-cao-2021-2025").editions] };
    const noSet = await importOf(bookOf({ A: table }), two);
    expect(noSet.problems[0]?.text).toContain("chưa rõ bộ tiêu chí; hãy ghi dòng “Bộ tiêu chí”");
    const named = await importOf(bookOf({ A: [["Bộ tiêu chí: xa-ntm-nang-cao-2021-2025"], ...table] }), two);
    expect(named.entries).toMatchObject([{ set: "xa-ntm-nang-cao-2021-2025" }]);
  });

  test("with thousands of errors names the first thousand and counts the rest", async () => {
    const rows = Array.from({ length: 60 }, () => ["Cao Quảng", ...Array.from({ length: 19 }, () => "constructor")]);
    const header = ["Đơn vị", ...Array.from({ length: 19 }, (_, index) => `TC${index + 1}`)];
    const { problems } = await importOf(bookOf({ A: [header, ...rows] }));
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)?.text).toBe("và còn 140 lỗi khác chưa nêu ở đây");
  });

  test("with hidden rows and columns says that they are read", async () => {
    const cells = (row: number, name: string) =>
      `<c r="A${row}" t="inlineStr"><is><t>${name}</t></is></c><c r="B${row}" t="inlineStr"><is><t>${row === 1 ? "TC1" : "đạt"}</t></is></c>`;
    const rows = `<row r="1">${cells(1, "Đơn vị")}</row><row r="2" hidden="1">${cells(2, "Cao Quảng")}</row>`;
    const { entries, problems } = await importOf(
      rawBook(rows, { before: '<cols><col min="2" max="16384" hidden="1"/></cols>' }),
    );
    expect(entries).toHaveLength(1);
    expect(said(problems)).toEqual([": 1 dòng đang ẩn vẫn được nhập: 2", ": cột đang ẩn vẫn được nhập: B"]);
  });

  test("with names and errors as long as a book gives short messages", async () => {
    const { problems } = await importOf(
      bookOf({
        A: [
          ["Đơn vị", "TC1"],
          ["Cao ".repeat(5000), "x".repeat(30_000)],
        ],
      }),
    );
    expect(problems.length).toBeGreaterThan(0);
    for (const { text } of problems) expect(text.length).toBeLessThan(300);
  });
});
