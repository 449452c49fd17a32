import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { isSound, opensSound } from "../sound";
import { signIn } from "../steps";

const LIST = "/quan-tri/cai-dat";
const ALL = [
  "routine-chain",
  "review-days",
  "yearly-due",
  "period-lock",
  "public-holidays",
  "jump-limits",
  "figure-relations",
];

async function change(page: Page, days: string, reason: string): Promise<void> {
  await page.getByLabel("Số ngày làm việc").fill(days);
  await page.getByLabel("Lý do đổi").fill(reason);
  await page.getByRole("button", { name: "Ghi", exact: true }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`settings, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a setting: wrong, then changed, in the history and the log, then put back", async ({ page }) => {
      await signIn(page, "quantri");
      await page.locator("summary", { hasText: "Mục khác" }).click();
      await page.getByRole("link", { name: "Cài đặt" }).click();
      await page.getByRole("link", { name: "Thời hạn mỗi bước rà soát" }).click();
      await change(page, "sáu", "");
      await expect(page.locator(".problems li")).toHaveCount(2);
      await expect(page.getByLabel("Số ngày làm việc")).toHaveValue("sáu");
      await expect(page.locator("#workingDays-loi")).toContainText("ghi một số nguyên từ 1 đến 260");

      const reason = `theo công văn thử ${javaScriptEnabled ? 1 : 2}`;
      await change(page, "6", reason);
      await expect(page.getByRole("status")).toContainText("Đã ghi");
      await expect(page.getByLabel("Số ngày làm việc")).toHaveValue("6");
      await expect(page.getByLabel("Lý do đổi")).toHaveValue("");
      const row = page.getByRole("row").filter({ hasText: reason });
      await expect(row).toContainText("5 ngày làm việc");
      await expect(row).toContainText("6 ngày làm việc");

      await page.goto("/nhat-ky?nhom=settings");
      await expect(page.locator("main")).toContainText(reason);
      await page.goto(`${LIST}/review-days`);
      await change(page, "5", "đặt lại sau khi thử");
      await expect(page.getByRole("status")).toContainText("Đã ghi");
      await page.goto(LIST);
      await expect(page.getByRole("row", { name: /Thời hạn mỗi bước/ })).toContainText("5 ngày làm việc");
      await expect(page.getByRole("row", { name: /Thời hạn mỗi bước/ })).toContainText("Quản trị hệ thống");
    });

    test("somebody else was first: it is said, and nothing typed is lost", async ({ page, context }) => {
      await signIn(page, "quantri");
      await page.goto(`${LIST}/review-days`);
      const second = await context.newPage();
      await second.goto(`${LIST}/review-days`);
      await change(second, "7", "nhanh hơn");
      await expect(second.getByRole("status")).toContainText("Đã ghi");
      await change(page, "5", "đặt lại sau khi thử");
      await expect(page.locator(".said.warn")).toContainText("Người khác vừa đổi");
      await expect(page.getByLabel("Số ngày làm việc")).toHaveValue("5");
      await expect(page.getByLabel("Lý do đổi")).toHaveValue("đặt lại sau khi thử");
      await expect(page.locator(".rows")).toContainText("7 ngày làm việc");
      // Having read it, they may write all the same.
      await page.getByRole("button", { name: "Ghi", exact: true }).click();
      await expect(page.getByRole("status")).toContainText("Đã ghi");
      await expect(page.locator(".rows")).toContainText("5 ngày làm việc");
    });

    test("holidays name the wrong lines; a row of measures comes back as it was typed", async ({ page }) => {
      await signIn(page, "quantri");
      await page.goto(`${LIST}/public-holidays`);
      await page.getByLabel("Các ngày nghỉ").fill("02/09/2023\n31/02/2023");
      await page.getByLabel("Lý do đổi").fill("thử");
      await page.getByRole("button", { name: "Ghi", exact: true }).click();
      await expect(page.locator("#days-loi")).toContainText("dòng 2 (“31/02/2023”) không phải ngày");
      await expect(page.getByLabel("Các ngày nghỉ")).toHaveValue("02/09/2023\n31/02/2023");

      await page.goto(`${LIST}/jump-limits`);
      await page.locator("#measure-1").selectOption({ index: 3 });
      const chosen = await page.locator("#measure-1").inputValue();
      await page.getByRole("button", { name: "Ghi", exact: true }).click();
      await expect(page.locator("#points-1-loi")).toContainText("Ghi mức của đại lượng này");
      await expect(page.locator("#measure-1")).toHaveValue(chosen);
    });
  });
}

test("the office reads the settings and has no form; others get the same answer as for what is not there", async ({
  page,
}) => {
  await signIn(page, "vanphong");
  await page.goto(`${LIST}/review-days`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thời hạn mỗi bước rà soát");
  await expect(page.getByRole("button", { name: "Ghi", exact: true })).toHaveCount(0);
  for (const login of ["soyte", "lanhdao", "xacaoquang", "thanhtra"]) {
    await signIn(page, login);
    await expect(page.locator('a[href="/quan-tri/cai-dat"]')).toHaveCount(0);
    for (const path of [LIST, `${LIST}/review-days`]) {
      expect((await page.request.get(path)).status(), `${login} ${path}`).toBe(404);
    }
  }
  await signIn(page, "quantri");
  expect((await page.request.get(`${LIST}/khong-co`)).status()).toBe(404);
});

test("the pages are sound by axe and fit a phone, also when something is wrong", async ({ page }) => {
  await signIn(page, "quantri");
  await opensSound(page, LIST);
  for (const path of ALL.map((key) => `${LIST}/${key}`)) {
    await opensSound(page, path);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.getByRole("button", { name: "Ghi", exact: true }).click();
    await expect(page.locator(".problems")).toBeVisible();
    await isSound(page, `${path}, wrong`);
  }
});
