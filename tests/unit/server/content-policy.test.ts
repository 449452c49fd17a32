import { createHash } from "node:crypto";
import { unstable_doesMiddlewareMatch as passes } from "next/experimental/testing/server";
import { expect, test } from "vitest";
import { policyOfKept, policyWithNonce, strictTransport } from "@/lib/server/content-policy.mjs";

type Root = {
  proxy: { config: Parameters<typeof passes>[0]["config"] };
  next: { default: { headers(): Promise<{ source: string; headers: { key: string }[] }[]> } };
};

/** Files of the project's top, which belong to no area. */
async function root<Name extends keyof Root>(name: Name): Promise<Root[Name]> {
  const file: string = `${process.cwd()}/${name === "next" ? "next.config" : name}.ts`;
  return import(/* @vite-ignore */ file);
}

test("no policy lets inline scripts run but those it names", () => {
  for (const policy of [policyWithNonce("abc"), policyOfKept("<p>")]) {
    const scripts = policy.split("; ").find((rule) => rule.startsWith("script-src "));
    expect(scripts).not.toContain("unsafe");
    for (const rule of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"])
      expect(policy.split("; ")).toContain(rule);
  }
  expect(policyWithNonce("abc")).toContain("script-src 'self' 'nonce-abc';");
});

test("a kept page names each of its inline scripts by its hash, and no other", () => {
  const hash = (code: string) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`;
  const html = `<script src="/a.js" async="">không tính</script><script>một\n("</div>")</script><script id="x">hai</script><script>hai</script>`;
  expect(policyOfKept(html)).toContain(`script-src 'self' ${hash('một\n("</div>")')} ${hash("hai")};`);
  expect(policyOfKept(html)).not.toContain(hash("không tính"));
});

test("browsers are held to HTTPS only where people come by it", () => {
  expect(strictTransport("https://ntm.quangbinh.gov.vn")).toContain("max-age=");
  for (const url of ["http://localhost:3000", "", undefined]) expect(strictTransport(url)).toBeNull();
});

const { config } = await root("proxy");
const byProxy = (url: string) => passes({ config, nextConfig: {}, url: `http://localhost${url}` });

test("pages that are kept never come by the nonce", async () => {
  const rules = await (await root("next")).default.headers();
  const kept = rules
    .filter(({ headers }) => headers.some(({ key }) => key === "Cache-Control"))
    .map(({ source }) => source);
  expect(kept.length).toBeGreaterThan(8);
  for (const source of kept)
    expect({ source, byProxy: byProxy(source.replace(":path*", "hien-nay")) }).toEqual({ source, byProxy: false });
  for (const path of [
    "/huyen",
    "/bo-tieu-chi",
    "/_next/static/a.js",
    "/icon.svg",
    "/khong-co-trang-nay",
    "/gui-tep/so-lieu",
  ])
    expect({ path, byProxy: byProxy(path) }).toEqual({ path, byProxy: false });
});

test("pages that are rendered for one request all do", () => {
  for (const path of [
    "/dang-nhap",
    "/lam-viec",
    "/nhat-ky",
    "/tro-giup",
    "/don-vi/19003",
    "/xac-nhan",
    "/khong/co",
    "/thong-bao/khong-co",
    "/tai-ngay/2023-08-31/xa/19003",
    "/xa/19003?tai-ngay=2023-08-31",
    "/?tai-ngay=2023-08-31",
  ])
    expect({ path, byProxy: byProxy(path) }).toEqual({ path, byProxy: true });
});
