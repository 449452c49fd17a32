import { readFileSync } from "node:fs";
import { read, utils, write } from "@e965/xlsx";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { opensSound } from "../sound";
import { signIn } from "../steps";

const SET = "xa-ntm-2021-2025";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`one level, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("is entered by one, confirmed by another, and the next verdict says what it rests on", async ({ page }) => {
      const day = javaScriptEnabled ? "15/6" : "16/6";
      await signIn(page, "vanphong");
      await page.goto(`/phap-ly/${SET}/17.4`);
      await page.getByRole("link", { name: /Bắc Trung Bộ/ }).click();
      await page.getByLabel("Tình trạng").selectOption("confirmed");
      await page.getByLabel("Căn cứ").fill("QĐ 318/QĐ-TTg ngày 08/3/2022, Phụ lục I, chỉ tiêu 17.4");
      await page.getByLabel("Nguồn").fill(`Bản ký, đối chiếu ngày ${day} (minh họa)`);
      await page.getByLabel("Lý do thay đổi").fill("Đối chiếu với bản ký (minh họa)");
      await page.getByRole("button", { name: "Đề nghị", exact: true }).click();
      // Without the page of the annex nobody confirms; what was typed stays.
      await expect(page.getByLabel("Nguồn")).toHaveValue(`Bản ký, đối chiếu ngày ${day} (minh họa)`);
      await expect(page.locator(".problems")).toContainText("phải ghi trang");
      await page.getByLabel("Căn cứ").fill("QĐ 318/QĐ-TTg ngày 08/3/2022, Phụ lục I, chỉ tiêu 17.4, tr. 12");
      await page.getByRole("button", { name: "Đề nghị", exact: true }).click();

      await expect(page.getByText("chờ người thứ hai xác nhận")).toBeVisible();
      await expect(page.getByRole("row", { name: /17\.4, Bắc Trung Bộ/ }).first()).toBeVisible();
      await expect(page.getByRole("button", { name: /ban hành/ })).toHaveCount(0);
      const proposal = new URL(page.url()).pathname;

      await signIn(page, "chanhvanphong");
      await page.goto("/phap-ly");
      await page
        .getByRole("link", { name: /Bộ tiêu chí xã nông thôn mới 2021–2025, 2023/ })
        .first()
        .click();
      expect(new URL(page.url()).pathname).toBe(proposal);
      await page.getByRole("button", { name: "Tôi đã đối chiếu, ban hành" }).click();
      await expect(page.getByText("đã ban hành")).toBeVisible();

      await page.goto(`/phap-ly/${SET}/17.4`);
      const row = page.getByRole("row", { name: /Bắc Trung Bộ/ });
      await expect(row).toContainText("tr. 12");
      await expect(row).toContainText(
        "Cán bộ Văn phòng Điều phối (minh họa) nhập, Chánh Văn phòng Điều phối (minh họa) xác nhận",
      );
    });
  });
}

test("a whole annex: downloaded, filled, its errors named by cell, its effects seen, refused with a reason", async ({
  page,
}) => {
  await signIn(page, "vanphong");
  await page.goto(`/phap-ly/${SET}`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Tải bộ tiêu chí dạng Excel" }).click(),
  ]);
  const bytes = readFileSync(await download.path());
  const name = download.suggestedFilename();

  await sendEdition(page, name, bytes);
  await page.getByRole("button", { name: "Đề nghị ban hành" }).click();
  await expect(page.getByRole("alert").first()).toContainText("không có thay đổi nào");

  await sendEdition(page, name, changed(bytes, "Mức", "rất cao"));
  await expect(page.getByRole("heading", { name: /1 lỗi phải sửa/ })).toBeVisible();

  await sendEdition(page, name, changed(bytes, "Mức", "99"));
  await expect(page.getByRole("heading", { name: "Đơn vị nào đổi kết quả" })).toBeVisible();
  await expect(page.getByRole("row", { name: /17\.4/ }).first()).toContainText("99");
  await page.getByRole("button", { name: "Đề nghị ban hành" }).click();
  await expect(page.getByText("chờ người thứ hai xác nhận")).toBeVisible();
  const proposal = new URL(page.url()).pathname;

  await signIn(page, "chanhvanphong");
  await page.goto(proposal);
  await page.getByLabel("Lý do, nếu không chấp nhận").fill("Không đúng bản ký");
  await page.getByRole("button", { name: "Không chấp nhận" }).click();
  await expect(page.getByText("Không đúng bản ký")).toBeVisible();
});

test("an annex with a deliberate error in each column names every one of them by its cell", async ({ page }) => {
  await signIn(page, "vanphong");
  const answer = await page.request.get(`/phap-ly/${SET}/bo-tieu-chi.xlsx`);
  const { bytes, refs } = brokenInEachColumn(await answer.body());
  expect(refs.length).toBeGreaterThan(15);
  await sendEdition(page, "phu-luc.xlsx", bytes);
  await expect(page.getByText("có lỗi, chưa đề nghị được")).toBeVisible();
  for (const ref of refs) {
    await expect(
      page.getByRole("row", { name: `Trang “Mức đạt chuẩn”, ô ${ref} `, exact: false }).first(),
      ref,
    ).toBeVisible();
  }
  await expect(page.getByRole("button", { name: "Đề nghị ban hành" })).toHaveCount(0);
});

test("a new set goes in from JSON, is run beside the one in force, and its new measures are ticked one by one", async ({
  page,
}) => {
  await signIn(page, "vanphong");
  await sendEdition(page, "ten-criteria.json", readFileSync("tests/fixtures/editions/ten-criteria.json"));
  await expect(page.getByRole("heading", { name: /Chạy song song với/ })).toBeVisible();
  await page.getByRole("button", { name: "Đề nghị ban hành" }).click();
  await expect(page.getByRole("alert").first()).toContainText("chưa có");
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: "Đề nghị ban hành" }).click();
  await expect(page.getByText("chờ người thứ hai xác nhận")).toBeVisible();
  const proposal = new URL(page.url()).pathname;
  await signIn(page, "chanhvanphong");
  await page.goto(proposal);
  await page.getByRole("button", { name: "Tôi đã đối chiếu, ban hành" }).click();
  await expect(page.getByText("đã ban hành")).toBeVisible();
  await page.goto("/phap-ly");
  await expect(page.getByRole("row", { name: /thử nghiệm/ })).toBeVisible();
});

test("who may look and not propose finds no form, who is not signed in no page", async ({ page }) => {
  await signIn(page, "soyte");
  await page.goto(`/phap-ly/${SET}/17.4`);
  await expect(page.getByRole("button", { name: "Đề nghị", exact: true })).toHaveCount(0);
  await page.goto("/phap-ly");
  await expect(page.getByLabel("Lý do, căn cứ")).toHaveCount(0);
  await page.context().clearCookies();
  await page.goto("/phap-ly");
  await expect(page).toHaveURL(/\/dang-nhap$/);
});

test("axe finds nothing on the pages of the law, and none is wider than a phone", async ({ page }) => {
  await signIn(page, "vanphong");
  for (const path of ["/phap-ly", `/phap-ly/${SET}`, `/phap-ly/${SET}/17.1?muc=0`]) await opensSound(page, path);
});

async function sendEdition(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto("/phap-ly");
  await page
    .getByLabel("Tệp Excel (.xlsx) hoặc JSON (.json)")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await page.getByLabel("Lý do, căn cứ").fill("Phụ lục đã ký (minh họa)");
  await page.getByRole("button", { name: "Gửi tệp và xem trước" }).click();
  await page.waitForURL(/phap-ly\/tep\//);
}

/** The workbook with an error cell in each column of the levels that is read, each in a row of its own. */
function brokenInEachColumn(bytes: Buffer): { bytes: Buffer; refs: string[] } {
  const book = read(bytes, { cellNF: true });
  const sheet = book.Sheets["Mức đạt chuẩn"];
  if (sheet === undefined) throw new Error("There is no sheet of levels");
  const [head = []] = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: "" });
  const refs = head.flatMap((name, column) => {
    // Names are there for the reader only.
    if (name === "" || name.startsWith("Tên ")) return [];
    const ref = utils.encode_cell({ r: column + 2, c: column });
    sheet[ref] = { t: "e", v: 7, w: "#DIV/0!" };
    return [ref];
  });
  return { bytes: write(book, { type: "buffer", bookType: "xlsx" }) as Buffer, refs };
}

/** The workbook with one cell of the first level of 17.4 changed, by the name of its column. */
function changed(bytes: Buffer, column: string, text: string): Buffer {
  const book = read(bytes, { cellNF: true });
  const sheet = book.Sheets["Mức đạt chuẩn"];
  if (sheet === undefined) throw new Error("There is no sheet of levels");
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: "" });
  const head = rows.findIndex((row) => row.some((cell) => cell === column));
  const at = rows[head]?.indexOf(column) ?? -1;
  const row = rows.findIndex((cells, index) => index > head && cells.includes("17.4"));
  sheet[utils.encode_cell({ r: row, c: at })] = { t: "s", v: text };
  return write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
}
