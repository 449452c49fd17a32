import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { isSound, opensSound } from "../sound";
import { signIn } from "../steps";

/** What an officer of the commune does. */
async function enter(page: Page, indicator: string, choose: { conclusion?: string; figure?: string }, note: string) {
  await page.goto(`/don-vi/19003/${indicator}`);
  if (choose.conclusion) await page.getByLabel("Xã tự đánh giá").selectOption({ label: choose.conclusion });
  if (choose.figure) await page.getByLabel("Số liệu", { exact: true }).fill(choose.figure);
  await page.getByLabel("Ngày đo hoặc ngày kết luận").fill("06/09/2023");
  await page.getByLabel("Ghi chú, lý do thay đổi").fill(note);
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByRole("status")).toContainText("đang chờ");
}

const rowOf = (page: Page, note: string) => page.locator("tr", { hasText: note });

/** Takes a step on the row of a note, from the list of what waits for that step. */
async function step(page: Page, login: string, slug: string, button: string, note: string) {
  await signIn(page, login);
  await page.goto(`/ra-soat?xa=19003&buoc=${slug}`);
  await rowOf(page, note).getByRole("button", { name: button }).click();
  await expect(rowOf(page, note)).toHaveCount(0);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`the daily check, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });
    const mark = `JavaScript ${javaScriptEnabled}`;

    test("commune enters, district checks, department confirms, office accepts", async ({ page }) => {
      const note = `Chuỗi đủ bước, ${mark}`;
      await signIn(page, "xacaoquang");
      await enter(page, "15.2", { conclusion: "Đạt" }, note);
      await signIn(page, "soyte");
      await page.goto("/ra-soat?xa=19003&buoc=ra-soat");
      await expect(rowOf(page, note)).toContainText("chờ huyện rà soát");
      await expect(rowOf(page, note).getByRole("button")).toHaveCount(0);
      await step(page, "huyentuyenhoa", "ra-soat", "Rà soát", note);
      await step(page, "soyte", "xac-nhan", "Xác nhận", note);
      await signIn(page, "vanphong");
      await page.goto("/ra-soat?xa=19003&buoc=chap-nhan");
      await expect(rowOf(page, note)).toContainText("Sở Y tế xác nhận");
      await rowOf(page, note).getByRole("button", { name: "Chấp nhận" }).click();
      await expect(rowOf(page, note)).toHaveCount(0);
    });

    test("the office accepts before its turn with a reason only, and what it typed stays", async ({ page }) => {
      const note = `Bỏ qua bước, ${mark}`;
      await signIn(page, "xacaoquang");
      await enter(page, "15.2", { conclusion: "Đạt" }, note);
      await signIn(page, "vanphong");
      await page.goto("/ra-soat?xa=19003&buoc=ra-soat");
      await expect(rowOf(page, note).getByRole("button", { name: "Chấp nhận" })).toBeHidden();
      await rowOf(page, note).locator("summary").click();
      await rowOf(page, note).getByRole("button", { name: "Chấp nhận" }).click();
      await expect(page.getByRole("status")).toContainText("bỏ qua bước huyện rà soát");
      await rowOf(page, note).getByRole("textbox").fill("cần cho báo cáo");
      await rowOf(page, note).getByRole("button", { name: "Chấp nhận" }).click();
      await expect(rowOf(page, note)).toHaveCount(0);
    });

    test("returned by the district, seen in the commune's queue, answered by a new figure", async ({ page }) => {
      const note = `Sẽ bị trả lại, ${mark}`;
      await signIn(page, "xacaoquang");
      await enter(page, "17.4", { figure: "2,5" }, note);
      await signIn(page, "huyentuyenhoa");
      await page.goto("/ra-soat?xa=19003&buoc=ra-soat");
      await rowOf(page, note).locator("summary").click();
      await rowOf(page, note).getByRole("textbox").fill(`Thiếu biên bản, ${mark}`);
      // Enter after the reason presses nothing: the first button would have passed what is to be sent back.
      await rowOf(page, note).getByRole("textbox").press("Enter");
      await expect(rowOf(page, note).getByRole("textbox")).toHaveValue(`Thiếu biên bản, ${mark}`);
      await rowOf(page, note).getByRole("button", { name: "Trả lại" }).click();
      await expect(rowOf(page, note)).toHaveCount(0);
      await signIn(page, "xacaoquang");
      await page.getByRole("link", { name: /việc cần trả lời/ }).click();
      const returned = page.locator("tr", { hasText: `Thiếu biên bản, ${mark}` });
      await expect(returned).toBeVisible();
      await returned.getByRole("link").click();
      await expect(page.getByText(`Thiếu biên bản, ${mark}`).first()).toBeVisible();
      await enter(page, "17.4", { figure: "2,6" }, `Trả lời, ${mark}`);
      await page.goto("/lam-viec/can-tra-loi");
      await expect(returned).toHaveCount(0);
    });

    test("the department concludes otherwise, the commune answers, the department acknowledges", async ({ page }) => {
      const note = `Sẽ khác biệt, ${mark}`;
      await signIn(page, "xacaoquang");
      await enter(page, "15.2", { conclusion: "Đạt" }, note);
      await step(page, "huyentuyenhoa", "ra-soat", "Rà soát", note);
      await signIn(page, "soyte");
      await page.goto("/ra-soat?xa=19003&buoc=xac-nhan");
      await rowOf(page, note).getByRole("link", { name: "Kết luận khác" }).click();
      await page.getByRole("button", { name: "Ghi kết luận khác" }).click();
      await expect(page.locator(".problems")).toContainText("Chọn đạt hoặc chưa đạt");
      await page.getByLabel("Kết luận của cơ quan").selectOption({ label: "Chưa đạt" });
      await page.getByLabel("Ngày kết luận").fill("06/09/2023");
      await page.getByLabel("Vì sao kết luận khác").fill(`Chưa đủ bác sĩ, ${mark}`);
      await page.getByRole("button", { name: "Ghi kết luận khác" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Khác biệt: Xã Cao Quảng");
      const address = new URL(page.url()).pathname;
      await signIn(page, "xacaoquang");
      await page.goto("/don-vi/19003/15.2");
      await expect(page.locator(".said.warn", { hasText: "Khác biệt" }).first()).toBeVisible();
      await page.goto("/lam-viec/can-tra-loi");
      await expect(page.locator(`a[href="${address}"]`)).toBeVisible();
      await page.goto(address);
      await page.getByLabel("Giải trình").fill("Đã có bác sĩ từ 01/9");
      await page.getByRole("button", { name: "Gửi giải trình" }).click();
      await expect(page.getByText("đã giải trình, chờ cơ quan ghi nhận")).toBeVisible();
      await expect(page.getByText("Đã gửi giải trình; có thể bổ sung bên dưới")).toBeVisible();
      await signIn(page, "soyte");
      await page.goto(address);
      await page.getByRole("button", { name: "Ghi nhận" }).click();
      await expect(page.getByText("đã ghi nhận")).toBeVisible();
      await expect(page.getByRole("button", { name: "Ghi nhận" })).toHaveCount(0);
    });

    test("many accepted at once after seeing what will change", async ({ page }) => {
      await signIn(page, "vanphong");
      await page.goto("/ra-soat?buoc=chap-nhan");
      const boxes = page.locator("tbody input[type=checkbox]");
      for (const index of [0, 1, 2]) await boxes.nth(index).check();
      await page.getByRole("button", { name: "Xem trước khi chấp nhận" }).click();
      await expect(page.getByRole("heading", { name: "Kết quả sẽ thay đổi" })).toBeVisible();
      await page.getByRole("button", { name: "Chấp nhận cả 3 số liệu" }).click();
      await expect(page).toHaveURL(/\/ra-soat\?buoc=chap-nhan&vua=chap-nhan$/);
      await expect(page.getByRole("status")).toHaveText("Đã chấp nhận.");
      // Nothing ticked: said so, nothing to press.
      await page.getByRole("button", { name: "Xem trước khi chấp nhận" }).click();
      await expect(page.getByText("Chưa chọn số liệu nào")).toBeVisible();
      await expect(page.getByRole("button", { name: /Chấp nhận cả/ })).toHaveCount(0);
    });

    test("a period locks, refuses with its reason, is opened again for the commune and takes figures", async ({
      page,
    }) => {
      const month = javaScriptEnabled ? "3" : "4";
      await signIn(page, "vanphong");
      await page.goto("/ky-bao-cao");
      await page.getByLabel("Loại kỳ").selectOption({ label: "định kỳ tháng" });
      await page.getByLabel("Năm", { exact: true }).fill("2023");
      await page.getByLabel("Tháng", { exact: true }).fill(month);
      await page.getByRole("button", { name: "Tạo kỳ" }).click();
      await expect(page.getByRole("status")).toContainText("Đã tạo kỳ");
      const measured = `01/0${month}/2023`;
      await signIn(page, "xacaoquang");
      const fill = async () => {
        await page.goto("/don-vi/19003/17.4");
        await page.getByLabel("Số liệu", { exact: true }).fill("2,8");
        await page.getByLabel("Ngày đo hoặc ngày kết luận").fill(measured);
        await page.getByLabel("Ghi chú, lý do thay đổi").fill(`Kỳ khóa, ${mark}`);
        await page.getByRole("button", { name: "Lưu" }).click();
      };
      await fill();
      await expect(page.locator(".problems")).toContainText(`Kỳ “Tháng ${month} năm 2023” đã khóa`);
      await expect(page.getByLabel("Số liệu", { exact: true })).toHaveValue("2,8");
      await page.goto("/ky-bao-cao");
      await page
        .getByRole("link", { name: `Tháng ${month} năm 2023` })
        .first()
        .click();
      await page.getByLabel("Mở khóa đến hết ngày").fill("20/09/2023");
      await page.getByLabel("Lý do cần mở khóa").fill(`Đo lại, ${mark}`);
      await page.getByRole("button", { name: "Đề nghị mở khóa" }).click();
      await expect(page.getByRole("status")).toContainText("Đã gửi đề nghị");
      await signIn(page, "lanhdao");
      await page.getByRole("link", { name: /đề nghị mở khóa/ }).click();
      await rowOf(page, `Đo lại, ${mark}`)
        .getByRole("button", { name: /^Mở khóa/ })
        .click();
      await expect(rowOf(page, `Đo lại, ${mark}`)).toContainText("đang mở");
      await signIn(page, "xacaoquang");
      await fill();
      await expect(page.getByRole("status")).toContainText("đang chờ");
    });
  });
}

// A page of fifty rows takes axe a minute and says nothing more than one of some rows.
for (const [login, path] of [
  ["vanphong", "/ra-soat?xa=19003"],
  ["vanphong", "/ky-bao-cao"],
  ["huyentuyenhoa", "/lam-viec"],
  ["huyentuyenhoa", "/ra-soat?xa=19003"],
  ["xacaoquang", "/lam-viec"],
  ["xacaoquang", "/lam-viec/can-tra-loi"],
] as const) {
  test(`axe finds nothing on ${path} of ${login}, and it is no wider than its window`, async ({ page }) => {
    await signIn(page, login);
    await opensSound(page, path);
  });
}

test("axe finds nothing on a period, nor on what accepting would change", async ({ page }) => {
  await signIn(page, "vanphong");
  await page.goto("/ra-soat?buoc=chap-nhan");
  const ticked = await page.locator("tbody input[type=checkbox]").first().getAttribute("value");
  await opensSound(page, `/ra-soat/xem-truoc?buoc=chap-nhan&chon=${ticked}`);
  await page.goto("/ky-bao-cao");
  const period = await page.locator("tbody a").first().getAttribute("href");
  expect(period).toMatch(/^\/ky-bao-cao\/./);
  await opensSound(page, period ?? "");
});

test("axe finds nothing on a difference, its errors and its answer, nor on what a locked day says", async ({
  page,
}) => {
  const note = "Sẽ khác biệt, để xem trang";
  await signIn(page, "xacaoquang");
  await enter(page, "15.2", { conclusion: "Đạt" }, note);
  await page.goto("/don-vi/19003/17.4");
  await page.getByLabel("Số liệu", { exact: true }).fill("2,8");
  await page.getByLabel("Ngày đo").fill("01/06/2022");
  await page.getByLabel("Ghi chú, lý do thay đổi").fill(note);
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(page.locator(".problems")).toContainText("Kỳ “Năm 2022” đã khóa");
  await isSound(page, "a locked day");
  await step(page, "huyentuyenhoa", "ra-soat", "Rà soát", note);
  await signIn(page, "soyte");
  await page.goto("/ra-soat?xa=19003&buoc=xac-nhan");
  await rowOf(page, note).getByRole("link", { name: "Kết luận khác" }).click();
  await page.getByRole("button", { name: "Ghi kết luận khác" }).click();
  await expect(page.locator(".problems")).toBeVisible();
  await isSound(page, "a difference with errors");
  await page.getByLabel("Kết luận của cơ quan").selectOption({ label: "Chưa đạt" });
  await page.getByLabel("Ngày kết luận").fill("06/09/2023");
  await page.getByLabel("Vì sao kết luận khác").fill("Để xem trang");
  await page.getByRole("button", { name: "Ghi kết luận khác" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Khác biệt: Xã Cao Quảng");
  const address = new URL(page.url()).pathname;
  await isSound(page, "a difference, for the agency");
  await signIn(page, "xacaoquang");
  await page.goto(address);
  await page.getByRole("button", { name: "Gửi giải trình" }).click();
  await isSound(page, "a difference, for the unit");
});

test("a commune's officer and an inspector find no list to decide on", async ({ page }) => {
  for (const login of ["xacaoquang", "thanhtra", "lanhdao", "quantri"]) {
    await signIn(page, login);
    for (const path of ["/ra-soat", "/ra-soat/xem-truoc?buoc=chap-nhan"]) {
      expect((await page.goto(path))?.status(), `${login} ${path}`).toBe(404);
    }
  }
});
