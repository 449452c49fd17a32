import { formatNumber } from "./number";

/** A number with a fixed count of decimals, for figures that stand under each other: `18` with one decimal → `18,0`. */
export function formatFixed(value: number, decimals: number): string {
  const text = formatNumber(Number(value.toFixed(decimals)));
  if (decimals === 0) return text;
  const [whole, rest = ""] = text.split(",");
  return `${whole},${rest.padEnd(decimals, "0")}`;
}

/** A share 0–1 as a percentage with at most one decimal: `0,914` → `91,4 %` (narrow no-break space). */
export function formatShare(share: number): string {
  return `${formatNumber(Math.floor(share * 1000) / 10)}\u202f%`;
}

/** An average as a range where figures are missing: `17,2` or `từ 16,8 đến 17,2`. */
export function formatFixedRange(atLeast: number, atMost: number, decimals: number): string {
  const low = formatFixed(atLeast, decimals);
  const high = formatFixed(atMost, decimals);
  return low === high ? low : `từ ${low} đến ${high}`;
}
