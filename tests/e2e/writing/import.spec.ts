import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { opensSound } from "../sound";
import { publicVerdict, publish, signIn } from "../steps";
import { type Sent, workbook } from "../workbook";

const BASIS = "Báo cáo 12/BC-VPĐP (minh họa)";

async function send(page: Page, file: Sent, basis = BASIS): Promise<void> {
  await page.goto("/nhap-tep");
  await page.getByLabel("Tệp Excel (.xlsx)").setInputFiles(file);
  await page.getByLabel("Căn cứ").fill(basis);
  await page.getByRole("button", { name: "Gửi tệp và xem trước" }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`import → preview → commit → publish → public, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a sheet of the office goes in and the public page changes only after approval", async ({ page }) => {
      const before = await publicVerdict(page);
      const wanted = before === "đạt" ? "chưa đạt" : "đạt";
      const file = workbook([["19003", "15.2", wanted, "06/09/2023"]]);

      await signIn(page, "vanphong");
      await send(page, file);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("so-lieu.xlsx");
      const row = page.getByRole("row", { name: /Xã Cao Quảng/ });
      await expect(row).toContainText("15.2");
      await expect(row).toContainText("C3");
      await page.getByRole("button", { name: "Ghi 1 số liệu" }).click();
      await expect(page.getByRole("heading", { name: "Đã ghi 1 số liệu" })).toBeVisible();
      await expect(page.getByText("Đã chấp nhận")).toBeVisible();
      expect(await publicVerdict(page)).toBe(before);

      await send(page, file, `${BASIS}, gửi lại`);
      await expect(page.getByText("không có gì thay đổi")).toBeVisible();
      await expect(page.getByRole("button", { name: /^Ghi / })).toHaveCount(0);

      await publish(page);
      await expect.poll(() => publicVerdict(page), { timeout: 15_000 }).toBe(wanted);
    });

    test("what a department imports waits for the office", async ({ page }) => {
      await signIn(page, "soyte");
      const day = javaScriptEnabled ? "01/09/2023" : "02/09/2023";
      await send(page, workbook([["19003", "15.2", "đạt", day]], "so-y-te.xlsx"));
      await page.getByRole("button", { name: "Ghi 1 số liệu" }).click();
      await expect(page.getByText("Đang chờ rà soát, xác nhận, chấp nhận")).toBeVisible();
    });

    test("what is wrong is said by cell, on a page, and nothing is written", async ({ page }) => {
      await signIn(page, "soyte");
      await send(
        page,
        workbook([
          ["19003", "15.2", "có lẽ", "01/09/2023"],
          ["18883", "13.4", "đạt", "01/09/2023"],
        ]),
      );
      await expect(page.getByRole("heading", { name: "2 lỗi phải sửa trong tệp rồi gửi lại" })).toBeVisible();
      await expect(page.getByRole("row", { name: /ô C3/ })).toContainText("không phải kết luận");
      await expect(page.getByRole("row", { name: /ô [A-D]4/ })).toContainText("không nhập chỉ tiêu 13.4");
      await expect(page.getByRole("button", { name: /^Ghi / })).toHaveCount(0);
      await page.getByRole("button", { name: "Bỏ tệp này, không ghi" }).click();
      await expect(page.getByText("Không có số liệu nào trong tệp này được ghi")).toBeVisible();
    });

    test("a file that is none, one too large, and no file at all are told apart; what was typed stays", async ({
      page,
    }) => {
      await signIn(page, "vanphong");
      await page.goto("/nhap-tep");
      await page.getByLabel("Căn cứ").fill(BASIS);
      await page.getByRole("button", { name: "Gửi tệp và xem trước" }).click();
      await expect(page.locator(".problems")).toContainText("Chọn tệp Excel (.xlsx) cần nhập");
      await expect(page.getByLabel("Căn cứ")).toHaveValue(BASIS);
      const type = { mimeType: "application/octet-stream" };
      await send(page, { name: "lon.xlsx", buffer: Buffer.alloc(12 * 1024 * 1024, 1), ...type });
      await expect(page.locator(".problems")).toContainText("Tệp lớn hơn 10 MB");
      await send(page, { name: "a.xlsx", buffer: Buffer.from("<html><table>"), ...type });
      await expect(page.locator(".said.warn")).toContainText("trang web (HTML) đổi tên");
    });
  });
}

test("the template that is downloaded is read as what it is: nothing filled in yet", async ({ page }) => {
  await signIn(page, "vanphong");
  await page.goto("/nhap-tep");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /Tải tệp mẫu/ }).click(),
  ]);
  const name = download.suggestedFilename();
  expect(name).toBe("mau-xa-ntm-2021-2025-wide-by-criterion-2023-09-06.xlsx");
  await send(page, { name, mimeType: "application/octet-stream", buffer: readFileSync(await download.path()) });
  await expect(page.getByRole("row", { name: /Cả tệp/ })).toContainText("các ô số liệu đều để trống");
});

test("who enters no figures, and who did not send a file, get the same answer as for what is not there", async ({
  page,
}) => {
  await signIn(page, "soyte");
  await send(page, workbook([["19003", "15.2", "đạt", "20/08/2023"]], "cua-so-y-te.xlsx"));
  const path = new URL(page.url()).pathname;
  for (const [login, paths] of Object.entries({ sonongnghiep: [path], lanhdao: ["/nhap-tep", path] })) {
    await signIn(page, login);
    for (const asked of paths) {
      const answer = await page.goto(asked);
      expect(answer?.status(), `${login} ${asked}`).toBe(404);
    }
    const bytes = await page.request.get(`${path}/tep.xlsx`);
    expect(bytes.status()).toBe(404);
  }
});

test("a post from elsewhere is refused", async ({ page, baseURL }) => {
  await signIn(page, "vanphong");
  const answer = await page.request.post("/gui-tep/so-lieu", {
    headers: { Origin: "http://noi-khac.example" },
    multipart: { "can-cu": BASIS, bo: "", tep: workbook([["19003", "15.2", "đạt", "20/08/2023"]]) },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(403);
  const own = await page.request.post("/gui-tep/so-lieu", {
    headers: { Origin: baseURL ?? "" },
    multipart: { "can-cu": "", bo: "", tep: workbook([["19003", "15.2", "đạt", "20/08/2023"]]) },
    maxRedirects: 0,
  });
  expect(own.status()).toBe(303);
});

test("axe finds nothing on the pages of imports, and none is wider than a phone", async ({ page }) => {
  await signIn(page, "soyte");
  await send(
    page,
    workbook([
      ["19003", "15.2", "có lẽ", "01/09/2023"],
      ["19003", "15.1", "đạt", "01/09/2023"],
    ]),
  );
  const file = new URL(page.url()).pathname;
  for (const path of ["/nhap-tep?loi=thieu-tep,thieu-can-cu", file]) await opensSound(page, path);
});
