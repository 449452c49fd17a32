/** A year as an address writes it: four digits, else `null`. */
export function readYear(text: string): number | null {
  return /^\d{4}$/.test(text) ? Number(text) : null;
}
