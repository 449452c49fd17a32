import { beforeAll, expect, test } from "vitest";
import { keyedHash, seal, unseal } from "@/lib/server/secret-box";

beforeAll(() => {
  process.env.NEXTAUTH_SECRET ??= "secret-of-a-test";
  process.env.DATABASE_URL ??= "postgresql://nobody@127.0.0.1:1/none";
});

test("what is sealed opens for its purpose and its owner only", () => {
  const sealed = seal("mã khóa", "totp", "an");
  expect(sealed).not.toContain("mã khóa");
  expect(unseal(sealed, "totp", "an")).toBe("mã khóa");
  expect(unseal(sealed, "totp", "binh")).toBeNull();
  expect(unseal(sealed, "openid-connect", "an")).toBeNull();
  expect(seal("mã khóa", "totp", "an")).not.toBe(sealed);
});

test("what was touched or is nonsense does not open", () => {
  const bytes = Buffer.from(seal("mã khóa", "totp"), "base64url");
  for (const at of [0, 15, bytes.length - 1]) {
    const touched = Buffer.from(bytes);
    touched[at] = (touched[at] ?? 0) ^ 1;
    expect(unseal(touched.toString("base64url"), "totp"), String(at)).toBeNull();
  }
  for (const nonsense of ["", "abc", "!"]) expect(unseal(nonsense, "totp")).toBeNull();
});

test("a hash is of its purpose", () => {
  expect(keyedHash("a", "totp")).not.toBe(keyedHash("a", "recovery-code"));
});
