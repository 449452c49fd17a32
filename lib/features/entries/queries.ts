import { contentHash } from "../../criteria/hash";
import type { Criterion, HashedEdition } from "../../engine";
import { dayOf } from "../../format/date";
import type { Problem } from "../../format/problems";
import { type Actor, can } from "../../policy/can";
import { businessNow } from "../../server/clock";
import { type Db, db as portalDb } from "../../server/db";
import { chosenSet, criterionOf } from "../criteria-sets/in-use";
import { paperCounts } from "../evidence/indicator/queries";
import { lineOf } from "../observations/lines";
import { yearlyDueBy } from "../settings/yearly-due";
import { editionAt } from "../standings/queries";
import { unitInWords } from "../units/kinds";
import { unitByCode, unitOn } from "../units/queries";
import { type EntryRow, indicatorsForEntry } from "./criterion-view";
import { dayUsedToday } from "./day-used";
import { doubtsAbout } from "./doubts";
import { entryProblems, staleInWords } from "./entry-problems";
import { fieldNames } from "./fields";
import { knownRows } from "./known";
import { levelsByYear } from "./levels-to-enter";
import { judgedNow, nameOf, open, rowsOf, timeOf } from "./opened";
import { readTyped } from "./read-typed";
import { saidLabel } from "./said-label";
import { concerns } from "./subjects";
import { type Typed, WHOLE } from "./typed";
import type { CriterionView, UnitView } from "./types";
import { aboutsOf, criterionStates } from "./unit-view";

/** The criteria of a set as they stand in a unit, for whoever reads figures there, to enter or to look; `null` is "not found". */
export async function unitForEntry(
  actor: Actor,
  code: string,
  asked: string,
  db: Db = portalDb(),
): Promise<UnitView | null> {
  const opened = await open(db, actor, code, "observation.read");
  const law = opened && chosenSet(opened.sets, asked);
  if (opened === null || law === null) return null;
  const { unit, sets, today, now } = opened;
  const [judged, rows, drafts, parent] = await Promise.all([
    judgedNow(db, law, unit.key, opened),
    rowsOf(db, unit.key, law, law.edition.criteria),
    db.entryDraft.findMany({ where: { personId: actor.id, unitKey: unit.key } }),
    unit.parentKey === null ? null : unitOn(db, unit.parentKey, today),
  ]);
  if (judged === null) return null;
  const saved = new Map<string, string>();
  for (const { setKey, criterionId, savedAt } of drafts) {
    if (setKey === law.edition.set) saved.set(criterionId, await timeOf(db, savedAt, now));
  }
  const { criteria, criteriaMet, criteriaMetAtMost, criteriaTotal } = judged.standing;
  const whole = can(actor, "observation.read", unit.key);
  return {
    unit: {
      code,
      name: nameOf(unit),
      place: parent === null ? "" : unitInWords(parent.kind, parent.name),
      isCommune: unit.kind === "commune",
    },
    sets: sets.map(({ edition }) => ({
      key: edition.set,
      name: edition.shortName,
      chosen: edition.set === law.edition.set,
    })),
    setKey: law.edition.set,
    met: whole ? { atLeast: criteriaMet, atMost: criteriaMetAtMost, total: criteriaTotal } : null,
    asOf: today,
    criteria: criterionStates({ actor, unitKey: unit.key, edition: law.edition, criteria, rows, drafts: saved }),
    drafts: drafts.length,
  };
}

/** The form of one criterion of a unit; `null` is "not found". */
export async function criterionForEntry(
  actor: Actor,
  code: string,
  asked: { setKey: string; criterionId: string },
  db: Db = portalDb(),
): Promise<CriterionView | null> {
  const opened = await open(db, actor, code);
  const law = opened && chosenSet(opened.sets, asked.setKey);
  const criterion = law && criterionOf(law.edition, asked.criterionId);
  if (opened === null || law === null || criterion === null) return null;
  const { unit, today, now } = opened;
  const { edition } = law;
  if (!mayEnterSomething(actor, unit.key, edition.set, criterion)) return null;
  const [judged, rows, draft, due, papers, day] = await Promise.all([
    judgedNow(db, law, unit.key, opened),
    rowsOf(db, unit.key, law, [criterion]),
    db.entryDraft.findFirst({
      where: { personId: actor.id, unitKey: unit.key, setKey: edition.set, criterionId: criterion.id },
    }),
    yearlyDueBy(db, today),
    paperCounts(actor, unit.key, { edition, criterion }, db),
    dayUsedToday(db, { personId: actor.id, unitKey: unit.key }, today),
  ]);
  const judgedCriteria = judged?.standing.criteria ?? [];
  const results = new Map(judgedCriteria.flatMap((one) => one.indicators.map((item) => [item.id, item])));
  const years = judged === null ? [] : levelsByYear(law, judged, today, due);
  const given = { actor, unitKey: unit.key, edition, criterion, rows, results, due, years, papers };
  return {
    unit: { key: unit.key, code, name: nameOf(unit) },
    set: { key: edition.set, name: edition.shortName },
    criterion: { id: criterion.id, name: criterion.name },
    saidLabel: saidLabel(actor, unit.key),
    indicators: indicatorsForEntry(given),
    whole: wholeOf(actor, unit.key, edition.set, criterion, rows),
    neighbours: neighboursOf(actor, unit.key, law, criterion),
    day,
    draft: draft && { typed: draft.typed as Typed, savedAt: await timeOf(db, draft.savedAt, now) },
    fieldNames: fieldNames(criterion, edition.measures),
  };
}

