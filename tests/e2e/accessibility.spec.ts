import { expect, test } from "./fixtures";
import { axeFindsNothing } from "./sound";

const PAGES = [
  "/",
  "/xa/19003",
  "/xa/18904?tai-ngay=2023-08-31",
  "/?tai-ngay=2033-01-01",
  "/cac-ban-cong-bo",
  "/khong/co/gi",
  "/kich-hoat/khong-co",
  "/dang-nhap",
];
const WIDTHS = [360, 1280];

/** Colours are the same at every width. */
const LOOKS = [
  { width: 360, colorScheme: "light" },
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
] as const;

for (const path of PAGES) {
  for (const { width, colorScheme } of LOOKS) {
    test(`axe finds nothing on ${path} at ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await axeFindsNothing(page, path);
    });
  }
}

test("the form with errors is as accessible as without", async ({ page, oneTimeLink }) => {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(oneTimeLink.path);
    await page.getByRole("button", { name: "Đặt mật khẩu" }).click();
    await expect(page.locator(".problems")).toBeVisible();
    await axeFindsNothing(page, `at ${width} px`);
  }
});

test("no page is wider than the screen at 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of PAGES) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});
