import type { Cell } from "../workbook/cells";
import { parseDigits, splitUnit } from "./number-text";
import { errorProblem, type Parsed, seen, short, wordsOf } from "./parsed";

/** Other ways of writing a unit, by its folded name without spaces. */
const UNIT_ALIASES: Record<string, readonly string[]> = {
  "trieudong/nguoi/nam": ["trieu", "trd", "tr.d", "trd/nguoi", "trd/nguoi/nam", "tr.d/nguoi/nam"],
  "m²/nguoi": ["m2/nguoi", "m2", "m²"],
  "lit/nguoi/ngay": ["l/nguoi/ngay", "l/nguoi/ngaydem", "lit/nguoi/ngaydem", "l"],
};

/**
 * Reads a figure. A number cell is taken as it is; text by the rules of `parseDigits`, with or without the unit of its
 * measure. A percentage may come as 92, as `92 %`, or as a cell of 0.92 whose format shows 92 %.
 *
 * @param unit of the measure, `%` for percentages, empty for a count
 */
export function parseFigure(cell: Cell, unit: string): Parsed<number> {
  const problem = errorProblem(cell);
  if (problem !== null) return { problem };
  if (cell.type === "number") return numberCell(cell.value, cell.format, unit, seen(cell));
  if (cell.type === "text") return textCell(cell.text, unit);
  if (cell.type === "date") {
    return {
      problem: `ô đang ở dạng ngày (${seen(cell)}), không phải số; hãy đổi định dạng ô sang Số (Number) và ghi lại`,
    };
  }
  return { problem: `“${seen(cell)}” không phải số` };
}

function numberCell(value: number, format: string, unit: string, shown: string): Parsed<number> {
  const asPercent = /%/.test(format.replace(/"[^"]*"|\\./g, ""));
  if (unit !== "%") {
    return asPercent
      ? { problem: `ô đang ở dạng phần trăm (${shown}) trong khi số liệu tính bằng ${unit || "số"}` }
      : { value };
  }
  if (asPercent) return { value: Number((value * 100).toPrecision(12)) };
  if (value <= 0 || value > 1) return { value };
  const text = `được hiểu là ${shown.replace(".", ",")} %; nếu ý là ${Number((value * 100).toPrecision(12))} % thì ghi đủ số phần trăm`;
  return { value, warning: text };
}

function textCell(text: string, unit: string): Parsed<number> {
  const split = splitUnit(text);
  if (split === null) return { problem: `“${short(text)}” không phải số` };
  if (split.unit !== "" && !isUnit(split.unit, unit)) {
    return {
      problem:
        unit === ""
          ? `“${short(text)}”: chỉ ghi số, không ghi “${short(split.unit)}”`
          : `“${short(text)}”: đơn vị tính phải là ${unit}`,
    };
  }
  return parseDigits(split.digits);
}

/** The unit itself, the beginning of it (`triệu đồng` for `triệu đồng/người/năm`), or another way of writing it. */
function isUnit(given: string, unit: string): boolean {
  const squeeze = (text: string) => wordsOf(text).replace(/\s/g, "");
  const [a, b] = [squeeze(given), squeeze(unit)];
  return a === b || b.startsWith(`${a}/`) || (Object.hasOwn(UNIT_ALIASES, b) && UNIT_ALIASES[b]?.includes(a) === true);
}
