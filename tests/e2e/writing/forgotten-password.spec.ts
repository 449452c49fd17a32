import type { Browser, Page } from "@playwright/test";
import { verifyChain } from "@/lib/audit/verify";
import { connect } from "@/lib/server/db";
import { expect, test } from "../fixtures";
import { setPassword, signIn, tryToSignIn } from "../people";
import { isSound } from "../sound";

const SAMPLE_PASSWORD = "Nong-thon-moi-2023";
const FIRST = "một câu đủ dài để nhớ";
const NEW = "một câu khác cũng dễ nhớ";
const LIST = "/quan-tri/tai-khoan";

/** Somebody at another machine. */
async function another(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const { baseURL } = test.info().project.use;
  return (await browser.newContext({ baseURL, javaScriptEnabled })).newPage();
}

async function ask(page: Page, login: string): Promise<string> {
  await page.goto("/dang-nhap");
  await page.getByRole("link", { name: "Quên mật khẩu" }).click();
  await page.getByLabel("Tên đăng nhập").fill(login);
  await page.getByRole("button", { name: "Xin mật khẩu mới" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Việc tiếp theo");
  return (await page.locator("main").textContent()) ?? "";
}

async function withStore<T>(work: (db: ReturnType<typeof connect>) => Promise<T>): Promise<T> {
  const db = connect(process.env.E2E_DATABASE_URL ?? "");
  return work(db).finally(() => db.$disconnect());
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a forgotten password, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("ask, a link from the administrator, a new password; the old one and its sessions are dead", async ({
      page,
      browser,
      oneTimeLink,
    }) => {
      // Three people, each at a machine of their own.
      const { login } = oneTimeLink;
      const signedIn = await another(browser, javaScriptEnabled);
      await setPassword(signedIn, oneTimeLink.path, FIRST);
      await signIn(signedIn, login, FIRST);

      // The same answer whether there is such a name or not.
      expect(await ask(page, login)).toBe(await ask(page, "khong-co-ai"));

      const administrator = await another(browser, javaScriptEnabled);
      await signIn(administrator, "quantri", SAMPLE_PASSWORD);
      await administrator.getByRole("link", { name: /\d+ người xin mật khẩu mới/ }).click();
      await administrator.getByLabel("Tên hoặc tên đăng nhập").fill(login);
      await administrator.getByRole("button", { name: "Lọc" }).click();
      await expect(administrator.locator("tbody tr")).toHaveCount(1);
      await expect(administrator.locator("tbody tr")).toContainText("xin mật khẩu mới từ");
      await administrator.getByRole("button", { name: /^Tạo liên kết một lần/ }).click();
      const handed = administrator.locator(".handed");
      const { pathname } = new URL((await handed.textContent()) ?? "");
      expect(pathname).toMatch(/^\/kich-hoat\/[\w-]{43}$/);

      // Neither a reload nor going back shows it again or makes another.
      await administrator.reload();
      await expect(administrator.locator("tbody tr").first()).toContainText("đã có một liên kết");
      await expect(handed).toHaveCount(0);
      await administrator.goto(LIST);
      // To the answer of a post a browser goes back only after asking whether to post again.
      const back = administrator.goBack();
      if (javaScriptEnabled) await back;
      else await expect(back).rejects.toThrow(/ERR_CACHE_MISS/);
      await expect(handed).toHaveCount(0);
      const links = await withStore((db) => db.oneTimeLink.findMany({ where: { person: { login }, usedAt: null } }));
      expect(links).toHaveLength(1);

      await setPassword(page, pathname, NEW);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đã đặt mật khẩu mới");
      await page.goto(pathname);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Liên kết không dùng được");

      await signedIn.goto("/lam-viec");
      await expect(signedIn).toHaveURL(/\/dang-nhap$/);
      await tryToSignIn(signedIn, login, FIRST);
      await expect(signedIn.locator(".problems")).toContainText("Tên đăng nhập hoặc mật khẩu không đúng");
      await signIn(signedIn, login, NEW);

      expect((await withStore((db) => verifyChain(db))).broken).toBeNull();
      for (const person of [signedIn, administrator]) await person.context().close();
    });

    test("whoever does not manage accounts finds no such page", async ({ page }) => {
      await page.goto(LIST);
      await expect(page).toHaveURL(/\/dang-nhap$/);
      for (const login of ["vanphong", "lanhdao"]) {
        await signIn(page, login, SAMPLE_PASSWORD);
        await expect(page.locator('a[href^="/quan-tri/tai-khoan"]')).toHaveCount(0);
        expect((await page.goto(LIST))?.status(), login).toBe(404);
      }
    });
  });
}

test("axe finds nothing on the pages of accounts at 360 and 1280 px, and none is wider than a phone", async ({
  page,
  oneTimeLink,
}) => {
  await page.goto("/quen-mat-khau");
  await isSound(page, "asking");
  await ask(page, oneTimeLink.login);
  await isSound(page, "asked");
  await signIn(page, "quantri", SAMPLE_PASSWORD);
  await isSound(page, "work");
  // Few rows are enough, and axe looks at each.
  await page.goto(`${LIST}?tim=sở`);
  await isSound(page, "list");
  await page.goto(`${LIST}?tim=${oneTimeLink.login}`);
  await page.getByRole("button", { name: /^Tạo liên kết một lần/ }).click();
  await expect(page.locator(".handed")).toBeVisible();
  await isSound(page, "made");
});
