import { Secret } from "otpauth";
import { expect, test } from "vitest";
import { newRecoveryCode, sixDigits } from "@/lib/features/second-factor/codes";
import { enrolling, newSecret, stepOf } from "@/lib/features/second-factor/totp";

// RFC 6238, appendix B: the last six digits of its examples for SHA-1.
const RFC_SECRET = Secret.fromUTF8("12345678901234567890").base32;

test.each([
  [59, "287082"],
  [1111111109, "081804"],
  [1234567890, "005924"],
  [2000000000, "279037"],
])("the code of RFC 6238 at second %i", (second, code) => {
  const step = Math.floor(second / 30);
  const at = (seconds: number) => stepOf(code, RFC_SECRET, new Date(seconds * 1000));
  expect(at(second)).toBe(step);
  // One step early or late is a clock that goes a little wrong; two are not.
  expect(at(second + 30)).toBe(step);
  expect(at(Math.max(0, second - 30))).toBe(step);
  expect(at(second + 90)).toBeNull();
});

test("an authenticator reads issuer, login and secret, and no two secrets are alike", () => {
  const secret = newSecret();
  const { address, picture, secret: shown } = enrolling(secret, "nguyen.van.an");
  expect(shown.replaceAll(" ", "")).toBe(secret);
  expect(Secret.fromBase32(secret).bytes).toHaveLength(20);
  const url = new URL(address);
  expect([url.protocol, url.host]).toEqual(["otpauth:", "totp"]);
  expect(decodeURIComponent(url.pathname)).toContain("nguyen.van.an");
  expect(url.searchParams.get("secret")).toBe(secret);
  expect(picture.size).toBeGreaterThan(20);
  expect(picture.path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
  expect(newSecret()).not.toBe(secret);
});

test("codes are told apart however they are typed", () => {
  expect([sixDigits("123 456"), sixDigits(" 123-456 "), sixDigits("12345"), sixDigits("ABCD-EFGH-2345")]).toEqual([
    "123456",
    "123456",
    null,
    null,
  ]);
  expect(newRecoveryCode()).toMatch(/^([A-Z2-9]{4}-){2}[A-Z2-9]{4}$/);
});
