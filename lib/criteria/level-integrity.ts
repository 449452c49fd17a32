import { type Level, MEASURE_PARTS, type Measure } from "../engine/types";
import { formatDate } from "../format/date";
import type { Problem } from "../format/problems";
import { PART_WORDS } from "./words";

/** What contradicts itself within one level of a measure of that shape. */
export function levelProblems(item: Level | null, shape: Measure["shape"], place: string): Problem[] {
  if (item === null) return [];
  const problems: Problem[] = [];
  const say = (field: string, text: string) => problems.push({ place: `${place}.${field}`, text });
  placeProblems(item, say);
  partProblems(item, shape, say);
  valueProblems(item, shape, say);
  if (item.to !== undefined && item.to < item.from) say("to", "ngày kết thúc trước ngày bắt đầu");
  return problems;
}

type Say = (field: string, text: string) => void;

function placeProblems({ layer, province, region }: Level, say: Say): void {
  if (layer === "province" && province === undefined) say("province", "mức của tỉnh phải ghi tên tỉnh");
  if (layer === "region" && region === undefined) say("region", "mức của vùng phải ghi vùng");
  if (layer !== "province" && province !== undefined) say("province", "chỉ mức của tỉnh mới ghi tên tỉnh");
  if (layer !== "region" && region !== undefined) say("region", "chỉ mức của vùng mới ghi vùng");
}

function partProblems({ part, when }: Level, shape: Measure["shape"], say: Say): void {
  const parts = bindableParts(shape);
  const accepted = parts.map((name) => PART_WORDS[name] ?? name).join("; ");
  const unknown = (name: string) => {
    const said = `đại lượng không có thành phần “${PART_WORDS[name] ?? name}” (${name})`;
    return accepted === "" ? said : `${said}; chỉ nhận: ${accepted}`;
  };
  if (part !== undefined && !parts.includes(part)) say("part", unknown(part));
  if (when !== undefined && (when.part === "each" || !parts.includes(when.part))) say("when.part", unknown(when.part));
  if (parts.length > 0 && part === undefined)
    say("part", `đại lượng có nhiều số đo nên mức phải ghi thành phần; chỉ nhận: ${accepted}`);
}

function valueProblems({ operator, value, standing }: Level, shape: Measure["shape"], say: Say): void {
  if (standing === "not_established") {
    if (value !== null) say("value", "mức chưa xác định thì không ghi giá trị");
    return;
  }
  if (value === null) {
    say("value", "mức đã có căn cứ thì phải có giá trị");
    return;
  }
  const judged = operator === "judged";
  if (judged !== (shape === "judged")) {
    say(
      "operator",
      judged ? "chỉ tiêu có số đo thì không xét theo kết luận" : "chỉ tiêu xét theo kết luận thì dấu là “kết luận”",
    );
  } else if (judged !== (typeof value === "string"))
    say("value", judged ? "mức xét theo kết luận phải ghi bằng lời" : "mức của chỉ tiêu có số đo phải là số");
  else if (operator === "none" && value !== 0) say("value", "mức “không còn” thì giá trị là 0");
}

/** Two levels of one seat that would both bind, said at the later one. */
export function overlapProblems(levels: readonly (Level | null)[], place: string): Problem[] {
  const keys = levels.map((level) => (level === null ? null : placeKey(level)));
  return levels.flatMap((item, index) =>
    levels.slice(0, index).flatMap((other, at): Problem[] => {
      if (item === null || other === null || keys[at] !== keys[index] || !shareTime(item, other)) return [];
      const text = `chồng thời gian với mức áp dụng ${days(other)} của cùng nơi, cùng thành phần`;
      return [{ place: `${place}.levels[${index}].from`, text }];
    }),
  );
}

/** Whether two levels of one seat bind on one day: a level for all years binds in every year. */
function shareTime(a: Level, b: Level): boolean {
  const sameYear = a.year === undefined || b.year === undefined || a.year === b.year;
  return sameYear && a.from <= (b.to ?? "9999-12-31") && b.from <= (a.to ?? "9999-12-31");
}

function days({ from, to }: Level): string {
  return `từ ${formatDate(from)}${to === undefined ? "" : ` đến ${formatDate(to)}`}`;
}

/** What a level can bind: a named figure, or `each` of them where all are percentages and so of one kind. */
function bindableParts(shape: Measure["shape"]): string[] {
  if (!(shape in MEASURE_PARTS)) return [];
  const parts: Record<string, string> = MEASURE_PARTS[shape as keyof typeof MEASURE_PARTS];
  const names = Object.keys(parts);
  return names.every((name) => parts[name] === "percent") ? ["each", ...names] : names;
}

/** Whom and what a level binds, apart from the time. */
export function placeKey({ layer, province, region, part, when }: Level): string {
  const condition = when === undefined ? "" : [when.part, when.operator, when.value];
  return JSON.stringify([layer, province ?? "", region ?? "", part ?? "", condition]);
}
