import { expect, test } from "./fixtures";
import { axeFindsNothing } from "./sound";

const PAGES = [
  "/huyen",
  "/huyen/453",
  "/muc-tieu/2023",
  "/muc-tieu/2022",
  "/bo-tieu-chi",
  "/bo-tieu-chi/xa-ntm-2021-2025",
  "/bo-tieu-chi/xa-ntm-2016-2020",
  "/bo-tieu-chi/vuon-mau-ntm",
];
const TABLES = [
  "/huyen/cac-xa.csv",
  "/huyen/453/cac-xa.csv",
  "/muc-tieu/2023/muc-tieu.csv",
  "/bo-tieu-chi/xa-ntm-2021-2025/muc-dat-chuan.csv",
];

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("from the menu to a district, and from it to a commune", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("navigation", { name: "Trang chính" }).getByRole("link", { name: "Các xã" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Các xã tỉnh Quảng Bình");
    await expect(page.locator(".commune-names a")).toHaveCount(128);
    await page.getByRole("link", { name: "Huyện Tuyên Hóa" }).first().click();
    await expect(page).toHaveURL(/\/huyen\/453$/);
    await expect(page.locator(".matrix tbody tr")).toHaveCount(18);
    await expect(page.locator(".matrix .cell")).toHaveCount(18 * 19);
    await page.locator(".matrix").getByRole("link", { name: "Cao Quảng" }).click();
    await expect(page).toHaveURL(/\/xa\/19003$/);
    await page.getByRole("link", { name: "Huyện Tuyên Hóa" }).click();
    await expect(page).toHaveURL(/\/huyen\/453$/);
  });

  test("the menu leads to the targets of the year, and each of them to its units", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("navigation", { name: "Trang chính" }).getByRole("link", { name: "Mục tiêu" }).click();
    await expect(page).toHaveURL(/\/muc-tieu\/2023$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mục tiêu năm 2023");
    await page.getByRole("link", { name: /^Xã đạt chuẩn nông thôn mới nâng cao/ }).click();
    await expect(page).toHaveURL(/#xa-ntm-nang-cao$/);
    await expect(page.locator("#xa-ntm-nang-cao tbody tr")).toHaveCount(11);
    await page.locator("#vuon-mau-ntm summary").click();
    await expect(page.locator("#vuon-mau-ntm tbody tr").first()).toBeVisible();
    await expect(page.locator("main")).not.toContainText(/chậm \d+ ngày|quá hạn/);
  });

  test("a verdict's clause leads to its indicator in the set, where no recalled level has a value", async ({
    page,
  }) => {
    await page.goto("/xa/19003");
    const why = page.locator("details.why").filter({ hasText: "QĐ 318/QĐ-TTg" }).first();
    await why.locator("summary").click();
    await why
      .getByRole("link", { name: /QĐ 318/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/bo-tieu-chi\/xa-ntm-2021-2025#ct-/);
    const income = page.locator("#tc-10");
    await expect(income).toContainText("năm 2022: ≥ 39 triệu đồng/người/năm");
    await expect(income).toContainText("năm 2021, 2023–2025: mức chưa đối chiếu");
    const html = await page.content();
    expect(html).not.toMatch(/≥\s*42\s*triệu/);
    expect(html).not.toMatch(/≥\s*2\s*m²\/người/);
    expect(html).not.toMatch(/≥\s*90\s*%/);
  });

  test("a set without content says so", async ({ page }) => {
    await page.goto("/bo-tieu-chi");
    await page.getByRole("link", { name: /giai đoạn 2016–2020/ }).click();
    await expect(page.getByRole("heading", { name: "Chưa có nội dung" })).toBeVisible();
  });
});

test("what is not there says so", async ({ page }) => {
  for (const path of [
    "/huyen/44",
    "/huyen/19003",
    "/muc-tieu/2021",
    "/muc-tieu/x",
    "/bo-tieu-chi/khong-co",
    "/cac-huyen/x",
  ]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1 }), path).toHaveText("Không có trang này");
  }
});

test("each page has its table, kept and asked for again, without the value of a recalled level", async ({
  request,
}) => {
  for (const path of TABLES) {
    await request.get(path);
    const answer = await request.get(path);
    expect(answer.headers()["content-type"], path).toContain("text/csv");
    expect(answer.headers()["content-disposition"], path).toMatch(/attachment; filename="[a-z0-9-]+\.csv"/);
    expect(answer.headers()["x-nextjs-cache"], path).toBe("HIT");
    expect(answer.headers()["cache-control"], path).toContain("must-revalidate");
    const text = await answer.text();
    expect(text.startsWith("\uFEFF"), path).toBe(true);
    expect(text, path).not.toMatch(/≥\s*2\s*m²\/người|≥\s*42\s*triệu/);
  }
  expect((await request.get("/huyen/44/cac-xa.csv")).status()).toBe(404);
  const all = await (await request.get("/huyen/cac-xa.csv")).text();
  expect(all.trim().split("\r\n")).toHaveLength(129);
});

for (const path of PAGES) {
  for (const [width, colorScheme] of [
    [360, "light"],
    [1280, "light"],
    [1280, "dark"],
  ] as const) {
    test(`axe finds nothing on ${path} at ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await axeFindsNothing(page, path);
    });
  }
}

test("no reading page is wider than the screen at 320 px, nor than a sheet of A4", async ({ page }) => {
  for (const [width, media] of [
    [320, "screen"],
    [680, "print"],
  ] as const) {
    await page.emulateMedia({ media });
    await page.setViewportSize({ width, height: 700 });
    for (const path of PAGES) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} ${media}`).toBeLessThanOrEqual(
        // A pixel of rounding is no overflow.
        width + 1,
      );
    }
  }
});
