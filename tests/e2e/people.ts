import { expect, type Page } from "@playwright/test";

/** Signs in by the form, whoever was signed in before. */
export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await tryToSignIn(page, login, password);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Việc hôm nay");
}

export async function tryToSignIn(page: Page, login: string, password: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto("/dang-nhap");
  await page.getByLabel("Tên đăng nhập").fill(login);
  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
}

/** On the page of a one-time link. */
export async function setPassword(page: Page, path: string, password: string): Promise<void> {
  await page.goto(path);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.getByLabel("Nhập lại mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đặt mật khẩu" }).click();
}
