import { formatDate } from "../format/date";
import { formatRange } from "../format/number";
import type { Edition } from "./law";
import { REGIONS } from "./law";
import type { ReasonCode } from "./reasons";
import type { CriterionResult, IndicatorResult, ResultLevel, Standing, Verdict } from "./result";
import { capital, figureInWords, LEVEL_STANDING_WORDS, levelInWords, PREREQUISITE_WORDS, VERDICT_WORDS } from "./words";

/** What a line says where it is no reason of a verdict. */
export type NoteCode = "counts" | "prerequisite" | "provisional" | "title_year" | "guidance" | "note";

export type ExplanationLine = { code: ReasonCode | NoteCode; text: string };

/** A level as a reader sees it: the limit, where it comes from, how well it is known. */
export type ExplainedLevel = {
  text: string;
  layerWords: string;
  from: string;
  reference: string;
  source: string;
  standing: ResultLevel["standing"];
  standingWords: string;
};

/** A whole explanation as data, in Vietnamese: a screen, a document and an API render the same sentences. */
export type Explanation = {
  kind: "standing" | "criterion" | "indicator";
  id: string;
  heading: string;
  verdict: Verdict;
  verdictWords: string;
  /** The figure in words; `null` where there is none. */
  figure: string | null;
  provisional: boolean;
  lines: ExplanationLine[];
  levels: ExplainedLevel[];
  parts: Explanation[];
};

/** Which node to explain; criterion 10 and indicator 10 are two. */
export type ExplainedNode = { criterion: string } | { indicator: string };

/**
 * Explains a whole standing, one criterion or one indicator. With the edition, guidance and notes of the law are added.
 * Throws where the standing has no such node, or the edition is not the one it was judged by.
 */
export function explain(standing: Standing, edition?: Edition, node?: ExplainedNode): Explanation {
  if (edition !== undefined && (edition.set !== standing.set || edition.edition !== standing.edition)) {
    throw new RangeError(`The standing rests on ${standing.set}/${standing.edition}, not on this edition`);
  }
  if (node === undefined) return explainStanding(standing, edition);
  for (const criterion of standing.criteria) {
    if ("criterion" in node) {
      if (criterion.id === node.criterion) return explainCriterion(criterion, edition);
      continue;
    }
    const indicator = criterion.indicators.find(({ id }) => id === node.indicator);
    if (indicator !== undefined) return explainIndicator(indicator, edition);
  }
  throw new RangeError(`The standing has no ${JSON.stringify(node)}`);
}

function explainStanding(standing: Standing, edition: Edition | undefined): Explanation {
  return {
    kind: "standing",
    id: standing.set,
    heading: `${standing.unit.name} – ${standing.setName}, xét đến ngày ${formatDate(standing.asOf)}`,
    verdict: standing.verdict,
    verdictWords: VERDICT_WORDS[standing.verdict],
    figure: null,
    provisional: standing.provisional,
    lines: standingLines(standing),
    levels: [],
    parts: standing.criteria.map((criterion) => explainCriterion(criterion, edition)),
  };
}

function standingLines(standing: Standing): ExplanationLine[] {
  const { criteriaMet, criteriaMetAtMost, criteriaTotal, indicatorsMet, indicatorsTotal } = standing;
  const lines: ExplanationLine[] = [];
  if (standing.verdict === "not_in_force") {
    const [first] = standing.criteria;
    const text = first?.reasons[0]?.text ?? `${standing.setName} không có nội dung để xét trong ngày này.`;
    return [{ code: "not_in_force", text }];
  }
  const range = formatRange(criteriaMet, criteriaMetAtMost);
  const text = `${capital(range)} trên ${criteriaTotal} tiêu chí đạt; ${indicatorsMet} trên ${indicatorsTotal} chỉ tiêu đạt.`;
  lines.push({ code: "counts", text });
  if (standing.titleYear !== null) {
    lines.push({ code: "title_year", text: `Xét công nhận cho năm ${standing.titleYear}.` });
  }
  if (standing.prerequisite !== null) {
    lines.push({ code: "prerequisite", text: `${capital(PREREQUISITE_WORDS[standing.prerequisite])}.` });
  }
  if (standing.provisional) {
    lines.push({ code: "provisional", text: "Có mức đạt chuẩn chưa đối chiếu với bản ký nên kết quả là tạm tính." });
  }
  return lines;
}

function explainCriterion(criterion: CriterionResult, edition: Edition | undefined): Explanation {
  const law = edition?.criteria.find(({ id }) => id === criterion.id);
  return {
    kind: "criterion",
    id: criterion.id,
    heading: `Tiêu chí ${criterion.id}. ${criterion.name}`,
    verdict: criterion.verdict,
    verdictWords: VERDICT_WORDS[criterion.verdict],
    figure: null,
    provisional: criterion.provisional,
    lines: [...criterion.reasons, ...notes(law)],
    levels: [],
    parts: criterion.indicators.map((indicator) => explainIndicator(indicator, edition)),
  };
}

function explainIndicator(indicator: IndicatorResult, edition: Edition | undefined): Explanation {
  const law = edition?.criteria.flatMap(({ indicators }) => indicators).find(({ id }) => id === indicator.id);
  const hasFigure = indicator.value !== undefined || indicator.values !== undefined;
  return {
    kind: "indicator",
    id: indicator.id,
    heading: `Chỉ tiêu ${indicator.id}. ${indicator.name}`,
    verdict: indicator.verdict,
    verdictWords: unknownInWords(indicator),
    figure: hasFigure ? figureInWords(indicator, indicator.measure) : null,
    provisional: indicator.provisional,
    lines: [...indicator.reasons, ...notes(law)],
    levels: indicator.levels.map(explainLevel),
    parts: [],
  };
}

/** An indicator with a figure that no level may judge is not "chưa có số liệu". */
function unknownInWords({ verdict, measure, figure }: IndicatorResult): string {
  if (verdict === "unknown" && (measure.shape === "judged" || figure !== null)) return "chưa có kết luận";
  return VERDICT_WORDS[verdict];
}

function explainLevel(level: ResultLevel): ExplainedLevel {
  const unchecked = level.signUnchecked === true ? " (dấu chưa đối chiếu)" : "";
  const year = level.year === undefined ? "" : `năm ${level.year}: `;
  return {
    text: `${year}${levelInWords(level, level.unit)}${unchecked}`,
    layerWords: layerInWords(level),
    from: level.from,
    reference: level.reference,
    source: level.source,
    standing: level.standing,
    standingWords: LEVEL_STANDING_WORDS[level.standing],
  };
}

function layerInWords({ layer, region }: ResultLevel): string {
  if (layer === "province") return "mức của tỉnh";
  if (layer === "region" && region !== null) return `mức của vùng ${REGIONS[region]}`;
  return "mức chung";
}

function notes(law: { guidance?: string; note?: string } | undefined): ExplanationLine[] {
  const lines: ExplanationLine[] = [];
  if (law?.guidance !== undefined) lines.push({ code: "guidance", text: `Hướng dẫn: ${law.guidance}.` });
  if (law?.note !== undefined) lines.push({ code: "note", text: law.note });
  return lines;
}
