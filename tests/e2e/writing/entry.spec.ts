import { type Page, test as plain, type Route } from "@playwright/test";
import { expect, test } from "../fixtures";
import { isSound } from "../sound";
import { signIn } from "../steps";

const SCREEN = "/don-vi/19003/nhap/17?bo=xa-ntm-2021-2025";
const figure = (page: Page, id: string, label = "Số liệu") =>
  page.getByLabel(new RegExp(`^${id.replace(".", "\\.")} ${label}`));
const send = (page: Page) => page.getByRole("button", { name: /^(Gửi tiêu chí này|Vẫn gửi)$/ });

async function fillShared(page: Page, note: string): Promise<void> {
  await page.getByLabel("Ngày đo hoặc ngày kết luận").fill("05/09/2023");
  await page.getByLabel("Lý do thay đổi, ghi chú").first().fill(note);
}

/** Sends, and sends again where something was doubtful: a warning keeps nobody. */
async function sendAnyway(page: Page): Promise<void> {
  await send(page).click();
  await expect(page.locator(".said").first()).toBeVisible();
  if (await page.getByRole("button", { name: "Vẫn gửi" }).isVisible()) await send(page).click();
  await expect(page.locator(".said").first()).toContainText("đang chờ xác nhận");
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a commune officer, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("saves a draft, finds it on another device, mends what is wrong and sends the criterion", async ({
      page,
      browser,
    }) => {
      await signIn(page, "xacaoquang");
      await page.getByRole("link", { name: "Xã Cao Quảng", exact: true }).click();
      await page.getByRole("link", { name: /^17 / }).click();
      await fillShared(page, `Đo lại, JavaScript ${javaScriptEnabled}`);
      await figure(page, "17.1", "Tổng số").fill("485/520");
      await figure(page, "17.1", "Từ hệ thống").fill("sáu mươi");
      await page.getByRole("button", { name: "Lưu nháp" }).click();
      await expect(page.getByText(/Đã lưu nháp lúc \d\d:\d\d/)).toBeVisible();
      await expect(page.getByText("= 93,269")).toBeVisible();

      const device = await browser.newContext({ baseURL: test.info().project.use.baseURL, javaScriptEnabled });
      const other = await device.newPage();
      await signIn(other, "xacaoquang");
      await other.goto("/don-vi/19003");
      await expect(other.getByRole("row", { name: /^17 / })).toContainText("nháp");
      await other.goto(SCREEN);
      await expect(figure(other, "17.1", "Tổng số")).toHaveValue("485/520");
      await send(other).click();
      await expect(other.locator(".problems")).toContainText(
        "17.1, từ hệ thống cấp nước tập trung: không đọc được số “sáu mươi”",
      );
      await expect(figure(other, "17.1", "Từ hệ thống")).toHaveValue("sáu mươi");
      await figure(other, "17.1", "Từ hệ thống").fill("61");
      await sendAnyway(other);
      await expect(figure(other, "17.1", "Tổng số")).toHaveValue("");
      await expect(other.getByLabel("Ngày đo hoặc ngày kết luận")).toHaveValue("05/09/2023");
      await expect(other.locator(".ask").first()).toContainText("485/520");
      await other.goto("/don-vi/19003");
      await expect(other.getByRole("row", { name: /^17 / })).not.toContainText("nháp");
      await device.close();
    });

    test("sees what is doubtful beside the field, and sends it all the same", async ({ page }) => {
      await signIn(page, "xacaoquang");
      await page.goto("/don-vi/19003/nhap/10");
      await fillShared(page, "Cục Thống kê gửi lại");
      await figure(page, "10").fill(javaScriptEnabled ? "190,5" : "3,5");
      await send(page).click();
      await expect(page.locator(".said.doubt")).toContainText("khác nhiều so với số đã chấp nhận");
      await expect(page.locator(".ask .doubt")).toContainText("khác nhiều");
      await expect(figure(page, "10")).toHaveValue(javaScriptEnabled ? "190,5" : "3,5");
      await page.getByRole("button", { name: "Vẫn gửi" }).click();
      await expect(page.locator(".said").first()).toContainText("đang chờ xác nhận");
    });

    test("sends all drafts of the commune, all or nothing", async ({ page }) => {
      await signIn(page, "xacaoquang");
      for (const [criterion, id, value] of [
        ["16", "16", "95"],
        ["3", "3.1", "870"],
      ] as const) {
        await page.goto(`/don-vi/19003/nhap/${criterion}`);
        await fillShared(page, `Nháp, JavaScript ${javaScriptEnabled}`);
        await figure(page, id).fill(value);
        await page.getByRole("button", { name: "Lưu nháp" }).click();
        await expect(page.getByText(/Đã lưu nháp lúc/)).toBeVisible();
      }
      await page.goto("/don-vi/19003");
      await page.getByRole("link", { name: "Xem và gửi tất cả nháp" }).click();
      await expect(page.getByText("Còn 1 chỗ phải sửa trước khi gửi")).toBeVisible();
      await page.getByRole("button", { name: "Gửi tất cả" }).click();
      await expect(page.locator(".said")).toContainText("Chưa gửi gì");
      await page.locator(".problems a").first().click();
      await expect(figure(page, "3.1")).toHaveValue("870");
      await figure(page, "3.1").fill("87");
      await page.getByRole("button", { name: "Lưu nháp" }).click();
      await expect(page.getByText(/Đã lưu nháp lúc/)).toBeVisible();
      await page.goto("/don-vi/19003/nhap");
      await page.getByRole("button", { name: "Gửi tất cả" }).click();
      await expect(page.locator(".said")).toContainText("Đã gửi 2 số liệu");
      await expect(page.getByText("Không có bản nháp nào chưa gửi.")).toBeVisible();
    });
  });
}

