import { read, utils } from "@e965/xlsx";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { fits, opensSound } from "./sound";
import { signIn } from "./steps";

/** What each role sees first, and what it does not have. */
const ROLES = [
  {
    login: "vanphong",
    title: "Tổng quan toàn tỉnh",
    has: ["Mục tiêu năm 2023", "Theo huyện"],
    not: ["Chỉ tiêu cơ quan phụ trách"],
  },
  { login: "thanhtra", title: "Tổng quan toàn tỉnh", has: ["Mục tiêu năm 2023", "Chất lượng số liệu"], not: [] },
  { login: "soyte", title: "Tổng quan của Sở Y tế", has: ["Chỉ tiêu cơ quan phụ trách"], not: ["Mục tiêu năm 2023"] },
  {
    login: "huyentuyenhoa",
    title: "Tổng quan huyện Tuyên Hóa",
    has: ["18 xã theo từng tiêu chí"],
    not: ["Mục tiêu năm 2023", "Theo huyện"],
  },
  {
    login: "xacaoquang",
    title: "Tổng quan xã Cao Quảng",
    has: ["Tiêu chí xã Cao Quảng còn thiếu"],
    not: ["Theo huyện"],
  },
];

/** The communes of one district: axe looks at each cell of the matrix, and the other districts have the same. */
const PARTS = [
  "",
  "/muc-tieu",
  "/cac-xa?huyen=452",
  "/tieu-chi",
  "/dang-cho",
  "/chat-luong",
  "/trong-tuan",
  "/mot-trang",
];

async function open(page: Page, login: string): Promise<void> {
  await signIn(page, login);
  await page.getByRole("link", { name: "Tổng quan", exact: true }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`dashboards, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    for (const { login, title, has, not } of ROLES) {
      test(`${login} sees its own`, async ({ page }) => {
        await open(page, login);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
        await expect(page.getByText("Số liệu nội bộ", { exact: true })).toBeVisible();
        await expect(page.getByRole("link", { name: /bản công bố số \d+/ })).toHaveAttribute("href", "/");
        for (const name of has) await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
        for (const name of not) await expect(page.getByRole("heading", { name, exact: true })).toHaveCount(0);
      });
    }

    test("the filter is an address; the table has every number, the chart only where something draws it", async ({
      page,
    }) => {
      await open(page, "vanphong");
      await page.getByRole("link", { name: "Tiêu chí", exact: true }).click();
      await page.getByLabel("Huyện").selectOption("Huyện Tuyên Hóa");
      await page.getByRole("button", { name: "Lọc" }).click();
      await expect(page).toHaveURL(/huyen=453/);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tiêu chí 18 xã còn thiếu");
      await expect(page.getByRole("table").first().locator("tbody tr").first()).toContainText(/\d/);
      const chart = page.locator(".plot .recharts-surface");
      if (javaScriptEnabled) await expect(chart).toBeVisible();
      else await expect(page.locator(".plot")).toBeHidden();
    });

    test("out of scope is not there", async ({ page }) => {
      await signIn(page, "huyentuyenhoa");
      for (const path of [
        "/tong-quan?huyen=452",
        "/tong-quan/muc-tieu",
        "/tong-quan/mot-trang",
        "/tong-quan/bang/huyen.csv?huyen=452",
      ]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 }), path).toHaveText("Không có trang này");
      }
      await signIn(page, "quantri");
      await expect(page.getByRole("link", { name: "Tổng quan", exact: true })).toHaveCount(0);
      await page.goto("/tong-quan");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Không có trang này");
    });
  });
}

test("a table as CSV and as a workbook, the same rows, and only for who is signed in", async ({ page }) => {
  await signIn(page, "vanphong");
  const [csv, xlsx] = [
    await page.request.get("/tong-quan/bang/tieu-chi.csv?huyen=453"),
    await page.request.get("/tong-quan/bang/tieu-chi.xlsx?huyen=453"),
  ];
  const text = await csv.text();
  expect(text).toContain("chưa công bố");
  const sheet = Object.values(read(await xlsx.body()).Sheets)[0] ?? {};
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
  const header = rows.findIndex((row) => row[0] === "Tiêu chí");
  expect(rows.length - header).toBe(text.trim().split("\r\n").length);
  expect(rows.flat().join(" ")).toContain("Dữ liệu minh họa");
  await page.context().clearCookies();
  const refused = await page.request.get("/tong-quan/bang/tieu-chi.csv", { maxRedirects: 0 });
  expect([refused.status(), refused.headers().location]).toEqual([303, "/dang-nhap"]);
});

test("the library of charts is fetched only by a page that draws one, which keeps its height", async ({ page }) => {
  const scripts = new Map<string, Promise<string>>();
  page.on("response", (response) => {
    if (response.url().endsWith(".js")) scripts.set(response.url(), response.text());
  });
  const drawn = async () => (await Promise.all(scripts.values())).some((text) => text.includes("recharts-"));
  await signIn(page, "vanphong");
  await page.goto("/tong-quan/dang-cho", { waitUntil: "networkidle" });
  expect(scripts.size).toBeGreaterThan(0);
  expect(await drawn()).toBe(false);
  await page.goto("/tong-quan/tieu-chi", { waitUntil: "commit" });
  await page.locator(".plot-names").waitFor({ state: "attached" });
  const before = await page.locator(".plot").boundingBox();
  await expect(page.locator(".plot .recharts-surface")).toBeVisible();
  expect((await page.locator(".plot").boundingBox())?.height).toBe(before?.height);
  expect(await drawn()).toBe(true);
});

test("the leader begins with one page, which is one sheet of A4", async ({ page }) => {
  await open(page, "lanhdao");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("3 trong 9 xã");
  await expect(page.getByRole("heading", { name: "Chờ lãnh đạo" })).toBeVisible();
  const sheet = await page.pdf({ preferCSSPageSize: true });
  expect(sheet.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  // More would wait, and with longer names: there is room left.
  await page.evaluate(() => {
    const line = [...document.querySelectorAll(".brief-part p")][0];
    for (let copies = 0; copies < 3; copies++) line?.after(line.cloneNode(true));
  });
  const fuller = await page.pdf({ preferCSSPageSize: true });
  expect(fuller.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

for (const part of PARTS) {
  test(`axe finds nothing on /tong-quan${part}, and it is no wider than the screen`, async ({ page }) => {
    await signIn(page, "vanphong");
    await opensSound(page, `/tong-quan${part}`);
  });
}

test("the communes of the whole province are no wider than the screen either", async ({ page }) => {
  await signIn(page, "vanphong");
  await page.goto("/tong-quan/cac-xa");
  await fits(page, "/tong-quan/cac-xa");
});
