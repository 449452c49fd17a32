import { expect, test } from "./fixtures";
import { isSound } from "./sound";
import { signIn } from "./steps";

/** Pages of the menu that not everybody has: who has one finds it, who has not gets the answer of what is not there. */
const PAGES = [
  "/tong-quan",
  "/ra-soat",
  "/nhap-tep",
  "/minh-chung",
  "/ky-bao-cao",
  "/cong-bo",
  "/phap-ly",
  "/phap-ly/vung",
  "/phap-ly/phan-cong",
  "/phan-cong-xa",
  "/quan-tri/tai-khoan",
  "/nhat-ky",
];

/** One account of every role, with some of what it has and some of what it has not. */
const ROLES: Record<string, { has: string[]; not: string[] }> = {
  xacaoquang: { has: ["/nhap-tep", "/minh-chung", "/tong-quan"], not: ["/ra-soat", "/nhat-ky", "/cong-bo"] },
  chutichcaoquang: { has: ["/minh-chung", "/tong-quan"], not: ["/ra-soat", "/nhat-ky", "/cong-bo"] },
  huyentuyenhoa: { has: ["/ra-soat", "/minh-chung"], not: ["/nhap-tep", "/cong-bo", "/nhat-ky"] },
  lanhdaotuyenhoa: { has: ["/ra-soat"], not: ["/nhap-tep", "/cong-bo"] },
  soyte: { has: ["/ra-soat", "/nhap-tep"], not: ["/cong-bo", "/phan-cong-xa", "/nhat-ky"] },
  lanhdaosoyte: { has: ["/ra-soat"], not: ["/cong-bo", "/phan-cong-xa", "/quan-tri/tai-khoan"] },
  vanphong: { has: ["/ra-soat", "/phan-cong-xa", "/cong-bo"], not: ["/quan-tri/tai-khoan"] },
  sokhdt: { has: ["/tong-quan"], not: ["/ra-soat", "/nhap-tep", "/cong-bo", "/nhat-ky"] },
  mttq: { has: ["/tong-quan"], not: ["/ra-soat", "/nhap-tep", "/cong-bo", "/nhat-ky"] },
  thamdinh: { has: ["/tong-quan"], not: ["/ra-soat", "/nhap-tep", "/cong-bo", "/nhat-ky"] },
  ubndtinh: { has: ["/tong-quan"], not: ["/ra-soat", "/nhap-tep", "/nhat-ky"] },
  lanhdao: { has: ["/tong-quan", "/cong-bo"], not: ["/ra-soat", "/nhap-tep", "/nhat-ky"] },
  thanhtra: { has: ["/nhat-ky", "/tong-quan"], not: ["/ra-soat", "/nhap-tep", "/cong-bo"] },
  quantri: { has: ["/quan-tri/tai-khoan"], not: ["/ra-soat", "/nhap-tep", "/tong-quan", "/minh-chung"] },
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(`every role, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });
    for (const [login, { has, not }] of Object.entries(ROLES)) {
      test(`${login} finds what its menu names, and nothing else`, async ({ page }) => {
        await signIn(page, login);
        const links = page.getByRole("navigation", { name: "Công việc" }).locator("a");
        const menu = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
        for (const path of has) expect(menu, path).toContain(path);
        for (const path of not) expect(menu, path).not.toContain(path);
        for (const path of javaScriptEnabled ? [] : new Set(menu)) {
          expect((await page.goto(path))?.status(), path).toBe(200);
          await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
          const current = page.getByRole("navigation", { name: "Công việc" }).locator("[aria-current=page]");
          await expect(current, path).toHaveAttribute("href", path);
        }
        for (const path of PAGES.filter((one) => !menu.includes(one)))
          expect((await page.request.get(path)).status(), path).toBe(404);
      });
    }
  });
}

const SCREENS: Record<string, string[]> = {
  xacaoquang: ["/lam-viec", "/lam-viec/can-nhap", "/lam-viec/can-tra-loi", "/thong-bao", "/tro-giup"],
  vanphong: ["/lam-viec", "/phan-cong-xa", "/phan-cong-xa?ma=19003", "/ra-soat?xa=19003", "/cong-bo", "/ky-bao-cao"],
  lanhdao: ["/lam-viec", "/cong-bo", "/tong-quan/mot-trang"],
  huyentuyenhoa: ["/lam-viec", "/don-vi/19003", "/tong-quan/cac-xa"],
  thamdinh: ["/lam-viec", "/don-vi?tim=cao"],
  quantri: ["/lam-viec", "/thong-bao", "/tai-khoan"],
};

for (const [login, paths] of Object.entries(SCREENS)) {
  for (const path of paths) {
    test(`axe finds nothing on ${path} of ${login}, with the menu open, and it is no wider than the screen`, async ({
      page,
    }) => {
      await signIn(page, login);
      await page.setViewportSize({ width: 320, height: 800 });
      expect((await page.goto(path))?.status(), path).toBe(200);
      await page.getByText("Mục khác", { exact: true }).click();
      await isSound(page, path);
    });
  }
}
