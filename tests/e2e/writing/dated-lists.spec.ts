import { readFileSync } from "node:fs";
import { utils, write } from "@e965/xlsx";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { axeFindsNothing, opensSound } from "../sound";
import { signIn } from "../steps";
import type { Sent } from "../workbook";

const BASIS = "Công văn 45/VPĐP (minh họa)";
const REGIONS = "/phap-ly/vung";
const ANSWERS = "/phap-ly/phan-cong";

function listBook(rows: string[][], name = "danh-sach.xlsx"): Sent {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "Danh sách");
  const buffer = write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
  return { name, mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer };
}

const regionBook = (rows: string[][]) =>
  listBook([["Mã xã", "Xã", "Huyện", "Vùng", "Từ ngày", "Đến hết ngày", "Văn bản", "Mức đối chiếu"], ...rows]);

async function send(page: Page, path: string, file: Sent, basis = BASIS): Promise<void> {
  await page.goto(path);
  await page.getByLabel("Tệp Excel (.xlsx)").setInputFiles(file);
  await page.getByLabel("Căn cứ").fill(basis);
  await page.getByRole("button", { name: "Gửi tệp và xem trước" }).click();
}

async function fillRegion(page: Page, document: string): Promise<void> {
  await page.getByLabel("Vùng áp dụng mức đạt chuẩn").selectOption("Trung du miền núi phía Bắc");
  await page.getByLabel("Từ ngày").fill("08/03/2022");
  await page.getByLabel("Văn bản").fill(document);
  await page.getByLabel("Tình trạng đối chiếu").selectOption("đã đối chiếu");
}

