import {
  type Criterion,
  type Edition,
  type Indicator,
  type IndicatorResult,
  type Measure,
  partInWords,
} from "../../engine";
import { formatDate } from "../../format/date";
import { type Actor, covers, reach } from "../../policy/can";
import { figureNames, isShare } from "../observations/figures";
import { type LineRow, lineOf } from "../observations/lines";
import type { YearlyDue } from "../settings/yearly-due";
import { latestOf } from "./changes-accepted";
import { type LevelsOfYear, levelsToEnter } from "./levels-to-enter";
import { concerns, type KnownRow } from "./subjects";
import type { FigureField, IndicatorForEntry } from "./types";

/** An observation with all that a form and its rules need of it. */
export type EntryRow = LineRow & Omit<KnownRow, "reviews" | "author" | "acceptedAt">;

type Given = {
  actor: Actor;
  unitKey: string;
  edition: Edition;
  criterion: Criterion;
  /** Latest first. */
  rows: readonly EntryRow[];
  results: ReadonlyMap<string, IndicatorResult>;
  due: YearlyDue;
  years: readonly LevelsOfYear[];
  /** How many papers each has, of those whose papers the person may read. */
  papers: ReadonlyMap<string, number>;
};

/** The indicators of a criterion as the form shows them; what the person may neither read nor enter is left out. */
export function indicatorsForEntry({ actor, unitKey, edition, criterion, ...rest }: Given): IndicatorForEntry[] {
  const [reads, submits, concludes] = (["read", "submit", "conclude"] as const).map((what) =>
    reach(actor, `observation.${what}`),
  );
  return criterion.indicators.flatMap((indicator) => {
    const { id } = indicator;
    const about = { setKey: edition.set, indicatorId: id };
    const may = (where: typeof reads) => where !== undefined && covers(where, unitKey, about);
    const measure = edition.measures[indicator.measure];
    const result = rest.results.get(id);
    if (measure === undefined || result === undefined || !(may(reads) || may(submits))) return [];
    const own = ownRows(rest.rows, edition.set, criterion.id, indicator);
    const rights = { mayEnter: may(submits), mayConclude: may(submits) && may(concludes) };
    return [
      {
        ...shown(indicator, measure, result, own),
        ...levelsToEnter(result, measure, rest.years),
        ...rights,
        due: dueWords(measure, own, rest.due),
        papers: rest.papers.get(id) ?? null,
      },
    ];
  });
}

function ownRows(
  rows: readonly EntryRow[],
  setKey: string,
  criterionId: string,
  { id, measure }: Indicator,
): EntryRow[] {
  return rows.filter((row) => concerns(row, setKey, { criterionId, indicatorId: id, measureKey: measure }));
}

function shown(indicator: Indicator, measure: Measure, result: IndicatorResult, rows: readonly EntryRow[]) {
  const figures = lastOf(rows, "measure", measure);
  const said = lastOf(rows, "indicator", measure);
  return {
    id: indicator.id,
    name: indicator.name,
    guidance: indicator.guidance ?? null,
    yearly: measure.yearly,
    figures: figureNames(measure).map((name) => figureField(measure, name)),
    mayBeNotApplicable: indicator.mayBeNotApplicable,
    verdict: result.verdict,
    lastFigure: figures.last,
    acceptedFigure: figures.accepted,
    lastSaid: said.last,
    acceptedSaid: said.accepted,
    seen: rows[0]?.id ?? "",
  };
}

/** What was said last, and what is accepted where that is something else. */
function lastOf(rows: readonly EntryRow[], subject: EntryRow["subject"], measure: Measure) {
  const own = rows.filter((row) => row.subject === subject);
  const [latest] = own;
  if (latest === undefined) return { last: null, accepted: null };
  const last = lineOf(latest, measure);
  const row = latestOf(
    own.filter(({ acceptedAt }) => acceptedAt !== null),
    measure.yearly,
  );
  const accepted = row === undefined ? null : lineOf(row, measure);
  const differs = last.state !== "accepted" && accepted?.words !== last.words;
  return { last, accepted: differs ? accepted : null };
}

function figureField(measure: Measure, name: string): FigureField {
  const share = isShare(measure, name);
  const label = name === "value" ? "Số liệu" : partInWords(name);
  return { name, label, unit: name === "schools" ? "" : share ? "%" : measure.unit, isShare: share };
}

/** What is said where the figure of a yearly measure is not there though it is due. */
function dueWords(measure: Measure, rows: readonly EntryRow[], { year, by }: YearlyDue): string | null {
  if (!measure.yearly) return null;
  const there = rows.some((row) => row.reviews.length === 0 && !row.notApplicable && row.referenceYear >= year);
  return there ? null : `Chưa có số liệu năm ${year}; phải có trước hết ngày ${formatDate(by)}`;
}
