/** What people do not see: zero widths, direction marks, soft hyphens, halves of characters. */
const INVISIBLE = /[\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** One line of text: one space for every kind of space and break, nothing invisible, one form of every letter (NFC). */
export function tidyLine(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Zs}\u2028\u2029]+/gu, " ")
    .trim();
}

/** Text of several lines, each as `tidyLine` has it, without blank lines before and after. */
export function tidyText(text: string): string {
  return text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map(tidyLine)
    .join("\n")
    .replace(/^\n+|\n+$/g, "");
}
