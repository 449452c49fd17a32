import { parseDigits } from "../../imports/values/number-text";
import type { Parsed } from "../../imports/values/parsed";

/** What a percentage was reckoned from. */
export type Ratio = { numerator: number; denominator: number };

/** `452/520`; what is wrong with it is said in words. */
export function readRatio(text: string): Parsed<Ratio> {
  const sides = text.split("/").map((side) => side.trim());
  if (sides.length !== 2 || sides.includes("")) return { problem: "Ghi tử số/mẫu số, ví dụ 452/520" };
  const [above, below] = sides.map((side) => parseDigits(side));
  if (above?.problem !== undefined) return { problem: `Tử số: ${above.problem}` };
  if (below?.problem !== undefined) return { problem: `Mẫu số: ${below.problem}` };
  const ratio = { numerator: above?.value ?? 0, denominator: below?.value ?? 0 };
  if (ratio.denominator <= 0) return { problem: "Mẫu số phải lớn hơn 0" };
  if (ratio.numerator < 0) return { problem: "Tử số không thể nhỏ hơn 0" };
  if (ratio.numerator > ratio.denominator) return { problem: "Tử số lớn hơn mẫu số; xem lại hai số này" };
  return { value: ratio };
}

/** The percentage of a ratio, with the six decimals that the store keeps. */
export function percentOf({ numerator, denominator }: Ratio): number {
  return Math.round((numerator / denominator) * 1e8) / 1e6;
}
