/**
 * A number as people here type it: `41,5`, `1.234,5`, `41.5`, `1234`. `null` for anything else, and for `1.234`, which could
 * be a thousand or one and a bit: whoever means the former writes `1234` or `1.234,0`.
 */
export function parseNumber(text: string): number | null {
  const typed = text.trim().replace(/\s+/g, "");
  if (/^-?\d{1,3}(\.\d{3})*,\d+$/.test(typed) || /^-?\d+,\d+$/.test(typed)) {
    return Number(typed.replace(/\./g, "").replace(",", "."));
  }
  if (/^-?\d{1,3}(\.\d{3})+$/.test(typed)) return null;
  return /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : null;
}
