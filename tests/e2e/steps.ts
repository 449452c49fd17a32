import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

const PASSWORD = "Nong-thon-moi-2023";

export async function signIn(page: Page, login: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto("/dang-nhap");
  await page.getByLabel("Tên đăng nhập").fill(login);
  await page.getByLabel("Mật khẩu").fill(PASSWORD);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Việc hôm nay");
}

/** The conclusion on 15.2 that the public page of Cao Quảng shows. */
export async function publicVerdict(page: Page): Promise<string> {
  await page.goto("/xa/19003");
  const row = page.locator("tr", { hasText: "15.2" }).first();
  return ((await row.textContent()) ?? "").includes("chưa đạt") ? "chưa đạt" : "đạt";
}

/** The office prepares, a leader approves; what waits already is approved first. */
export async function publish(page: Page): Promise<void> {
  await signIn(page, "vanphong");
  await page.goto("/cong-bo");
  await page.getByRole("button", { name: "Soạn bản công bố" }).click();
  await expect(page.getByText("chờ duyệt", { exact: true })).toBeVisible();
  await signIn(page, "lanhdao");
  await page.goto("/cong-bo");
  await page.getByRole("button", { name: /Duyệt công bố/ }).click();
  await expect(page.getByText("chờ duyệt", { exact: true })).toHaveCount(0);
}
