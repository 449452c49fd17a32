import type { Criterion, CriterionResult, Edition } from "../../engine";
import { type About, type Actor, covers, reach } from "../../policy/can";
import type { EntryRow } from "./criterion-view";
import { concerns } from "./subjects";
import { WHOLE } from "./typed";
import type { CriterionState } from "./types";

type Given = {
  actor: Actor;
  unitKey: string;
  edition: Edition;
  criteria: readonly CriterionResult[];
  /** Latest first. */
  rows: readonly EntryRow[];
  /** When this person's draft of a criterion was saved, as people say it. */
  drafts: ReadonlyMap<string, string>;
};

/** The criteria of a set with where each stands; those of which a person may neither read nor enter anything are left out. */
export function criterionStates(given: Given): CriterionState[] {
  return given.edition.criteria.flatMap((criterion) => stateOf(criterion, given) ?? []);
}

function stateOf(
  criterion: Criterion,
  { actor, unitKey, edition, criteria, rows, drafts }: Given,
): CriterionState | null {
  const [reads, submits] = [reach(actor, "observation.read"), reach(actor, "observation.submit")];
  const abouts = aboutsOf(edition.set, criterion);
  const read = abouts.filter(({ about }) => covers(reads, unitKey, about));
  const mayEnter = abouts.some(({ about }) => covers(submits, unitKey, about));
  if (read.length === 0 && !mayEnter) return null;
  const result = criteria.find(({ id }) => id === criterion.id);
  const latest = read.map(({ subject }) => latestOf(rows, edition.set, subject));
  const states = latest.flat().map(stateOfRow);
  const ofIndicators = read.flatMap(({ subject }, index) =>
    subject.indicatorId === WHOLE ? [] : [latest[index] ?? []],
  );
  const whole = latest[abouts.length - 1]?.some((row) => row.reviews.length === 0) ?? false;
  const missing = ofIndicators.filter((own) => !own.some((row) => row.reviews.length === 0)).length;
  return {
    id: criterion.id,
    name: criterion.name,
    verdict: read.length === abouts.length ? (result?.verdict ?? null) : null,
    mayEnter,
    indicators: criterion.indicators.flatMap(({ id, name }) => {
      return read.some(({ subject }) => subject.indicatorId === id) ? [{ id, name }] : [];
    }),
    seen: ofIndicators.length,
    missing: whole && missing === ofIndicators.length ? 0 : missing,
    waiting: states.filter((state) => state === "waiting").length,
    returned: states.filter((state) => state === "returned").length,
    draft: drafts.get(criterion.id) ?? null,
  };
}

type Subject = { criterionId: string; indicatorId: string; measureKey: string | null };

/** Everything that can be said of a criterion: of each indicator, and last of the whole. */
export function aboutsOf(setKey: string, { id, indicators }: Criterion): { about: About; subject: Subject }[] {
  return [
    ...indicators.map((indicator) => ({
      about: { setKey, indicatorId: indicator.id },
      subject: { criterionId: id, indicatorId: indicator.id, measureKey: indicator.measure },
    })),
    { about: { setKey, criterionId: id }, subject: { criterionId: id, indicatorId: WHOLE, measureKey: null } },
  ];
}

/** The latest figure and the latest conclusion of a subject. */
function latestOf(rows: readonly EntryRow[], setKey: string, subject: Subject): EntryRow[] {
  const own = rows.filter((row) => concerns(row, setKey, subject));
  return ["measure", "indicator", "criterion"].flatMap((kind) => own.find((row) => row.subject === kind) ?? []);
}

function stateOfRow({ acceptedAt, reviews }: EntryRow): "accepted" | "waiting" | "returned" {
  if (acceptedAt !== null) return "accepted";
  return reviews.length === 0 ? "waiting" : "returned";
}
