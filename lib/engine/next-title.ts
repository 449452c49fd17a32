import { formatRange } from "../format/number";
import { KIEU_MAU, NANG_CAO, NTM, NTM_TITLE_SETS } from "./commune-sets";
import type { Title } from "./facts";
import type { CriterionResult, Standing, Verdict } from "./result";
import { isHeld } from "./totals";
import { VERDICT_WORDS } from "./words";

export type TitleRank = "ntm" | "nang-cao" | "kieu-mau";

type Rung = { rank: TitleRank; name: string; awardedBy: readonly string[]; mustMeet: readonly string[] };

/**
 * The titles of a commune, lowest first, with the sets that award them and the sets to be met for them. An NTM title of
 * the former period counts as NTM until withdrawn. Source: QĐ 318, 319/QĐ-TTg and domain rules 9 and 11.
 */
export const TITLE_LADDER: readonly Rung[] = [
  { rank: "ntm", name: "xã nông thôn mới", awardedBy: NTM_TITLE_SETS, mustMeet: [NTM] },
  { rank: "nang-cao", name: "xã nông thôn mới nâng cao", awardedBy: [NANG_CAO], mustMeet: [NTM, NANG_CAO] },
  { rank: "kieu-mau", name: "xã nông thôn mới kiểu mẫu", awardedBy: [KIEU_MAU], mustMeet: [KIEU_MAU] },
];

export type MissingIndicator = { id: string; name: string; reasons: string[] };
/** A criterion that holds a title back: the indicators that fail and, apart, those that are merely not known. */
export type MissingCriterion = {
  id: string;
  name: string;
  verdict: Verdict;
  text: string;
  notMet: MissingIndicator[];
  unknown: MissingIndicator[];
};

/** What stands between a commune and one set: what fails and what is merely not known, apart. */
export type MissingOfSet = {
  set: string;
  name: string;
  verdict: Verdict | null;
  text: string;
  notMet: MissingCriterion[];
  unknown: MissingCriterion[];
};

export type NextTitle = {
  /** Titles held on the day, lowest first; `null` when nothing is known about titles. */
  held: TitleRank[] | null;
  /** `null` when the highest is held, or when it cannot be told which comes next. */
  next: { rank: TitleRank; name: string } | null;
  ready: "yes" | "no" | "unknown";
  text: string;
  missing: MissingOfSet[];
};

/**
 * Which title a commune can reach next and what it lacks for it. Titles count by the day of each standing. Order:
 * NTM → nâng cao → kiểu mẫu; who lost NTM has lost the higher ones with it.
 *
 * @param titles decided titles, or `null` when nothing is known about them
 * @param standings standings of one unit on one day, a set each; a set that is absent counts as unknown
 */
export function nextTitle(given: { titles: Title[] | null; standings: readonly Standing[] }): NextTitle {
  const { titles, standings } = given;
  const asOf = standings.map((standing) => standing.asOf).sort()[0];
  if (titles === null || asOf === undefined) {
    const text = "Chưa có thông tin về danh hiệu đã được công nhận nên chưa xác định được danh hiệu tiếp theo.";
    return { held: null, next: null, ready: "unknown", text, missing: [] };
  }
  const held = heldRungs(titles, asOf);
  const rung = TITLE_LADDER[held.length];
  const ranks = held.map(({ rank }) => rank);
  if (rung === undefined) {
    return { held: ranks, next: null, ready: "no", text: "Đã có danh hiệu cao nhất: xã kiểu mẫu.", missing: [] };
  }
  const missing = rung.mustMeet.map((set) => missingOf(set, standings)).filter(({ verdict }) => verdict !== "met");
  const ready = readiness(missing);
  const next = { rank: rung.rank, name: rung.name };
  return { held: ranks, next, ready, text: `${READY_WORDS[ready]} ${rung.name}.`, missing };
}

const READY_WORDS = {
  yes: "Đủ điều kiện lập hồ sơ đề nghị công nhận",
  no: "Chưa đủ điều kiện đề nghị công nhận",
  unknown: "Chưa đủ số liệu để xác định điều kiện công nhận",
} as const;

/** Rungs held without a gap from the bottom. */
function heldRungs(titles: Title[], asOf: string): Rung[] {
  const held: Rung[] = [];
  for (const rung of TITLE_LADDER) {
    if (!titles.some((title) => rung.awardedBy.includes(title.set) && isHeld(title, asOf))) break;
    held.push(rung);
  }
  return held;
}

function readiness(missing: MissingOfSet[]): NextTitle["ready"] {
  if (missing.length === 0) return "yes";
  const fails = missing.some(({ verdict }) => verdict === "not_met" || verdict === "not_in_force");
  return fails ? "no" : "unknown";
}

function missingOf(set: string, standings: readonly Standing[]): MissingOfSet {
  const standing = standings.find((candidate) => candidate.set === set);
  if (standing === undefined) {
    return { set, name: set, verdict: null, text: "Chưa có kết quả xét bộ này.", notMet: [], unknown: [] };
  }
  return {
    set,
    name: standing.setName,
    verdict: standing.verdict,
    text: countsInWords(standing),
    notMet: missingCriteria(standing, "not_met"),
    unknown: missingCriteria(standing, "unknown"),
  };
}

function countsInWords({ setName, verdict, criteriaMet, criteriaMetAtMost, criteriaTotal }: Standing): string {
  if (verdict === "not_in_force") return `${setName}: ${VERDICT_WORDS[verdict]}.`;
  return `${setName}: đạt ${formatRange(criteriaMet, criteriaMetAtMost)} trên ${criteriaTotal} tiêu chí.`;
}

function missingCriteria(standing: Standing, verdict: "not_met" | "unknown"): MissingCriterion[] {
  return standing.criteria
    .filter((criterion) => criterion.verdict === verdict)
    .map((criterion) => ({
      id: criterion.id,
      name: criterion.name,
      verdict,
      text: `Tiêu chí ${criterion.id}. ${criterion.name}: ${VERDICT_WORDS[verdict]}.`,
      notMet: missingIndicators(criterion, "not_met"),
      unknown: missingIndicators(criterion, "unknown"),
    }));
}

/** A criterion judged by a conclusion of its own has no indicator that holds it. */
function missingIndicators({ basis, indicators }: CriterionResult, verdict: Verdict): MissingIndicator[] {
  if (basis === "conclusion") return [];
  return indicators
    .filter((indicator) => indicator.verdict === verdict)
    .map(({ id, name, reasons }) => ({ id, name, reasons: reasons.map(({ text }) => text) }));
}
