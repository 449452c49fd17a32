import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { connect } from "@/lib/server/db";
import { CLIENT, type OwnProvider, ownProvider } from "../../integration/own-provider";
import { secondInstance } from "../second-instance";

let other: Awaited<ReturnType<typeof secondInstance>>;
let provider: OwnProvider;

test.beforeAll(async () => {
  other = await secondInstance(async (url) => {
    provider = await ownProvider(`${url}/dang-nhap/tinh/ve`);
    return {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.clientId,
      OIDC_CLIENT_SECRET: CLIENT.clientSecret,
      OIDC_LABEL: "Đăng nhập bằng tài khoản phép thử",
    };
  });
});
test.afterAll(async () => {
  await other.kill("SIGKILL");
  await provider.stop();
});

for (const javaScriptEnabled of [true, false]) {
  test(`signing in by another provider, JavaScript ${javaScriptEnabled ? "on" : "off"}`, async ({ browser }) => {
    const page = await (await browser.newContext({ baseURL: other.url, javaScriptEnabled })).newPage();
    const db = connect(process.env.E2E_DATABASE_URL ?? "");
    const id = randomUUID();
    const email = `${id.slice(0, 8)}@quangbinh.gov.vn`;
    const link = page.getByRole("link", { name: "Đăng nhập bằng tài khoản phép thử" });

    provider.signsIn({ subject: id, email, verified: true });
    await page.goto("/dang-nhap");
    await link.click();
    await expect(page.locator(".said")).toContainText("chưa được mở trên cổng này");
    expect(await db.person.count({ where: { email } })).toBe(0);

    const person = { id, login: `tinh-${id.slice(0, 8)}`, name: "Người của tỉnh", email, createdAt: new Date() };
    await db.person.create({ data: person });
    await link.click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Việc hôm nay");
    await expect(page.getByText("Người của tỉnh")).toBeVisible();
    expect(await db.externalIdentity.count({ where: { personId: id } })).toBe(1);

    await page.context().clearCookies();
    await page.goto("/dang-nhap/tinh/ve?code=a&state=b");
    await expect(page.locator(".said")).toContainText("Hãy thử lại từ đầu");
    await db.$disconnect();
    await page.context().close();
  });
}

test("without a provider there is no link and no such page", async ({ page }) => {
  await page.goto("/dang-nhap");
  await expect(page.getByRole("link", { name: /Đăng nhập bằng tài khoản/ })).toHaveCount(0);
  expect((await page.goto("/dang-nhap/tinh"))?.status()).toBe(404);
});
