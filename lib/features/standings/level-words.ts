import { LEVEL_STANDING_WORDS, levelsInWords, type ResultLevel } from "../../engine";

/** How well the levels of an indicator are known, in words: the weakest of them speaks. */
export function standingInWords(levels: ResultLevel[]): string {
  for (const standing of ["not_established", "hint", "secondary", "confirmed"] as const) {
    if (levels.some((level) => level.standing === standing)) return LEVEL_STANDING_WORDS[standing];
  }
  return LEVEL_STANDING_WORDS.not_established;
}

/** The levels as the public may read them: a recalled level (`hint`) never shows its value. */
export function publicLevels(levels: ResultLevel[], unit: string): string {
  if (levels.some((level) => level.standing === "hint")) return LEVEL_STANDING_WORDS.hint;
  const known = levels.filter((level) => level.standing !== "not_established" && level.value !== null);
  return known.length === 0 ? LEVEL_STANDING_WORDS.not_established : levelsInWords(known, unit);
}

/** Whether something may be said about where a level comes from. */
export function isShown(level: ResultLevel): boolean {
  return level.standing === "confirmed" || level.standing === "secondary";
}
