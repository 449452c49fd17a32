import { expect, test } from "./fixtures";

const KEPT = ["/", "/xa/19003", "/huyen", "/bo-tieu-chi/xa-ntm-2021-2025", "/muc-tieu/2023", "/cac-ban-cong-bo"];
const EACH_TIME = [
  "/dang-nhap",
  "/xa/18904?tai-ngay=2023-08-31",
  "/quen-mat-khau",
  "/khong/co/gi",
  "/?tai-ngay=2033-01-01",
];

const scriptsOf = (policy: string) => policy.split("; ").find((rule) => rule.startsWith("script-src ")) ?? "";

// A violation is an error in the console, which fails any test of these (fixtures.ts).
for (const path of [...KEPT, ...EACH_TIME]) {
  test(`${path} runs its own scripts and no others`, async ({ page }) => {
    // The first answer may be rendered for it, the second is the kept one where there is one.
    for (const visit of [1, 2]) {
      const answer = await page.goto(path);
      const headers = (await answer?.allHeaders()) ?? {};
      const policy = headers["content-security-policy"] ?? "";
      expect(scriptsOf(policy), `visit ${visit}`).not.toContain("unsafe");
      expect(scriptsOf(policy)).toMatch(KEPT.includes(path) ? /'sha256-/ : /'nonce-/);
      for (const rule of ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"])
        expect(policy).toContain(rule);
      expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin" });
      expect(headers["permissions-policy"]).toContain("camera=()");
      expect(headers["strict-transport-security"], "only where people come by HTTPS").toBeUndefined();
      // Next's own scripts ran: the page was taken over by React.
      await page.waitForFunction(() => Reflect.ownKeys(document).some((key) => String(key).startsWith("__react")));
    }
  });
}

test("a nonce is of one answer only", async ({ request }) => {
  const nonces = new Set<string>();
  for (let visit = 0; visit < 3; visit += 1) {
    const answer = await request.get("/dang-nhap");
    const [, nonce = ""] = /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "") ?? [];
    expect(await answer.text()).toContain(`nonce="${nonce}"`);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(3);
});

test("the session's cookie is out of reach of scripts and of other sites", async ({ page, context }) => {
  await page.goto("/dang-nhap");
  await page.getByLabel("Tên đăng nhập").fill("lanhdao");
  await page.getByLabel("Mật khẩu").fill("Nong-thon-moi-2023");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.waitForURL("**/lam-viec");
  const cookies = await context.cookies();
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
});

test("what is posted to a form is bounded, with an answer in words", async ({ request }) => {
  const answer = await request.post("/dang-nhap", {
    multipart: { login: "a".repeat(1_500_000), password: "x" },
  });
  expect(answer.status()).toBe(413);
  expect(await answer.text()).toContain("lớn hơn 1 MB");
});
