import type { CommuneTile } from "@/lib/features/progress/types";
import { formatRange } from "@/lib/format/number";

const DISTRICT_KIND = /^(huyện|thị xã|thành phố)\s+/i;

/** Whether a name in words is that of a district. */
export function isDistrict(name: string): boolean {
  return DISTRICT_KIND.test(name);
}

/** `Huyện Tuyên Hóa` → `Tuyên Hóa`. */
export function shortName(district: string): string {
  return district.replace(DISTRICT_KIND, "");
}

/** The name of a district inside a sentence: `huyện Tuyên Hóa`. */
export function inSentence(district: string): string {
  return DISTRICT_KIND.test(district) ? district.charAt(0).toLowerCase() + district.slice(1) : district;
}

/** The same at the start of a line: `Huyện Tuyên Hóa`. */
export function atStart(district: string): string {
  return district.charAt(0).toUpperCase() + district.slice(1);
}

export function communeName(name: string): string {
  return /^xã\s/i.test(name) ? name : `Xã ${name}`;
}

/** What a tile says to someone who does not see it: `Xã Cao Quảng, huyện Tuyên Hóa: 15 trên 19 tiêu chí`. */
export function tileWords(tile: CommuneTile, district: string): string {
  return `${communeName(tile.name)}, ${inSentence(district)}: ${formatRange(tile.met, tile.metAtMost)} trên 19 tiêu chí`;
}
