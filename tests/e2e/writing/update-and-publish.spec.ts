import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { opensSound } from "../sound";
import { publicVerdict, signIn } from "../steps";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`update → accept → publish → public, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a department's conclusion reaches the public only after acceptance and approval", async ({ page }) => {
      const before = await publicVerdict(page);
      const wanted = before === "đạt" ? { option: "Chưa đạt", verdict: "chưa đạt" } : { option: "Đạt", verdict: "đạt" };

      await signIn(page, "soyte");
      await page.getByRole("link", { name: "Xã Cao Quảng" }).click();
      await page.getByRole("link", { name: /^15 / }).click();
      await page.getByRole("link", { name: "Các lần đã ghi của 15.2" }).click();
      await page.getByLabel("Kết luận của cơ quan").selectOption({ label: wanted.option });
      await page.getByLabel("Ngày đo hoặc ngày kết luận").fill("06/09/2023");
      await page.getByRole("button", { name: "Lưu" }).click();
      // Changing what was accepted needs a reason; what was chosen is still there.
      if (javaScriptEnabled) await expect(page.locator(".problems")).toContainText("Nêu lý do thay đổi");
      await expect(page.getByLabel("Ngày đo hoặc ngày kết luận")).toHaveValue("06/09/2023");
      await page.getByLabel("Ghi chú, lý do thay đổi").fill(`Kiểm tra thực tế, JavaScript ${javaScriptEnabled}`);
      await page.getByRole("button", { name: "Lưu" }).click();
      await expect(page.getByRole("status")).toContainText("đang chờ");
      expect(await publicVerdict(page)).toBe(before);

      await signIn(page, "vanphong");
      await page.goto("/ra-soat?xa=19003");
      const row = page.locator("tr", { hasText: `Kiểm tra thực tế, JavaScript ${javaScriptEnabled}` });
      await row.getByRole("button", { name: "Chấp nhận" }).click();
      await expect(row).toHaveCount(0);
      expect(await publicVerdict(page)).toBe(before);

      await page.goto("/cong-bo");
      await expect(page.getByRole("row", { name: /Xã Cao Quảng/ })).toBeVisible();
      await page.getByRole("button", { name: "Soạn bản công bố" }).click();
      await expect(page.getByText("chờ duyệt", { exact: true })).toBeVisible();
      expect(await publicVerdict(page)).toBe(before);

      await signIn(page, "lanhdao");
      await page.goto("/cong-bo");
      await page.getByRole("button", { name: /Duyệt công bố/ }).click();
      await expect(page.getByText("chờ duyệt", { exact: true })).toHaveCount(0);
      await expect.poll(() => publicVerdict(page), { timeout: 10_000 }).toBe(wanted.verdict);
    });
  });
}

test.describe("who may not", () => {
  test("another department's officer gets the same answer as for a place that does not exist", async ({ page }) => {
    await signIn(page, "sonongnghiep");
    for (const path of ["/don-vi/19003/15.2", "/don-vi/99999", "/khac-biet/khong-co", "/cong-bo"]) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(404);
      await expect(page.getByRole("heading", { level: 1 }), path).toHaveText("Không có trang này");
      await expect(page.getByRole("link", { name: "Về Việc hôm nay" }), path).toBeVisible();
    }
  });

  test("a stranger is sent to the sign-in, a wrong password says nothing about the name, signing out ends it", async ({
    page,
  }) => {
    await page.goto("/lam-viec");
    await expect(page).toHaveURL(/\/dang-nhap$/);
    for (const login of ["vanphong", "khong-co-ai"]) {
      await page.getByLabel("Tên đăng nhập").fill(login);
      await page.getByLabel("Mật khẩu").fill("sai mật khẩu");
      await page.getByRole("button", { name: "Đăng nhập" }).click();
      await expect(page.locator(".problems")).toContainText("Tên đăng nhập hoặc mật khẩu không đúng");
      await expect(page.getByLabel("Tên đăng nhập")).toHaveValue(login);
    }
    await signIn(page, "vanphong");
    const cookies = await page.context().cookies();
    await page.getByRole("button", { name: "Đăng xuất" }).click();
    await expect(page).toHaveURL(/\/$/);
    // The cookie of before is worth nothing any more.
    await page.context().addCookies(cookies);
    await page.goto("/lam-viec");
    await expect(page).toHaveURL(/\/dang-nhap$/);
  });
});

test("two people saving the same figure: the second is told, and loses nothing of what was typed", async ({
  page,
  browser,
}) => {
  const other = await (await browser.newContext({ baseURL: test.info().project.use.baseURL })).newPage();
  for (const [person, login] of [
    [page, "xacaoquang"],
    [other, "soyte"],
  ] as const) {
    await signIn(person, login);
    await person.goto("/don-vi/19003/17.4");
  }
  const fill = async (person: Page, value: string) => {
    await person.getByLabel("Số liệu", { exact: true }).fill(value);
    await person.getByLabel("Ngày đo hoặc ngày kết luận").fill("05/09/2023");
    await person.getByLabel("Ghi chú, lý do thay đổi").fill(`Đo lại được ${value}`);
    await person.getByRole("button", { name: "Lưu" }).click();
  };
  await fill(page, "2,7");
  await expect(page.getByRole("status")).toContainText("đang chờ");
  await fill(other, "2,9");
  await expect(other.locator(".said.warn")).toContainText("Vừa có người lưu: chỉ tiêu 17.4");
  await expect(other.getByLabel("Số liệu", { exact: true })).toHaveValue("2,9");
  await expect(other.getByLabel("Ghi chú, lý do thay đổi")).toHaveValue("Đo lại được 2,9");
  await other.getByRole("button", { name: "Lưu" }).click();
  await expect(other.getByRole("status")).toContainText("đang chờ");
  await other.context().close();
});

test("axe finds nothing behind the sign-in at 360 and 1280 px, and no page is wider than a phone", async ({ page }) => {
  const screens = { soyte: ["/lam-viec", "/don-vi/19003/15.1"], vanphong: ["/ra-soat?xa=19003", "/cong-bo"] };
  for (const [login, paths] of Object.entries(screens)) {
    await signIn(page, login);
    for (const path of paths) await opensSound(page, path);
  }
});