for (const javaScriptEnabled of [true, false]) {
  const [code, other, indicator, imported] = javaScriptEnabled
    ? ["18991", "18994", "13.1", "18907"]
    : ["18997", "19000", "13.2", "18910"];
  test.describe(`dated lists, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a region: found in the list, seen before it is written, then in the history", async ({ page }) => {
      await signIn(page, "vanphong");
      await page.getByText("Mục khác", { exact: true }).click();
      await page.getByRole("link", { name: "Vùng áp dụng" }).click();
      await page.getByLabel("Chỉ xã chưa đối chiếu").check();
      await page.getByRole("button", { name: "Lọc" }).click();
      await expect(page.getByRole("heading", { level: 2 })).toHaveText(["Huyện Minh Hóa"]);

      await page.goto(`${REGIONS}/${code}`);
      await expect(page.getByRole("button", { name: "Ghi", exact: true })).toHaveCount(0);
      await fillRegion(page, "QĐ thử 1");
      await page.getByRole("button", { name: "Xem thay đổi trước khi ghi" }).click();
      await expect(page.locator(".problems")).toContainText("nêu lý do");
      await expect(page.getByLabel("Văn bản")).toHaveValue("QĐ thử 1");
      await page.getByLabel("Lý do").fill("đối chiếu danh sách đã ký");
      await page.getByRole("button", { name: "Xem thay đổi trước khi ghi" }).click();
      await expect(page.getByRole("heading", { name: "Nếu ghi, sẽ thay đổi" })).toBeVisible();
      await expect(page.locator(".preview")).toContainText("Bắc Trung Bộ → Trung du miền núi phía Bắc");
      if (javaScriptEnabled) {
        await axeFindsNothing(page, "preview");
      }

      // What is changed after the preview is shown again before it is written.
      await page.getByLabel("Văn bản").fill("QĐ thử 2");
      await page.getByRole("button", { name: "Ghi", exact: true }).click();
      await expect(page.locator(".said.warn")).toContainText("Chưa ghi: nội dung đã khác lần xem trước");
      await page.getByRole("button", { name: "Ghi", exact: true }).click();
      await expect(page.getByRole("status")).toContainText("Đã ghi");
      await expect(page.getByRole("row", { name: /QĐ thử 2/ })).toContainText("đối chiếu danh sách đã ký");
      await expect(page.getByRole("heading", { name: "Đã thay thế" })).toBeVisible();
    });

    test("somebody else was first: it is said, and nothing typed is lost", async ({ page, context }) => {
      await signIn(page, "vanphong");
      await page.goto(`${REGIONS}/${other}`);
      await fillRegion(page, "của tôi");
      await page.getByLabel("Lý do").fill("lý do của tôi");
      await page.getByRole("button", { name: "Xem thay đổi trước khi ghi" }).click();
      const second = await context.newPage();
      await second.goto(`${REGIONS}/${other}`);
      await fillRegion(second, "của người khác");
      await second.getByLabel("Lý do").fill("nhanh hơn");
      await second.getByRole("button", { name: "Xem thay đổi trước khi ghi" }).click();
      await second.getByRole("button", { name: "Ghi", exact: true }).click();
      await expect(second.getByRole("status")).toContainText("Đã ghi");
      await page.getByRole("button", { name: "Ghi", exact: true }).click();
      await expect(page.locator(".said.warn")).toContainText("Người khác vừa ghi");
      await expect(page.getByLabel("Văn bản")).toHaveValue("của tôi");
      await expect(page.getByLabel("Lý do")).toHaveValue("lý do của tôi");
      await expect(page.getByRole("row", { name: /của người khác/ })).toBeVisible();
    });

    test("who answers for an indicator is recorded, and stands in the list", async ({ page }) => {
      await signIn(page, "vanphong");
      await page.goto(`${ANSWERS}/xa-ntm-2021-2025/${indicator}`);
      await page.getByRole("button", { name: "Ghi", exact: true }).click();
      await expect(page.locator(".problems")).toContainText("Chọn một cơ quan");
      await page.getByLabel("Cơ quan phụ trách").selectOption("Sở Tài chính");
      await page.getByLabel("Từ ngày").fill("01/10/2023");
      await page.getByLabel("Văn bản").fill("QĐ phân công (minh họa)");
      await page.getByLabel("Tình trạng đối chiếu").selectOption("đã đối chiếu");
      await page.getByRole("button", { name: "Ghi", exact: true }).click();
      await expect(page.getByRole("status")).toContainText("Đã ghi");
      await expect(page.getByRole("row", { name: /Sở Tài chính/ })).toContainText("từ 01/10/2023");
    });

    test("a list from a spreadsheet: compared row by row, written, and there already when sent again", async ({
      page,
    }) => {
      await signIn(page, "vanphong");
      const row = [imported ?? "", "", "", "TDMNPB", "08/03/2022", "", "QĐ danh sách (minh họa)", "đã đối chiếu"];
      await send(page, `${REGIONS}/tep`, regionBook([row]));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("danh-sach.xlsx");
      await expect(page.getByRole("row", { name: /QĐ danh sách/ })).toContainText("D2");
      await page.getByRole("button", { name: "Ghi 1 dòng" }).click();
      await expect(page.getByRole("heading", { name: "Đã ghi 1 dòng" })).toBeVisible();
      await page.goto(`${REGIONS}/${imported}`);
      await expect(page.getByRole("row", { name: /QĐ danh sách/ })).toContainText(BASIS);
      await send(page, `${REGIONS}/tep`, regionBook([row]), `${BASIS}, gửi lại`);
      await expect(page.getByText("không có gì thay đổi")).toBeVisible();

      await send(page, `${REGIONS}/tep`, regionBook([[...row.slice(0, 3), "Bắc Trung", ...row.slice(4)]]));
      await expect(page.getByRole("row", { name: /ô D2/ })).toContainText("không phải vùng; ghi một trong:");
      await page.getByRole("button", { name: "Bỏ tệp này, không ghi" }).click();
      await expect(page.getByText("Không có dòng nào trong tệp này được ghi")).toBeVisible();

      await page.goto(`${ANSWERS}/tep`);
      await page.getByRole("button", { name: "Gửi tệp và xem trước" }).click();
      await expect(page).toHaveURL(/phan-cong\/tep\?/);
      await expect(page.locator(".problems")).toContainText("Chọn tệp Excel (.xlsx) cần nhập");
    });
  });
}

test("both lists as they are downloaded are there already when they are sent", async ({ page }) => {
  await signIn(page, "vanphong");
  const lists: [string, string][] = [
    [REGIONS, "Danh sách vùng của các xã (.xlsx)"],
    [ANSWERS, "Bộ tiêu chí xã nông thôn mới 2021–2025 (.xlsx)"],
  ];
  for (const [path, link] of lists) {
    await page.goto(`${path}/tep`);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: link, exact: true }).click(),
    ]);
    const buffer = readFileSync(await download.path());
    await send(page, `${path}/tep`, {
      name: download.suggestedFilename(),
      mimeType: "application/octet-stream",
      buffer,
    });
    await expect(page.getByText("không có gì thay đổi")).toBeVisible();
    await page.getByRole("button", { name: "Bỏ tệp này, không ghi" }).click();
  }
});

test("who does not keep the lists gets the same answer as for what is not there", async ({ page }) => {
  const paths = [REGIONS, `${REGIONS}/19003`, `${REGIONS}/tep`, `${REGIONS}/tep/mau.xlsx`];
  const others = [ANSWERS, `${ANSWERS}/xa-ntm-2021-2025/17.1`, `${ANSWERS}/tep`, `${ANSWERS}/tep/mau.xlsx`];
  for (const login of ["soyte", "lanhdao", "xacaoquang"]) {
    await signIn(page, login);
    await expect(page.locator('a[href="/phap-ly/vung"]')).toHaveCount(0);
    for (const path of [...paths, ...others]) {
      expect((await page.request.get(path)).status(), `${login} ${path}`).toBe(404);
    }
  }
});

test("the pages of regions are sound by axe and fit a phone", async ({ page }) => {
  await signIn(page, "vanphong");
  await send(
    page,
    `${REGIONS}/tep`,
    regionBook([["19003", "", "", "TDMNPB", "08/03/2022", "", "QĐ 3", "đã đối chiếu"]]),
  );
  const file = new URL(page.url()).pathname;
  for (const path of [`${REGIONS}?huyen=452`, `${REGIONS}/19003`, `${REGIONS}/tep?loi=thieu-tep`, file])
    await opensSound(page, path);
});

test("the pages of who answers are sound by axe and fit a phone", async ({ page }) => {
  await signIn(page, "vanphong");
  for (const path of [ANSWERS, `${ANSWERS}/xa-ntm-2021-2025/17.1`, `${ANSWERS}/tep`]) await opensSound(page, path);
});
