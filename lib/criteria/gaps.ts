import type { Edition, Level } from "../engine/types";
import { addDays, formatDate } from "../format/date";
import { groupBy } from "../format/group";
import type { Problem } from "../format/problems";
import { placeKey } from "./level-integrity";

type Placed = { level: Level; index: number };

/**
 * Days of the set's period between two levels of one seat on which neither applies: whoever amends a level on a day and
 * ends the former one too early would leave figures of those days without law. Said at the level that begins too late.
 */
export function gapProblems(levels: readonly (Level | null)[], period: Edition["inForce"], place: string): Problem[] {
  if (period === null || levels.includes(null)) return [];
  const placed = levels.flatMap((level, index): Placed[] => (level === null ? [] : [{ level, index }]));
  const seats = [...groupBy(placed, ({ level }) => placeKey(level)).values()];
  const within = (day: string) => (day < period.from ? period.from : day > period.to ? period.to : day);
  const found = seats.flatMap((seat) => {
    const years = new Set(seat.map(({ level }) => level.year));
    return [...years].flatMap((year) =>
      gapsOf(seat.filter(({ level }) => level.year === undefined || level.year === year)).flatMap((gap) => {
        if (gap.to < period.from || gap.from > period.to) return [];
        return [{ index: gap.index, text: gapInWords(within(gap.from), within(gap.to)) }];
      }),
    );
  });
  // A level for all years follows the same gap in every year.
  const said = new Map(found.map((gap) => [`${gap.index}|${gap.text}`, gap]));
  return [...said.values()].map(({ index, text }) => ({ place: `${place}.levels[${index}].from`, text }));
}

function gapsOf(seat: Placed[]): { index: number; from: string; to: string }[] {
  const [first, ...later] = [...seat].sort((a, b) => (a.level.from < b.level.from ? -1 : 1));
  if (first === undefined) return [];
  let last = endOf(first.level);
  return later.flatMap(({ level, index }) => {
    const next = addDays(last, 1);
    const gap = next < level.from ? [{ index, from: next, to: addDays(level.from, -1) }] : [];
    if (endOf(level) > last) last = endOf(level);
    return gap;
  });
}

function endOf({ to }: Level): string {
  return to ?? "9999-12-30";
}

function gapInWords(from: string, to: string): string {
  const days = from === to ? `ngày ${formatDate(from)}` : `từ ${formatDate(from)} đến ${formatDate(to)}`;
  return `${days} không có mức nào giữa mức này và mức trước; hãy nối liền các ngày`;
}
