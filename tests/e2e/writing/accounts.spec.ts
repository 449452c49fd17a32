import type { Browser, Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { verifyChain } from "@/lib/audit/verify";
import { connect } from "@/lib/server/db";
import { expect, test } from "../fixtures";
import { setPassword, signIn, tryToSignIn } from "../people";
import { isSound } from "../sound";

const SAMPLE_PASSWORD = "Nong-thon-moi-2023";
const PASSWORD = "bốn con trâu qua sông";
const NEW = "mười cây tre già";
const LIST = "/quan-tri/tai-khoan";

/** Somebody at another machine. */
async function another(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const { baseURL } = test.info().project.use;
  return (await browser.newContext({ baseURL, javaScriptEnabled })).newPage();
}

/** The administrator makes a person of the office; gives the path of the one-time link. */
async function invite(page: Page, login: string): Promise<string> {
  await page.goto(`${LIST}/moi`);
  await page.getByLabel("Họ tên").fill("Nguyễn Văn An");
  await page.getByLabel("Tên đăng nhập").fill(login);
  await page.getByRole("button", { name: "Tạo tài khoản và liên kết" }).click();
  await expect(page.locator(".problems")).toContainText("Chọn ít nhất một vai trò");
  await expect(page.getByLabel("Họ tên")).toHaveValue("Nguyễn Văn An");
  const first = page.getByRole("group", { name: "Vai trò thứ nhất" });
  await first.getByLabel("Vai trò").selectOption("coordination_office");
  await first.getByLabel("Cơ quan").selectOption("vpdp");
  await page.getByRole("button", { name: "Tạo tài khoản và liên kết" }).click();
  return new URL((await page.locator(".handed").textContent()) ?? "").pathname;
}

/** On the page that shows the secret: the first code, and the recovery codes. */
async function enrol(page: Page, button: string | RegExp = /^Bật/): Promise<string[]> {
  const secret = ((await page.locator(".handed").textContent()) ?? "").replaceAll(" ", "");
  await page.getByLabel("Mã 6 số").fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate());
  await page.getByRole("button", { name: button }).click();
  await expect(page.locator(".codes li")).toHaveCount(10);
  return page.locator(".codes li").allTextContents();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`people, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("invited, enrolled, at work, deactivated", async ({ page, browser }) => {
      const login = `an-${javaScriptEnabled ? "js" : "khong"}-${Date.now().toString(36)}`;
      const administrator = await another(browser, javaScriptEnabled);
      await signIn(administrator, "quantri", SAMPLE_PASSWORD);
      const path = await invite(administrator, login);

      await setPassword(page, path, "password1234");
      await expect(page.locator(".problems")).toContainText("danh sách mật khẩu hay dùng");
      await setPassword(page, path, PASSWORD);
      await tryToSignIn(page, login, PASSWORD);
      // Nothing else opens before the authenticator is enrolled.
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bật xác thực hai bước");
      await page.goto("/lam-viec");
      await expect(page).toHaveURL(/\/dang-nhap$/);
      await page.goto("/dang-nhap/buoc-hai");
      const codes = await enrol(page);
      await page.getByRole("link", { name: /vào làm việc/ }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Việc hôm nay");

      const elsewhere = await another(browser, javaScriptEnabled);
      await tryToSignIn(elsewhere, login, PASSWORD);
      await elsewhere.getByLabel(/Mã 6 số/).fill("123456");
      await elsewhere.getByRole("button", { name: "Đăng nhập", exact: true }).click();
      await expect(elsewhere.locator(".problems")).toContainText("Mã không đúng");
      await elsewhere.getByLabel(/Mã 6 số/).fill((codes[0] ?? "").toLowerCase());
      await elsewhere.getByRole("button", { name: "Đăng nhập", exact: true }).click();
      await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText("Việc hôm nay");

      await page.getByRole("link", { name: "Nguyễn Văn An" }).click();
      await expect(page.getByText("còn 9 mã dự phòng")).toBeVisible();
      await page.getByRole("button", { name: /^Kết thúc phiên/ }).click();
      await expect(page.locator(".said")).toContainText("Đã kết thúc");
      await elsewhere.goto("/lam-viec");
      await expect(elsewhere).toHaveURL(/\/dang-nhap$/);

      await page.getByLabel("Mật khẩu đang dùng").first().fill(PASSWORD);
      await page.getByLabel("Mật khẩu mới", { exact: true }).fill(NEW);
      await page.getByLabel("Nhập lại mật khẩu mới").fill(NEW);
      await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
      await expect(page.getByText(/^Đã đổi mật khẩu/)).toBeVisible();
      await page.goto("/tai-khoan");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tài khoản của tôi");

      // Another phone: the one in use stays until the first code of the new one.
      await page.getByLabel("Mật khẩu đang dùng").last().fill(NEW);
      await page.getByRole("button", { name: "Chuyển sang điện thoại khác" }).click();
      await expect(page.locator(".qr")).toBeVisible();
      await expect(page.getByText("còn 9 mã dự phòng")).toBeVisible();
      await page.getByRole("button", { name: "Thôi, để sau" }).click();
      await expect(page.locator(".qr")).toHaveCount(0);
      await page.getByLabel("Mật khẩu đang dùng").last().fill(NEW);
      await page.getByRole("button", { name: "Chuyển sang điện thoại khác" }).click();
      const moved = await enrol(page, "Chuyển sang ứng dụng này");
      expect(moved.some((code) => codes.includes(code))).toBe(false);

      await administrator.goto(`${LIST}?tim=${login}`);
      await administrator.getByRole("link", { name: "Nguyễn Văn An" }).click();
      await administrator.locator("summary", { hasText: "Giao thêm vai trò" }).click();
      await administrator.getByLabel("Vai trò", { exact: true }).selectOption("leader");
      await administrator.getByRole("button", { name: "Giao vai trò" }).click();
      await expect(administrator.locator(".problems")).toContainText("Chọn một cơ quan");
      await expect(administrator.getByLabel("Vai trò", { exact: true })).toHaveValue("leader");
      await administrator.getByLabel("Cơ quan", { exact: true }).selectOption("ubnd-tinh");
      await administrator.getByRole("button", { name: "Giao vai trò" }).click();
      await expect(administrator.getByText("Đã giao vai trò.")).toBeVisible();
      await administrator.getByLabel("Ngày cuối của vai trò Lãnh đạo").fill("05/09/2023");
      await administrator.getByRole("button", { name: "Ghi ngày cuối của vai trò Lãnh đạo" }).click();
      await expect(administrator.locator("tbody tr", { hasText: "Lãnh đạo" })).toContainText("đã rút lại");

      await administrator.getByRole("button", { name: "Cho ngừng hoạt động" }).click();
      await expect(administrator.locator(".problems")).toContainText("Nêu lý do");
      await administrator.getByLabel("Lý do").fill("Chuyển công tác");
      await administrator.getByRole("button", { name: "Cho ngừng hoạt động" }).click();
      await expect(administrator.locator("main")).toContainText("Lý do: Chuyển công tác");
      await page.goto("/lam-viec");
      await expect(page).toHaveURL(/\/dang-nhap$/);
      await tryToSignIn(page, login, NEW);
      await expect(page.locator(".problems")).toContainText("không đúng");

      const db = connect(process.env.E2E_DATABASE_URL ?? "");
      expect((await verifyChain(db)).broken).toBeNull();
      await db.$disconnect();
      for (const person of [administrator, elsewhere]) await person.context().close();
    });

    test("nobody but an administrator finds the pages of people", async ({ page }) => {
      const db = connect(process.env.E2E_DATABASE_URL ?? "");
      const { id } = await db.person.findUniqueOrThrow({ where: { login: "soyte" } });
      await db.$disconnect();
      await signIn(page, "vanphong", SAMPLE_PASSWORD);
      for (const path of [LIST, `${LIST}/moi`, `${LIST}/${id}`]) {
        expect((await page.goto(path))?.status(), path).toBe(404);
      }
      await page.context().clearCookies();
      for (const path of [`${LIST}/moi`, `${LIST}/${id}`, "/tai-khoan", "/dang-nhap/buoc-hai"]) {
        await page.goto(path);
        await expect(page, path).toHaveURL(/\/dang-nhap$/);
      }
    });
  });
}

test("axe finds nothing on the pages of people, also with errors, and none is wider than its screen", async ({
  page,
}) => {
  const login = `axe-${Date.now().toString(36)}`;
  await signIn(page, "quantri", SAMPLE_PASSWORD);
  await page.goto(`${LIST}?vai-tro=coordination_office&trang-thai=hoat-dong`);
  await isSound(page, "filtered list");
  await page.goto(`${LIST}/moi`);
  await page.getByRole("button", { name: "Tạo tài khoản và liên kết" }).click();
  await expect(page.locator(".problems")).toBeVisible();
  await isSound(page, "invitation with errors");
  const path = await invite(page, login);
  await page.goto(`${LIST}?tim=${login}`);
  await page.getByRole("link", { name: "Nguyễn Văn An" }).click();
  await page.getByRole("button", { name: /^Ghi ngày cuối/ }).click();
  await expect(page.locator(".problems")).toBeVisible();
  await page.locator("summary", { hasText: "Giao thêm vai trò" }).click();
  await isSound(page, "person");
  await page.goto("/tai-khoan");
  await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
  await expect(page.locator(".problems")).toBeVisible();
  await isSound(page, "own account with errors");
  await setPassword(page, path, PASSWORD);
  await tryToSignIn(page, login, PASSWORD);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bật xác thực hai bước");
  await isSound(page, "enrolment");
  await enrol(page);
  await isSound(page, "recovery codes");
  await tryToSignIn(page, login, PASSWORD);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Xác thực bước hai");
  await isSound(page, "second step");
});
