import { appliesTo, mayDecide } from "./compare-figure";
import type { Figure } from "./figure";
import type { Level, Measure } from "./law";
import type { Reason } from "./reasons";
import type { ResultLevel } from "./result";
import { levelInWords, levelsInWords } from "./words";

/** The levels that bind an indicator, with all that can be said of them before a figure is known. */
export type Binding = {
  levels: readonly Level[];
  /** Shared by every result, so the list and its levels are frozen. */
  printed: ResultLevel[];
  /** True when every level may decide (`confirmed` or `secondary`). */
  decides: boolean;
  confirmed: boolean;
  /** True when a region's level is among them, so that the region of the unit matters. */
  regional: boolean;
  /** Each level in words, and all together; some concern only some figures (`narrowed`). */
  wordsOf: readonly string[];
  words: string;
  narrowed: boolean;
  noValue: Reason;
  undecided: Reason;
  signs: readonly { level: Level; reason: Reason }[];
};

export function bind(levels: Level[], measure: Measure): Binding {
  const words = levelsInWords(levels, measure.unit);
  return {
    levels,
    printed: frozenList(levels.map((level) => printLevel(level, measure))),
    decides: levels.length > 0 && levels.every(mayDecide),
    confirmed: levels.length > 0 && levels.every((level) => level.standing === "confirmed"),
    regional: levels.some((level) => level.layer === "region"),
    wordsOf: levels.map((level) => levelInWords(level, measure.unit)),
    words,
    narrowed: levels.some((level) => level.when !== undefined),
    noValue: Object.freeze<Reason>({ code: "no_value", text: `Mức đạt chuẩn ${words}, nhưng chưa có số liệu.` }),
    undecided: undecidedReason(levels),
    signs: levels
      .filter((level) => level.signUnchecked === true)
      .map((level) => ({ level, reason: signReason(level, measure) })),
  };
}

/** The levels that concern a figure, in words. */
export function wordsFor(binding: Binding, figure: Figure): string {
  if (!binding.narrowed) return binding.words;
  return binding.wordsOf.filter((_, index) => appliesTo(binding.levels[index] as Level, figure)).join("; ");
}

function undecidedReason(levels: Level[]): Reason {
  return Object.freeze<Reason>(
    levels.some((level) => level.standing === "hint")
      ? { code: "level_hint", text: "Mức đạt chuẩn chưa đối chiếu nên không tự xét theo số liệu." }
      : { code: "level_not_established", text: "Chưa xác định được mức đạt chuẩn nên không tự xét theo số liệu." },
  );
}

function signReason(level: Level, measure: Measure): Reason {
  return Object.freeze<Reason>({
    code: "sign_unchecked",
    text: `Mức đọc là ${levelInWords(level, measure.unit)}; dấu của giới hạn chưa đối chiếu với bản ký.`,
  });
}

function printLevel(level: Level, measure: Measure): ResultLevel {
  const printed: ResultLevel = {
    operator: level.operator,
    value: level.value,
    unit: measure.unit,
    layer: level.layer,
    region: level.region ?? null,
    from: level.from,
    reference: level.reference,
    source: level.source,
    standing: level.standing,
  };
  if (level.part !== undefined) printed.part = level.part;
  if (level.when !== undefined) printed.when = level.when;
  if (level.year !== undefined) printed.year = level.year;
  if (level.signUnchecked !== undefined) printed.signUnchecked = level.signUnchecked;
  if (level.note !== undefined) printed.note = level.note;
  return Object.freeze(printed);
}

function frozenList<T>(list: T[]): T[] {
  Object.freeze(list);
  return list;
}
