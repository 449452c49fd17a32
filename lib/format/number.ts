/**
 * Vietnamese number text: dot for thousands, comma for decimals, at most three decimals (`1234.5` → `1.234,5`).
 * Written by hand because the engine formats thousands of figures per evaluation and `Intl` is a hundred times slower.
 */
export function formatNumber(value: number): string {
  const sign = value < 0 ? "-" : "";
  const rounded = Math.round(Math.abs(value) * 1000) / 1000;
  const whole = Math.trunc(rounded);
  const rest = rounded - whole;
  const decimals =
    rest === 0
      ? ""
      : `,${String(Math.round(rest * 1000))
          .padStart(3, "0")
          .replace(/0+$/, "")}`;
  return sign + groupThousands(whole) + decimals;
}

function groupThousands(whole: number): string {
  if (whole < 1000) return String(whole);
  return String(whole).replace(/\B(?=(\d{3})+$)/g, ".");
}

/** A number with all its digits and nothing else, so that it reads back exactly: `1234.5678` → `1234,5678`. */
export function exactNumber(value: number): string {
  const [, sign = "", whole = "", decimals = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const digits = whole + decimals;
  const point = whole.length + Number(exponent);
  const before = digits.slice(0, Math.max(point, 0)).padEnd(point, "0") || "0";
  const after = digits.slice(Math.max(point, 0)).padStart(digits.length - point, "0");
  return `${sign}${before}${point < digits.length ? `,${after}` : ""}`;
}

/** A figure with its unit: `%` stands close by a narrow space, other units after a space. */
export function formatQuantity(value: number, unit: string): string {
  if (unit === "") return formatNumber(value);
  return `${formatNumber(value)}${unit === "%" ? "\u202f" : " "}${unit}`;
}

/** A count as a range where figures are missing: `13` or `từ 13 đến 16`. */
export function formatRange(atLeast: number, atMost: number): string {
  return atLeast === atMost ? String(atLeast) : `từ ${atLeast} đến ${atMost}`;
}
