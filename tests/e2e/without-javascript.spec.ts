import { expect, test } from "./fixtures";

test.use({ javaScriptEnabled: false });

test("without JavaScript everything on the home page is there, and opens", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("3 trong 9 xã");
  await expect(page.locator("svg a[href^='/xa/']")).toHaveCount(128);
  const targets = page.locator("details", { hasText: "Xã đạt chuẩn nông thôn mới" }).first();
  await targets.locator("summary").click();
  await expect(targets.getByText("thời hạn cam kết", { exact: false }).first()).toBeVisible();
  await expect(page.locator("table").first()).toBeVisible();
});

test("without JavaScript a commune's page explains a verdict", async ({ page }) => {
  await page.goto("/xa/19003");
  const why = page.locator("details", { hasText: "Vì sao" }).filter({ hasText: "QĐ 318/QĐ-TTg" }).first();
  await why.locator("summary").click();
  await expect(why.getByText("QĐ 318/QĐ-TTg", { exact: false }).first()).toBeVisible();
});

test("without JavaScript a page that is not there says so", async ({ page }) => {
  for (const path of ["/xa/99999", "/khong/co/gi"]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1 }), path).toHaveText("Không có trang này");
    await expect(page.getByText(/Dữ liệu minh họa/).first(), path).toBeVisible();
  }
});

test("without JavaScript a one-time link sets the first password by a plain form post", async ({
  page,
  oneTimeLink,
}) => {
  await page.goto(oneTimeLink.path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kích hoạt tài khoản");
  await page.getByLabel("Mật khẩu", { exact: true }).fill("ngắn");
  await page.getByLabel("Nhập lại mật khẩu").fill("ngắn");
  await page.getByRole("button", { name: "Đặt mật khẩu" }).click();
  await expect(page.locator(".problems")).toContainText("ít nhất 12 ký tự");
  await page.getByLabel("Mật khẩu", { exact: true }).fill("một câu đủ dài để nhớ");
  await page.getByLabel("Nhập lại mật khẩu").fill("một câu đủ dài để nhớ");
  await page.getByRole("button", { name: "Đặt mật khẩu" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đã kích hoạt tài khoản");
  await page.goto(oneTimeLink.path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Liên kết không dùng được");
});
