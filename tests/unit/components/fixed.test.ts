import { describe, expect, it } from "vitest";
import { formatFixed, formatFixedRange, formatShare } from "@/lib/format/fixed";

describe("figures with a fixed count of decimals", () => {
  it("keep their zeros, so that they stand under each other", () => {
    expect(formatFixed(18, 1)).toBe("18,0");
    expect(formatFixed(17.25, 1)).toBe("17,3");
    expect(formatFixed(1922, 1)).toBe("1.922,0");
    expect(formatFixed(14.1, 0)).toBe("14");
  });

  it("are one figure where the range is too narrow to show", () => {
    expect(formatFixedRange(17.21, 17.24, 1)).toBe("17,2");
    expect(formatFixedRange(16.8, 17.2, 1)).toBe("từ 16,8 đến 17,2");
  });

  it("never round a share up to the whole", () => {
    expect(formatShare(0.9999)).toBe("99,9\u202f%");
    expect(formatShare(1)).toBe("100\u202f%");
  });
});
