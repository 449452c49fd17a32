import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { signIn } from "../steps";

const rowOf = (page: Page, text: string) => page.locator("tr", { hasText: text });

/** `label`: a commune assesses itself, an agency concludes. */
async function conclude(page: Page, indicator: string, label: string, note: string): Promise<void> {
  await page.goto(`/don-vi/19003/${indicator}`);
  await page.getByLabel(label).selectOption({ label: "Đạt" });
  await page.getByLabel("Ngày đo hoặc ngày kết luận").fill("06/09/2023");
  await page.getByLabel("Ghi chú, lý do thay đổi").fill(note);
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByRole("status")).toContainText("đang chờ");
}

async function step(page: Page, login: string, button: string, note: string): Promise<void> {
  await signIn(page, login);
  await page.goto("/ra-soat?xa=19003");
  await rowOf(page, note).getByRole("button", { name: button }).first().click();
  await expect(rowOf(page, note).getByRole("button", { name: button })).toHaveCount(0);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`roles that lead or look on, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });
    const mark = `mọi vai trò, JavaScript ${javaScriptEnabled}`;

    test("the heads of commune, district, department and office take the steps of the chain", async ({ page }) => {
      const note = `Chuỗi lãnh đạo, ${mark}`;
      await signIn(page, "chutichcaoquang");
      await conclude(page, "15.2", "Xã tự đánh giá", note);
      await step(page, "lanhdaotuyenhoa", "Rà soát", note);
      await step(page, "lanhdaosoyte", "Xác nhận", note);
      await step(page, "chanhvanphong", "Chấp nhận", note);
      await signIn(page, "chutichcaoquang");
      await page.goto("/don-vi/19003/15.2");
      await expect(page.getByText(note).first()).toBeVisible();
    });

    test("the Fatherland Front answers for an indicator, concludes on it and adds its paper, and nothing else", async ({
      page,
    }) => {
      const indicator = javaScriptEnabled ? "18.2" : "18.3";
      await signIn(page, "vanphong");
      await page.goto(`/phap-ly/phan-cong/xa-ntm-2021-2025/${indicator}`);
      await page.getByLabel("Cơ quan phụ trách").selectOption("ubmttq");
      await page.getByLabel("Từ ngày").fill("06/09/2023");
      await page.getByLabel("Văn bản").fill(`QĐ phân công, ${mark}`);
      await page.getByLabel("Tình trạng đối chiếu").selectOption("đã đối chiếu");
      await page.getByRole("button", { name: "Ghi", exact: true }).click();
      await expect(page.getByRole("status")).toContainText("Đã ghi");

      await signIn(page, "mttq");
      await conclude(page, indicator, "Kết luận của cơ quan", `Kết quả lấy ý kiến, ${mark}`);
      await page.getByText("Thêm tài liệu", { exact: true }).click();
      await page.getByLabel("Tên, trích yếu tài liệu").fill(`Biên bản lấy ý kiến, ${mark}`);
      await page.getByLabel("Tài liệu có đóng dấu Mật").selectOption("khong");
      await page.locator("input[type=file]").setInputFiles({
        name: "bien-ban.pdf",
        mimeType: "application/pdf",
        buffer: Buffer.from(`%PDF-1.4\n% ${mark}\n%%EOF\n`),
      });
      await page.getByRole("button", { name: "Ghi tài liệu", exact: true }).click();
      await expect(page.getByRole("status")).toContainText("Đã ghi tài liệu");
      await page.goto("/don-vi/19003/15.2");
      await expect(page.getByRole("button", { name: "Lưu" })).toHaveCount(0);
      await expect(page.getByText("Thêm tài liệu", { exact: true })).toHaveCount(0);
    });

    test("the provincial authority opens a locked period, not without a reason when it does not", async ({ page }) => {
      const reason = `Sửa số năm 2022, ${mark}`;
      await signIn(page, "vanphong");
      await page.goto("/ky-bao-cao");
      await page.getByRole("link", { name: "Năm 2022" }).first().click();
      await page.getByLabel("Mã xã").fill(javaScriptEnabled ? "19006" : "19012");
      await page.getByLabel("Mở khóa đến hết ngày").fill("20/09/2023");
      await page.getByLabel("Lý do cần mở khóa").fill(reason);
      await page.getByRole("button", { name: "Đề nghị mở khóa" }).click();
      await expect(page.getByRole("status")).toContainText("Đã gửi đề nghị");
      await signIn(page, "ubndtinh");
      await page.goto("/ky-bao-cao");
      await rowOf(page, reason)
        .getByRole("button", { name: /^Không mở/ })
        .click();
      await expect(rowOf(page, reason).getByRole("alert")).toContainText("Nêu lý do không mở khóa");
      await rowOf(page, reason)
        .getByRole("button", { name: /^Mở khóa/ })
        .click();
      await expect(rowOf(page, reason)).toContainText("đang mở");
    });

    test("district, planning and council read a commune and its figures, and find nothing to press", async ({
      page,
    }) => {
      for (const login of ["huyentuyenhoa", "sokhdt", "thamdinh"]) {
        await signIn(page, login);
        await page.goto("/tong-quan/cac-xa");
        await page.getByRole("link", { name: "Cao Quảng" }).first().click();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("Xã Cao Quảng: số liệu và kết quả");
        await expect(page.locator('a[href*="/nhap"]')).toHaveCount(0);
        await page.locator("summary", { hasText: "17 Môi trường" }).click();
        await page.getByRole("link", { name: /^17\.4 / }).click();
        await expect(page.getByRole("heading", { level: 1 })).toContainText("17.4");
        await expect(page.locator("main").getByRole("button", { name: /Lưu|Gửi|Ghi/ })).toHaveCount(0);
        await page.goto("/tong-quan/dang-cho");
        await expect(page.getByRole("table", { name: "Số liệu đang chờ theo cơ quan đang xử lý" })).toBeVisible();
      }
    });
  });
}
