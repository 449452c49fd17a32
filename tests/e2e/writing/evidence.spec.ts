import type { Page } from "@playwright/test";
import { exe, pdf } from "../../fixtures/evidence/files";
import { expect, test } from "../fixtures";
import { opensSound } from "../sound";
import { signIn } from "../steps";

const file = (text: string, name = "bao-cao.pdf") => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(pdf(text)),
});

/** Opens what is folded; without JavaScript too. */
async function open(page: Page, summary: string | RegExp): Promise<void> {
  const folded = page.locator("details:not([open]) > summary", { hasText: summary });
  if ((await folded.count()) > 0) await folded.first().click();
}

async function fill(page: Page, title: string): Promise<void> {
  await open(page, "Thêm tài liệu");
  await page.getByLabel("Tên, trích yếu tài liệu").fill(title);
  await page.getByLabel("Số, ký hiệu").fill("12/BC-TYT");
  await page.getByLabel("Ngày của tài liệu").fill("01/09/2023");
  await page.getByLabel("Người ký").fill("Nguyễn Văn A (minh họa)");
}
const submit = (page: Page) => page.getByRole("button", { name: "Ghi tài liệu" }).click();

for (const javaScriptEnabled of [true, false]) {
  test.describe(`papers, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });
    const mark = javaScriptEnabled ? "có" : "không";
    const title = `Báo cáo khám sức khỏe ${mark} script (minh họa)`;
    const bytes = file(`journey ${javaScriptEnabled}`);

    test("added after a mistake, taken, replaced, used again and ended", async ({ page }) => {
      await signIn(page, "xacaoquang");
      await page.goto("/don-vi/19003/15.2");
      await fill(page, title);
      await page.getByLabel("Tệp", { exact: true }).setInputFiles({ ...bytes, buffer: Buffer.from(exe()) });
      await submit(page);
      await expect(page.locator(".problems")).toContainText("Chỉ nhận tệp PDF");
      await expect(page.getByLabel("Tên, trích yếu tài liệu")).toHaveValue(title);
      await expect(page.getByLabel("Ngày của tài liệu")).toHaveValue("01/09/2023");
      await page.getByLabel("Tệp", { exact: true }).setInputFiles(bytes);
      await submit(page);
      await expect(page.getByRole("status")).toContainText(`Đã ghi tài liệu “${title}`);

      const row = page.locator("#minh-chung tr", { hasText: title });
      const href = (await row.getByRole("link", { name: /^Tải tệp/ }).getAttribute("href")) ?? "";
      const answer = await page.request.get(href);
      expect(await answer.body()).toEqual(bytes.buffer);
      expect(answer.headers()).toMatchObject({
        "content-type": "application/octet-stream",
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'; sandbox",
        "cache-control": "no-store",
      });
      expect(answer.headers()["content-disposition"]).toMatch(/^attachment;/);

      await row.getByRole("link", { name: title }).click();
      await open(page, "Gửi bản mới");
      await page.getByLabel("Tệp", { exact: true }).setInputFiles(file(`second ${javaScriptEnabled}`, "ban-2.pdf"));
      await page.getByRole("button", { name: "Gửi bản mới" }).click();
      await expect(page.getByRole("status")).toContainText("Đã ghi bản 2");
      await expect(page.getByRole("link", { name: "Bản 1: bao-cao.pdf" })).toBeVisible();

      await page.goto("/don-vi/19003/15.3");
      await fill(page, "Gửi lại cùng một tệp");
      await page.getByLabel("Tệp", { exact: true }).setInputFiles(bytes);
      await submit(page);
      await expect(page.locator("#minh-chung .said.warn")).toContainText(`đã có ở tài liệu “${title}`);
      await page.getByRole("button", { name: "Gắn tài liệu" }).click();
      const again = page.locator("#minh-chung tr", { hasText: title });
      await expect(again).toBeVisible();
      await again.locator("summary").click();
      await again.getByRole("textbox").fill("gắn nhầm chỉ tiêu");
      await again.getByRole("button", { name: "Gỡ tài liệu" }).click();
      await expect(page.locator("#minh-chung tr", { hasText: title })).toHaveCount(0);
    });

    test("a secret paper's file is refused, and only number and conclusion are kept", async ({ page }) => {
      await signIn(page, "xacaoquang");
      await page.goto("/don-vi/19003/19.1");
      await expect(page.locator("#minh-chung .said.warn").first()).toContainText("có thể là tài liệu mật");
      await fill(page, "Tên không được giữ");
      await page.getByLabel("Số, ký hiệu").fill(`05/KL-BCH-${mark}`);
      await page.getByLabel("Tài liệu có đóng dấu").selectOption({ label: "Có dấu mật" });
      await page.getByLabel("Tệp", { exact: true }).setInputFiles(file(`secret ${javaScriptEnabled}`));
      await submit(page);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ghi tài liệu mật");
      await expect(page.getByRole("alert").first()).toContainText("không được lưu");
      expect(page.url()).not.toContain("ten=");
      await expect(page.getByLabel("Số, ký hiệu")).toHaveValue(`05/KL-BCH-${mark}`);
      await page.getByLabel("Độ mật").selectOption({ label: "Tối mật" });
      await page.getByRole("button", { name: "Ghi tài liệu mật" }).click();
      await expect(page.locator(".problems")).toContainText("Ghi kết luận");
      await page.getByLabel("Kết luận").fill("đạt");
      await page.getByRole("button", { name: "Ghi tài liệu mật" }).click();
      await expect(page.getByRole("status")).toContainText(`05/KL-BCH-${mark}`);
      const row = page.locator("#minh-chung tr", { hasText: `05/KL-BCH-${mark}` });
      await expect(row).toContainText("không giữ tệp; kết luận: đạt");
    });
  });
}

test("who may not gets the same answer as for what is not there", async ({ page }) => {
  await signIn(page, "xacaoquang");
  await page.goto("/minh-chung?xa=19003");
  const paper = page.locator("tbody tr a").first();
  const href = (await paper.getAttribute("href")) ?? "";
  await signIn(page, "sonongnghiep");
  for (const path of [
    href,
    `${href}/1/tep`,
    "/minh-chung?xa=19003",
    "/minh-chung/khong-co",
    "/minh-chung/ghi-mat?xa=19003",
  ]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1 }), path).toHaveText("Không có trang này");
  }
  const multipart = { unitKey: "xa-cao-quang-19003", title: "Lạ", secret: "khong", file: file("stranger") };
  const posted = await page.request.post("/minh-chung/gui?xa=19003", { multipart, maxRedirects: 0 });
  expect([posted.status(), posted.headers().location]).toEqual([303, "/khong-co-trang-nay"]);
  const foreign = { multipart, maxRedirects: 0, headers: { origin: "https://khac.example" } };
  expect((await page.request.post("/minh-chung/gui?xa=19003", foreign)).status()).toBe(403);
  await page.context().clearCookies();
  const stranger = await page.request.get(`${href}/1/tep`, { maxRedirects: 0 });
  expect([stranger.status(), stranger.headers().location]).toEqual([303, "/dang-nhap"]);
});

test("a file beyond the bound loses nothing of what was typed", async ({ page }) => {
  await signIn(page, "xacaoquang");
  await page.goto("/don-vi/19003/15.2");
  await fill(page, "Bản quét rất nặng");
  const buffer = Buffer.concat([Buffer.from(pdf()), Buffer.alloc(21 * 1024 * 1024)]);
  await page
    .getByLabel("Tệp", { exact: true })
    .setInputFiles({ name: "nang.pdf", mimeType: "application/pdf", buffer });
  await submit(page);
  await expect(page.locator(".problems")).toContainText("lớn hơn 20 MB");
  await expect(page.getByLabel("Tên, trích yếu tài liệu")).toHaveValue("Bản quét rất nặng");
});

test("every screen of papers fits and is accessible, with errors as without", async ({ page }) => {
  await signIn(page, "xacaoquang");
  await page.goto("/minh-chung?xa=19003");
  const paper = (await page.locator("tbody tr a").first().getAttribute("href")) ?? "";
  const pages = [
    "/minh-chung",
    "/minh-chung?xa=19003",
    "/minh-chung?xa=19003&loc=chi-tieu-thieu",
    "/don-vi/19003/15.2?loi=title.thieu-ten,file.thieu-tep",
    "/don-vi/19003/19.1",
    "/minh-chung/ghi-mat?xa=19003&chi-tieu=19.1",
    paper,
    `${paper}?loi=file.thieu-tep`,
  ];
  for (const path of pages) await opensSound(page, path);
});
