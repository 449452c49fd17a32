import { describe, expect, test } from "vitest";
import { weakness } from "@/lib/features/passwords/strength";

const AN = { login: "nguyen.van.an", name: "Nguyễn Văn An", email: "an.nv@quangbinh.gov.vn" };

describe("a password is refused", () => {
  test.each([
    ["password1234", "hay dùng"],
    ["P@ssw0rd1234", "hay dùng"],
    ["letmeinletmein", "lặp lại"],
    ["iloveyou2023", "hay dùng"],
    ["aaaaaaaaaaaaaaaa", "lặp lại"],
    ["abcabcabcabcabc", "lặp lại"],
    ["abcdefghijklmnop", "dãy liền nhau"],
    ["1234567890123", "hay dùng"],
    ["qwertyuiop[]", ""],
    ["nguyen.van.an.2023", "tên"],
    ["NguyễnVănAn2023", "tên"],
    ["nongthonmoi2023", ""],
    ["matkhau123456", ""],
    ["Quảng Bình 2023", ""],
  ])("%s", (password, why) => {
    expect(weakness(password, AN)).toContain(why);
  });
});

test.each(["một câu đủ dài để nhớ", "bốn con trâu qua sông", "correct horse battery staple", "Kx7-vvQ2-mmp9-T3z"])(
  "%s is taken",
  (password) => {
    expect(weakness(password, AN)).toBeNull();
  },
);
