import { expect, test, vi } from "vitest";

/** The environment as a start finds it; it is read once, so each asks for the module anew. */
async function envWith(given: Record<string, string>) {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none");
  for (const name of ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_LABEL", "TRUSTED_PROXIES"]) {
    vi.stubEnv(name, given[name]);
  }
  return import("@/lib/server/env");
}

const ALL = { OIDC_ISSUER: "https://a.vn", OIDC_CLIENT_ID: "b", OIDC_CLIENT_SECRET: "c" };

test("a provider is set whole or not at all", async () => {
  expect((await envWith({})).provider()).toBeNull();
  expect((await envWith(ALL)).provider()).toMatchObject({ issuer: "https://a.vn", label: expect.any(String) });
  for (const name of Object.keys(ALL)) {
    const module = await envWith({ ...ALL, [name]: "" });
    expect(() => module.env(), name).toThrow(/belong together/);
  }
});

test("proxies are trusted only where their number is said", async () => {
  expect((await envWith({})).trustedProxies()).toBe(0);
  expect((await envWith({ TRUSTED_PROXIES: "2" })).trustedProxies()).toBe(2);
  for (const wrong of ["-1", "nhiều", "1.5"]) {
    const module = await envWith({ TRUSTED_PROXIES: wrong });
    expect(() => module.env(), wrong).toThrow(/TRUSTED_PROXIES/);
  }
});