function mayEnterSomething(actor: Actor, unitKey: string, setKey: string, criterion: Criterion): boolean {
  return aboutsOf(setKey, criterion).some(({ about }) => can(actor, "observation.submit", unitKey, about));
}

/** The conclusion on the whole criterion: offered to who may give it, as long as no indicator has anything of its own. */
function wholeOf(
  actor: Actor,
  unitKey: string,
  setKey: string,
  criterion: Criterion,
  rows: readonly EntryRow[],
): CriterionView["whole"] {
  const about = { setKey, criterionId: criterion.id };
  if (!can(actor, "observation.submit", unitKey, about) || !can(actor, "observation.conclude", unitKey, about))
    return null;
  const facts = rows.filter((row) => row.subject !== "criterion" && !row.notApplicable && row.reviews.length === 0);
  if (facts.length > 0) return null;
  const subject = { criterionId: criterion.id, indicatorId: WHOLE, measureKey: null };
  const last = rows.find((row) => concerns(row, setKey, subject));
  return { last: last === undefined ? null : lineOf(last, { unit: "" }), seen: last?.id ?? "" };
}

function neighboursOf(actor: Actor, unitKey: string, { edition }: HashedEdition, criterion: Criterion) {
  const own = edition.criteria.filter((item) => mayEnterSomething(actor, unitKey, edition.set, item));
  const at = own.findIndex(({ id }) => id === criterion.id);
  const nameOfOne = (item: Criterion | undefined) => (item === undefined ? null : { id: item.id, name: item.name });
  return { before: nameOfOne(own[at - 1]), after: nameOfOne(own[at + 1]) };
}

/** The unit that holds a code today. */
export async function unitKeyOf(code: string, db: Db = portalDb()): Promise<string | null> {
  return (await unitByCode(db, code, dayOf(await businessNow(db))))?.key ?? null;
}

/** What may be said of a form before it is sent. */
export type Checked = {
  /** What cannot be read, and what the rules refuse, each at its field. */
  problems: Problem[];
  refusals: Problem[];
  /** Who said something since the person looked. */
  stale: string | null;
  doubts: Problem[];
  /** Names the doubts, each for itself, with the figures that they are about. */
  shown: string[];
};

/** What is wrong and what is doubtful in what somebody typed, without writing anything. */
export async function checkTyped(view: CriterionView, typed: Typed, db: Db = portalDb()): Promise<Checked> {
  const at = await businessNow(db);
  const unitKey = view.unit.key;
  const law = await editionAt(db, view.set.key, at);
  const criterion = law && criterionOf(law.edition, view.criterion.id);
  if (law === null || criterion === null) return { problems: [], refusals: [], stale: null, doubts: [], shown: [] };
  const { edition } = law;
  const { entries, problems } = readTyped(edition, criterion, typed, dayOf(at));
  const batches = [{ edition, criterion, entries }];
  const known = await knownRows(db, unitKey, batches);
  const [refusals, found] = await Promise.all([
    entryProblems(db, { unitKey, at, batches }, known),
    doubtsAbout(db, { unitKey, setKey: edition.set, at, entries }),
  ]);
  return {
    problems,
    refusals,
    stale: staleInWords(batches, known),
    doubts: found.map(({ entry, text }) => ({ place: entry.place(""), text })),
    shown: found.map(({ entry, text }) => contentHash([entry.place(""), text, entry.figure, entry.said]).slice(0, 16)),
  };
}
