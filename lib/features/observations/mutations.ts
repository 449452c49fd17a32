import type { AuditEvent } from "../../audit/events";
import { observationProblems } from "../../criteria/admissible";
import type { Criterion, Edition, Measure } from "../../engine";
import { dayOf } from "../../format/date";
import { readTypedDay } from "../../format/typed-day";
import { type About, can } from "../../policy/can";
import { defineAction, Invalid } from "../../server/action";
import { businessNow } from "../../server/clock";
import { commitEntries } from "../entries/commit-entries";
import { doubtsAbout } from "../entries/doubts";
import { type Entry, inFactsFile } from "../entries/entry";
import { inForm } from "../entries/problem-words";
import { NO_DAY } from "../entries/read-typed";
import { editionAt } from "../standings/queries";
import { figureNames, readFigures } from "./figures";
import { type EntryInput, entryInput } from "./schema";

type EntrySubject = {
  unitKey: string;
  about: About;
  edition: Edition;
  criterion: Criterion;
  measureKey: string;
  measure: Measure;
};

/**
 * Enters a figure, a conclusion, or both, for one indicator of a unit. Nothing is overwritten: each is a new observation
 * that waits for the office. Who saw an older state than the present one is told and writes nothing. Changing what was
 * accepted needs a note.
 */
export const submitEntry = defineAction<EntryInput, EntrySubject, { ids: string[] }>({
  input: entryInput,
  verb: "observation.submit",
  subjectId: (input) => `${input.unitKey}/${input.indicatorId}`,
  load: async (db, actor, input) => {
    const law = await editionAt(db, input.setKey, await businessNow(db));
    const unit = await db.unit.findUnique({ where: { key: input.unitKey } });
    if (law === null || unit === null) return null;
    const about = { setKey: input.setKey, indicatorId: input.indicatorId };
    if (!can(actor, "observation.submit", unit.key, about)) return null;
    const { edition } = law;
    for (const criterion of edition.criteria) {
      const indicator = criterion.indicators.find((item) => item.id === input.indicatorId);
      const measure = indicator && edition.measures[indicator.measure];
      if (indicator !== undefined && measure !== undefined) {
        return { unitKey: unit.key, about, edition, criterion, measureKey: indicator.measure, measure };
      }
    }
    return null;
  },
  // Whoever follows a commune may enter its figures; đạt or chưa đạt is said by the commune itself and by who answers for it.
  allow: (actor, { unitKey, about }, { conclusion }) =>
    conclusion === "" || can(actor, "observation.conclude", unitKey, about),
  run: async (tx, { db, actor, subject, input }) => {
    const at = await businessNow(db);
    const { unitKey, edition, criterion } = subject;
    const entry = entryOf(subject, input, dayOf(at));
    const doubts = await doubtsAbout(db, { unitKey, setKey: edition.set, at, entries: [entry] });
    const batches = [{ edition, criterion, entries: [entry], doubts }];
    const { ids, audit } = await commitEntries(tx, { actor, unitKey, at, batches });
    return { value: { ids }, audit: audit as [AuditEvent, ...AuditEvent[]] };
  },
});

/** What the form says, checked by the rules of the facts file; throws with all that is wrong. */
function entryOf({ edition, criterion, measure, measureKey }: EntrySubject, input: EntryInput, today: string): Entry {
  const { figure, ratios, problems: unread } = readFigures(measure, input.figures);
  const { day, problem } = readTypedDay(input.measuredOn, today, NO_DAY);
  const problems = unread.map(({ place, text }) => ({ place, text: inForm(text) }));
  if (figure === null && unread.length === 0 && input.conclusion === "") {
    const text = measure.shape === "judged" ? "Chọn đạt hoặc chưa đạt" : "Nhập số liệu hoặc chọn kết luận";
    problems.push({ place: figureNames(measure)[0] ?? "conclusion", text });
  }
  if (problem !== undefined) problems.push({ place: "measuredOn", text: problem });
  if (problems.length > 0 || day === undefined) throw new Invalid(problems);
  const entry: Entry = {
    criterionId: criterion.id,
    indicatorId: input.indicatorId,
    measureKey,
    figure,
    ratios,
    said: input.conclusion === "" ? null : input.conclusion,
    reason: null,
    measuredOn: day,
    referenceYear: Number(input.referenceYear === "" ? day.slice(0, 4) : input.referenceYear),
    kind: input.kind,
    document: input.document === "" ? null : input.document,
    note: input.note === "" ? null : input.note,
    seen: input.seen,
    place: (field) => (field === "" ? (figureNames(measure)[0] ?? "conclusion") : field),
  };
  const inadmissible = observationProblems(edition, [inFactsFile(entry)]);
  if (inadmissible.length > 0)
    throw new Invalid(inadmissible.map(({ field, text }) => ({ place: field, text: inForm(text) })));
  return entry;
}