test("Enter and the arrows go along the column and post nothing; Tab does too; without JavaScript Enter keeps a draft", async ({
  page,
  browser,
}) => {
  await signIn(page, "xacaoquang");
  await page.goto("/don-vi/19003/nhap/12");
  await page.getByLabel(/^12\.1 Nữ/).focus();
  await page.keyboard.type("70");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(/^12\.1 Nam/)).toBeFocused();
  await page.keyboard.press("Shift+Enter");
  await expect(page.getByLabel(/^12\.1 Nữ/)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByLabel(/^12\.1 Nam/)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByLabel(/^12\.1 Nữ/)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByLabel(/^12\.1 Nam/)).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(/^12\.2 Nữ/)).toBeFocused();
  await expect(page.locator(".said")).toHaveCount(0);
  // What was typed is kept by itself some seconds later.
  await expect(page.getByText(/Đã lưu nháp lúc/)).toBeVisible();

  const context = await browser.newContext({ baseURL: test.info().project.use.baseURL, javaScriptEnabled: false });
  const still = await context.newPage();
  await signIn(still, "xacaoquang");
  await still.goto("/don-vi/19003/nhap/12");
  await still.getByLabel(/^12\.1 Nam/).fill("71");
  await still.getByLabel(/^12\.1 Nam/).press("Enter");
  await expect(still.getByText(/Đã lưu nháp lúc/)).toBeVisible();
  await expect(still.getByLabel(/^12\.1 Nữ/)).toHaveValue("70");
  await expect(still.getByLabel(/^12\.1 Nam/)).toHaveValue("71");
  await context.close();
});

test("two people on one criterion: the second sees both figures and loses nothing", async ({ page, browser }) => {
  const context = await browser.newContext({ baseURL: test.info().project.use.baseURL });
  const other = await context.newPage();
  await signIn(page, "xacaoquang");
  await signIn(other, "soyte");
  for (const person of [page, other]) await person.goto(SCREEN);
  await fillShared(page, "Xã đo lại");
  await figure(page, "17.4").fill("2,71");
  await fillShared(other, "Sở đo lại");
  await figure(other, "17.4").fill("2,93");
  await figure(other, "17.6").fill("96");
  await sendAnyway(page);
  await send(other).click();
  await expect(other.locator(".said.warn").first()).toContainText("chỉ tiêu 17.4 (Cán bộ xã Cao Quảng");
  await expect(figure(other, "17.4")).toHaveValue("2,93");
  await expect(figure(other, "17.6")).toHaveValue("96");
  await expect(other.locator(".ask.changed")).toContainText("2,71");
  await sendAnyway(other);
  await context.close();
});

