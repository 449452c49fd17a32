import { expect, test } from "vitest";
import { readSettings } from "../../lib/cli/env.mjs";
import { matchesLockfile } from "../../lib/cli/install.mjs";
import { isAtLeast, requireSystemNode } from "../../lib/cli/node-runtime.mjs";
import { portalSecrets } from "../../lib/cli/secrets.mjs";
import { readSeedOutput } from "../../lib/cli/seed.mjs";

test("without any variable the portal takes port 3000 and the sample data", () => {
  expect(readSettings({}, [])).toMatchObject({
    port: 3000,
    portalUrl: "http://localhost:3000",
    seed: "sample",
    dev: false,
  });
});

test("addresses follow the port, and give way to the person's own", () => {
  expect(readSettings({ PORT: "8080" }, [])).toMatchObject({ nextAuthUrl: "http://localhost:8080" });
  expect(readSettings({ PORTAL_URL: "https://ntm.vn" }, [])).toMatchObject({ nextAuthUrl: "https://ntm.vn" });
  expect(readSettings({ NEXTAUTH_URL: "https://a.vn" }, [])).toMatchObject({ nextAuthUrl: "https://a.vn" });
});

test.each([
  [{ PORT: "abc" }, [], /PORT must be/],
  [{ PORT: "0" }, [], /PORT must be/],
  [{ PORT: "70000" }, [], /PORT must be/],
  [{ SEED: "demo" }, [], /SEED must be/],
  [{ DATABASE_URL: "localhost:5432" }, [], /DATABASE_URL must be/],
  [{}, ["--fast"], /does not know --fast/],
])("%j %j is refused in plain words", (env, args, message) => {
  expect(() => readSettings(env, args)).toThrow(message);
});

test("versions are compared as numbers", () => {
  expect(isAtLeast("v22.12.0", [22, 12])).toBe(true);
  expect(isAtLeast("22.9.0", [22, 12])).toBe(false);
  expect(isAtLeast("100.0.0", [22, 12])).toBe(true);
  expect(() => requireSystemNode("18.20.1")).toThrow(/20\.19 or newer/);
});

test("packages installed by hand count when they are the lockfile's, those of other machines aside", () => {
  const native = { version: "1.0.0", optional: true, os: ["linux"], cpu: ["x64"] };
  const lock = { packages: { "": {}, a: { version: "1.0.0" }, b: { version: "1.0.0", optional: true }, native } };
  const matches = (installed, arch = "arm64") => matchesLockfile(lock, installed, { platform: "linux", arch });
  expect(matches({ packages: { a: { version: "1.0.0" } } })).toBe(true);
  expect(matches({ packages: { a: { version: "1.0.1" } } })).toBe(false);
  expect(matches({ packages: {} })).toBe(false);
  expect(matches(undefined)).toBe(false);
  expect(matches({ packages: { a: { version: "1.0.0" } } }, "x64")).toBe(false);
  expect(matches({ packages: { a: { version: "1.0.0" }, native } }, "x64")).toBe(true);
});

test("a secret of the environment wins over the kept one", () => {
  const kept = { NEXTAUTH_SECRET: "kept", PORTAL_SECRET: "kept too" };
  expect(portalSecrets(kept, { NEXTAUTH_SECRET: "given" })).toEqual({
    NEXTAUTH_SECRET: "given",
    PORTAL_SECRET: "kept too",
  });
});

test("the seed speaks to people, and to us in its last line", () => {
  const account = { login: "tinh", password: "x", role: "Tỉnh" };
  const said = `Đã nạp 128 xã.\n\n${JSON.stringify({ accounts: [account], adminLink: null, world: "sample" })}\n`;
  expect(readSeedOutput(said)).toEqual({
    lines: ["Đã nạp 128 xã."],
    result: { accounts: [account], adminLink: null, world: "sample" },
  });
  expect(() => readSeedOutput("done")).toThrow(/must end with a line of JSON/);
});
