import { readFileSync } from "node:fs";
import { expect, test } from "../fixtures";
import { opensSound } from "../sound";
import { signIn } from "../steps";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`the log and help, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("who reads it finds their own reading, by person and kind, and takes it away", async ({ page }) => {
      await signIn(page, "quantri");
      await page.getByText("Mục khác", { exact: true }).click();
      await page.getByRole("link", { name: "Nhật ký" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nhật ký");
      await page.getByLabel("Người").fill("quan tri");
      await page.getByLabel("Việc", { exact: true }).selectOption("Đăng nhập, mật khẩu");
      await page.getByRole("button", { name: "Lọc" }).click();
      await expect(page).toHaveURL(/nguoi=quan\+tri&.*nhom=signing/);
      await expect(page.locator(".log > li").first()).toContainText("Đăng nhập");
      await expect(page.getByLabel("Người")).toHaveValue("quan tri");

      const [csv] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Tải các mục đã lọc (CSV)" }).click(),
      ]);
      const text = readFileSync(await csv.path(), "utf8");
      expect(text.split("\r\n")[0]).toContain("Người,Tên đăng nhập,Việc");
      expect(text).toContain(",quantri,Đăng nhập,");

      await page.getByRole("link", { name: "Bỏ lọc" }).click();
      const reading = page.locator(".log > li", { hasText: "tải tệp CSV" }).first();
      await expect(reading).toContainText("Đọc nhật ký");
      const [head] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "tải đầu chuỗi của nhật ký" }).click(),
      ]);
      expect(JSON.parse(readFileSync(await head.path(), "utf8"))).toMatchObject({ what: "quang-binh-ntm-audit-head" });
    });

    test("a day that is none is said beside its field, and what was typed stays", async ({ page }) => {
      await signIn(page, "vanphong");
      await page.goto("/nhat-ky");
      await page.getByLabel("Từ ngày").fill("31/02/2023");
      await page.getByRole("button", { name: "Lọc" }).click();
      await expect(page.locator(".problems")).toContainText("Ngày viết như 31/08/2023");
      await expect(page.getByLabel("Từ ngày")).toHaveValue("31/02/2023");
      await expect(page.locator(".log")).toHaveCount(0);
    });

    test("for others it is not there, and help tells each only of their own work", async ({ page }) => {
      await signIn(page, "xacaoquang");
      await expect(page.locator('a[href="/nhat-ky"]')).toHaveCount(0);
      expect((await page.goto("/nhat-ky"))?.status()).toBe(404);
      expect((await page.goto("/nhat-ky/nhat-ky.csv"))?.status()).toBe(404);
      expect((await page.goto("/nhat-ky/dau-chuoi.json"))?.status()).toBe(404);
      await page.goto("/lam-viec");
      await page.getByText("Mục khác", { exact: true }).click();
      await page.getByRole("link", { name: "Trợ giúp" }).click();
      await expect(page.getByRole("heading", { name: "Nhập số liệu của một xã" })).toBeVisible();
      await expect(page.getByRole("heading", { name: "Đọc nhật ký" })).toHaveCount(0);
    });
  });
}

test("both pages are accessible, also with an error, and no wider than the screen", async ({ page }) => {
  await signIn(page, "vanphong");
  for (const path of ["/nhat-ky", "/nhat-ky?tu=x&loai=person", "/tro-giup"]) await opensSound(page, path);
});
