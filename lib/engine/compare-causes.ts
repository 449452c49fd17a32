import { formatDate } from "../format/date";
import type { CriterionResult, IndicatorResult, Standing } from "./result";
import { conclusionInWords, figureInWords, levelsInWords } from "./words";

export type CauseCode =
  | "figure_changed"
  | "conclusion_changed"
  | "level_changed"
  | "applicability_changed"
  | "indicators_changed"
  | "date_changed"
  | "edition_changed"
  | "title_year_changed"
  | "region_changed";

/** One thing that differs between two standings, with its sentence. */
export type Cause = { code: CauseCode; text: string };

/** What differs for the standing as a whole: set or edition, day, year of the title, region. */
export function causesOfStanding(before: Standing, after: Standing): Cause[] {
  const causes: Cause[] = [];
  if (before.setHash !== after.setHash || before.set !== after.set) {
    const text = `Quy định khác: ${editionInWords(before)} → ${editionInWords(after)}.`;
    causes.push({ code: "edition_changed", text });
  }
  if (before.asOf !== after.asOf) {
    const text = `Ngày xét: ${formatDate(before.asOf)} → ${formatDate(after.asOf)}.`;
    causes.push({ code: "date_changed", text });
  }
  if (before.titleYear !== after.titleYear) {
    const text = `Năm xét công nhận: ${before.titleYear ?? "không định"} → ${after.titleYear ?? "không định"}.`;
    causes.push({ code: "title_year_changed", text });
  }
  if (before.unit.region !== after.unit.region || before.unit.province !== after.unit.province) {
    causes.push({ code: "region_changed", text: "Vùng hoặc tỉnh áp dụng mức đạt chuẩn đã khác." });
  }
  return causes;
}

/** What differs beneath one indicator. */
export function causesOfIndicator(before: IndicatorResult, after: IndicatorResult): Cause[] {
  const causes: Cause[] = [];
  if (figureKey(before) !== figureKey(after)) {
    const [old, now] = [before, after].map((result) => figureInWords(result, result.measure));
    causes.push({ code: "figure_changed", text: `Số liệu: ${old} → ${now}.` });
  }
  pushConclusion(causes, before, after);
  if (levelKey(before) !== levelKey(after)) {
    const [old, now] = [before, after].map(({ levels, measure }) => levelsInWords(levels, measure.unit));
    const text = old === now ? "Căn cứ của mức đạt chuẩn đã khác." : `Mức đạt chuẩn: ${old} → ${now}.`;
    causes.push({ code: "level_changed", text });
  }
  if (JSON.stringify(before.exemption) !== JSON.stringify(after.exemption)) {
    causes.push({ code: "applicability_changed", text: "Việc xét hay không xét chỉ tiêu này đã khác." });
  }
  return causes;
}

/** What differs beneath one criterion; `changed` names its indicators whose verdict did. */
export function causesOfCriterion(before: CriterionResult, after: CriterionResult, changed: string[]): Cause[] {
  const causes: Cause[] = [];
  if (changed.length > 0) {
    causes.push({ code: "indicators_changed", text: `Chỉ tiêu thay đổi: ${changed.join(", ")}.` });
  }
  pushConclusion(causes, before, after);
  return causes;
}

type Concluded = Pick<IndicatorResult, "conclusion" | "concluded">;

function pushConclusion(causes: Cause[], before: Concluded, after: Concluded): void {
  if (before.conclusion === after.conclusion) return;
  const [old, now] = [before, after].map(({ conclusion }) =>
    conclusion === null ? "chưa có" : conclusionInWords(conclusion),
  );
  causes.push({ code: "conclusion_changed", text: `Kết luận của cơ quan phụ trách: ${old} → ${now}.` });
}

/** The figure with the year it belongs to: the same number of another year is another figure. */
function figureKey({ value, values, figure, measure }: IndicatorResult): string {
  return JSON.stringify([value, values, measure.yearly ? figure?.referenceYear : null]);
}

function levelKey({ levels }: IndicatorResult): string {
  return JSON.stringify(
    levels.map(({ operator, value, part, when, year, standing }) => [operator, value, part, when, year, standing]),
  );
}

function editionInWords({ setName, edition }: Standing): string {
  return `${setName} (${edition})`;
}
