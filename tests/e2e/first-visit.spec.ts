import { expect, test } from "./fixtures";

test.describe("first visit", () => {
  test("the first screen says how many days are left, how many of what was promised is done, as of when", async ({
    page,
  }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toContainText(/Còn \d+ ngày \(đến \d{2}\/\d{2}\/\d{4}\)/);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("3 trong 9 xã");
    await expect(page.getByText(/Dữ liệu minh họa, ngày giả định \d{2}\/\d{2}\/\d{4}/).first()).toBeVisible();
    await expect(page.getByText("05/09/2023").first()).toBeVisible();
  });

  test("the map has a link for each of the 128 communes, and one leads to its page", async ({ page }) => {
    await page.goto("/");
    const tiles = page.locator("svg a[href^='/xa/']");
    await expect(tiles).toHaveCount(128);
    await page.locator("svg a[href='/xa/19003']").click();
    await expect(page).toHaveURL(/\/xa\/19003$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Xã Cao Quảng/);
  });

  test("a commune's page shows all 19 criteria with their reasons, the standing and the title apart", async ({
    page,
  }) => {
    await page.goto("/xa/19003");
    await expect(page.locator("main")).toContainText(/\d+ trên 19 tiêu chí/);
    await expect(page.getByText("Đã được công nhận").first()).toBeVisible();
    for (const name of ["Quy hoạch", "Thu nhập", "Quốc phòng và An ninh"]) {
      await expect(page.locator("#tieu-chi").getByText(name).first()).toBeVisible();
    }
    await expect(page.getByText("≥ 39 triệu đồng/người/năm").first()).toBeAttached();
  });

  test("a level that nobody has confirmed by a source is never shown with its value", async ({ page }) => {
    const answer = await page.goto("/xa/19003");
    const html = (await answer?.text()) ?? "";
    expect(html).toContain("mức chưa đối chiếu");
    // The recalled level of 17.4 is 2 m²/người, that of 15.1 is 90 %.
    expect(html).not.toMatch(/≥\s*2\s*m²\/người/);
    expect(html).not.toMatch(/≥\s*90\s*%/);
  });

  test("a code that nobody holds, and an address that leads nowhere, say so", async ({ page }) => {
    for (const path of ["/xa/99999", "/xa/18853", "/khong/co/gi", "/tien-do/nam-sau"]) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(404);
      await expect(page.getByRole("heading", { level: 1 }), path).toHaveText("Không có trang này");
      await expect(page.getByText(/Dữ liệu minh họa/).first(), path).toBeVisible();
    }
  });
});

test.describe("downloads", () => {
  test("the facts and the edition of a page are those its verdicts rest on", async ({ page, request }) => {
    const facts = await (await request.get("/xa/19003/facts.json")).json();
    expect(facts.unit).toMatchObject({ code: "19003", name: "Cao Quảng", region: "bac-trung-bo" });
    expect(facts.observations.length).toBeGreaterThan(50);
    const edition = await (await request.get("/bo-tieu-chi/xa-ntm-2021-2025/edition.json")).json();
    expect(edition.set).toBe("xa-ntm-2021-2025");
    await page.goto("/xa/19003");
    await expect(page.locator("a[href='/xa/19003/facts.json']").first()).toBeAttached();
    await expect(page.locator("a[href='/bo-tieu-chi/xa-ntm-2021-2025/edition.json']").first()).toBeAttached();
    expect((await request.get("/xa/99999/facts.json")).status()).toBe(404);
  });

  test("the portal is healthy, and public pages are kept but asked for again", async ({ request }) => {
    expect(await (await request.get("/api/health")).json()).toEqual({ ok: true });
    await request.get("/");
    const answer = await request.get("/");
    expect(answer.headers()["x-nextjs-cache"]).toBe("HIT");
    expect(answer.headers()["cache-control"]).toContain("must-revalidate");
    const again = await request.get("/", { headers: { "If-None-Match": answer.headers().etag ?? "" } });
    expect(again.status()).toBe(304);
  });
});
