import { fold } from "../format/fold";

/** Tone marks, which stand on one vowel or another by school (`Hóa`, `Hoá`). Other marks make another letter. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A name with its marks in one form, so that `Hoá` and `Hóa` are one name and `Quảng` and `Quang` are two. */
export function markedName(text: string): string {
  return words(text)
    .map((word) => {
      const letters = word.normalize("NFD").toLowerCase();
      return letters.replace(TONES, "").normalize("NFC") + (letters.match(TONES) ?? []).join("");
    })
    .join(" ");
}

/** A name without marks. */
export function plainName(text: string): string {
  return words(fold(text)).join(" ");
}

/** Whether a text was written with marks at all: one that was not may mean any name of its letters. */
export function hasMarks(text: string): boolean {
  return fold(text) !== text.normalize("NFC").trim().toLowerCase();
}

/** Letters to change, add or leave out to come from one name to another. */
export function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

function words(text: string): string[] {
  return text
    .normalize("NFC")
    .split(/[^\p{L}\p{M}\d]+/u)
    .filter((word) => word !== "");
}
