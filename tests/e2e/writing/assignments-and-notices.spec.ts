import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { isSound, opensSound } from "../sound";
import { signIn } from "../steps";

/** Notices are made by rounds of some seconds. */
async function told(page: Page, text: string): Promise<void> {
  await expect(async () => {
    await page.goto("/thong-bao");
    await expect(page.locator(".notices li.unread").filter({ hasText: text }).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 45_000 });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`who follows a commune, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("is recorded after a mistake, heard of by the organisation, and ended with a reason", async ({ page }) => {
      const document = `QĐ thử, JavaScript ${javaScriptEnabled}`;
      const [code, choice] = javaScriptEnabled ? ["19006", "mỗi thứ Hai một thư"] : ["19012", "không gửi thư"];
      await signIn(page, "vanphong");
      await page.goto("/phan-cong-xa");
      await page.getByLabel("Văn bản", { exact: true }).fill(document);
      await page.getByRole("button", { name: "Ghi phân công" }).click();
      await expect(page.locator(".problems")).toBeVisible();
      await expect(page.getByLabel("Văn bản", { exact: true })).toHaveValue(document);
      await page.getByLabel("Cơ quan phụ trách").selectOption("so-y-te");
      await page.getByLabel("Xã", { exact: true }).selectOption(code);
      await page.getByRole("button", { name: "Ghi phân công" }).click();
      const row = page.getByRole("row").filter({ hasText: document });
      await expect(row).toContainText("Sở Y tế");

      await signIn(page, "soyte");
      await told(page, "được phân công phụ trách thêm 1 xã");
      await page.goto("/lam-viec");
      const notices = page.getByRole("navigation", { name: "Công việc" }).getByRole("link", { name: /^Thông báo/ });
      await expect(notices).toContainText("chưa đọc");
      await page.goto("/thong-bao");
      await page.getByRole("button", { name: "Đánh dấu tất cả đã đọc" }).click();
      await expect(page.getByText("Không có thông báo nào chưa đọc.")).toBeVisible();
      await page.getByLabel(choice).check();
      await page.getByRole("button", { name: "Lưu cách gửi" }).click();
      await expect(page.getByRole("status")).toHaveText("Đã lưu cách gửi.");
      await page.goto("/thong-bao");
      await expect(page.getByLabel(choice)).toBeChecked();

      await signIn(page, "vanphong");
      await page.goto("/phan-cong-xa");
      const open = page.getByRole("row").filter({ hasText: document });
      await open.locator("summary").click();
      await open.getByRole("button").click();
      await expect(page.getByRole("alert").first()).toBeVisible();
      // With JavaScript the form is emptied by the page that follows the answer.
      await page.waitForLoadState("networkidle");
      await page.getByRole("row").filter({ hasText: document }).getByRole("textbox").fill("hết nhiệm vụ");
      await page.getByRole("row").filter({ hasText: document }).getByRole("button").click();
      await expect(page.getByRole("table", { name: "Đã thôi phụ trách" })).toContainText(document);
    });
  });
}

test("axe finds nothing on assignments and notices, also with errors, and none is too wide", async ({ page }) => {
  await signIn(page, "vanphong");
  for (const path of ["/phan-cong-xa/tep", "/thong-bao", "/phan-cong-xa"]) await opensSound(page, path);
  await page.setViewportSize({ width: 360, height: 800 });
  await page.getByRole("button", { name: "Ghi phân công" }).click();
  await expect(page.locator(".problems")).toBeVisible();
  await isSound(page, "/phan-cong-xa, wrong");
});

test("who does not keep assignments gets the same answer as for what is not there", async ({ page }) => {
  await signIn(page, "soyte");
  for (const path of ["/phan-cong-xa", "/phan-cong-xa/tep", "/phan-cong-xa/tep/mau.xlsx"])
    expect((await page.goto(path))?.status(), path).toBe(404);
});