// A dead line is an error in the console, so the silence of every page is not asked for here.
plain("a line that dies keeps what is typed, says so, and saves when it is back", async ({ page, context }) => {
  await signIn(page, "sonongnghiep");
  await page.goto(SCREEN);
  await context.setOffline(true);
  await fillShared(page, "Kiểm tra nước");
  await figure(page, "17.1", "Tổng số").fill("93");
  await expect(page.getByText("Chưa lưu được, đang thử lại")).toBeVisible();
  await send(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "không kết nối được" })).toBeVisible();
  await expect(figure(page, "17.1", "Tổng số")).toHaveValue("93");
  await context.setOffline(false);
  await expect(page.getByText(/Đã lưu nháp lúc/)).toBeVisible({ timeout: 40_000 });
  await page.reload();
  await expect(figure(page, "17.1", "Tổng số")).toHaveValue("93");
});

test("a department sees only its own indicators in a commune it does not follow, and only they are fields", async ({
  page,
}) => {
  await signIn(page, "sonongnghiep");
  await page.goto("/don-vi/19003");
  await expect(page.getByRole("link", { name: /^15 / })).toHaveCount(0);
  await page.getByRole("link", { name: /^17 / }).click();
  await expect(page.locator(".ask h2").first()).toContainText("17.1");
  await expect(page.getByText("17.3", { exact: true })).toHaveCount(0);
});

test("a commune is entered by every set in use, the address says which", async ({ page }) => {
  await signIn(page, "xacaoquang");
  await page.goto("/don-vi/19003");
  await page.getByRole("link", { name: "Bộ tiêu chí xã nông thôn mới nâng cao 2021–2025" }).click();
  await page.getByRole("link", { name: /^18 Chất lượng môi trường sống/ }).click();
  await expect(page.locator(".ask h2").first()).toContainText("18.1");
});

plain(
  "also the form of one indicator: dead line or portal down, what is typed is sent later, and once",
  async ({ page, context }) => {
    const note = `Đường truyền yếu ${Date.now()}`;
    await signIn(page, "xacaoquang");
    await page.goto("/don-vi/19003/17.5");
    await page.getByLabel("Xã tự đánh giá").selectOption({ label: "Đạt" });
    await page.getByLabel("Ngày đo hoặc ngày kết luận").fill("04/09/2023");
    await page.getByLabel("Ghi chú, lý do thay đổi").fill(note);
    const save = page.getByRole("button", { name: "Lưu" });
    const dead = page.getByRole("alert").filter({ hasText: "không kết nối được" });
    const down = (route: Route) =>
      route.request().method() === "POST" ? route.fulfill({ status: 502 }) : route.continue();
    await context.setOffline(true);
    await save.click();
    await expect(dead).toBeVisible();
    await context.setOffline(false);
    await page.route("**/don-vi/**", down);
    await save.click();
    await expect(save).toBeEnabled();
    await expect(dead).toBeVisible();
    await expect(page.getByLabel("Xã tự đánh giá")).toHaveValue("met");
    await expect(page.getByLabel("Ghi chú, lý do thay đổi")).toHaveValue(note);
    await page.unroute("**/don-vi/**", down);
    await save.dblclick();
    await expect(page.getByRole("status")).toContainText("đang chờ");
    await expect(dead).toHaveCount(0);
    await page.reload();
    await expect(page.locator("tr", { hasText: note })).toHaveCount(1);
  },
);

test("axe finds nothing on the screens of entry, also where something is wrong, and none is wider than the screen", async ({
  page,
}) => {
  await signIn(page, "xacaoquang");
  const looks: [string, (page: Page) => Promise<void>][] = [
    ["/don-vi/19003", async () => {}],
    ["/don-vi/19003/nhap", async () => {}],
    [SCREEN, async () => {}],
    [
      "/don-vi/19003/nhap/5",
      async () => {
        await figure(page, "5", "Số trường").fill("ba");
        await send(page).click();
        await expect(page.locator(".problems")).toBeVisible();
      },
    ],
  ];
  for (const [path, prepare] of looks) {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(path);
    await prepare(page);
    await isSound(page, path);
  }
});
