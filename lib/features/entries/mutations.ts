import type { AuditEvent } from "../../audit/events";
import type { Criterion, Edition } from "../../engine";
import { dayOf } from "../../format/date";
import { type Actor, can } from "../../policy/can";
import { Conflict, defineAction, Invalid, NOTHING_HAPPENED } from "../../server/action";
import { businessNow, machineNow } from "../../server/clock";
import type { Db } from "../../server/db";
import { criterionOf } from "../criteria-sets/in-use";
import { editionAt } from "../standings/queries";
import { commitEntries } from "./commit-entries";
import { doubtsAbout } from "./doubts";
import { draftRows, seenOf } from "./drafts/queries";
import { aboutOf, concludes } from "./entry";
import type { Batch } from "./entry-problems";
import { fieldNames } from "./fields";
import { type ReadTyped, readTyped } from "./read-typed";
import { type CriterionInput, criterionInput, type DraftsInput, draftsInput } from "./schema";
import { draftPlace, isBlank, type Typed, touched, typedOf } from "./typed";
import { aboutsOf } from "./unit-view";

type Form = ReadTyped & { unitKey: string; edition: Edition; criterion: Criterion; typed: Typed };
type Places = { places: { unitKey: string; about: ReturnType<typeof aboutOf> }[] };

/** The form of a criterion as the law of now reads it; `null` where the unit, the set or the criterion is not there. */
async function readForm(db: Db, { unitKey, setKey, criterionId, typed: given }: CriterionInput): Promise<Form | null> {
  const now = await businessNow(db);
  const [law, unit] = await Promise.all([editionAt(db, setKey, now), db.unit.findUnique({ where: { key: unitKey } })]);
  const criterion = law && criterionOf(law.edition, criterionId);
  if (law === null || unit === null || criterion === null) return null;
  const { edition } = law;
  const typed = typedOf(Object.entries(given), fieldNames(criterion, edition.measures));
  return { unitKey, edition, criterion, typed, ...readTyped(edition, criterion, typed, dayOf(now)) };
}

/** Everything a form touches; a person must be allowed all of it, and something where nothing is touched yet. */
function placesOf(actor: Actor, { unitKey, edition, criterion, typed }: Form): Places["places"] | null {
  const own = aboutsOf(edition.set, criterion);
  const mine = own.filter(({ about }) => can(actor, "observation.submit", unitKey, about));
  if (mine.length === 0) return null;
  const ids = touched(typed);
  const chosen = ids.length === 0 ? mine : own.filter(({ subject }) => ids.includes(subject.indicatorId));
  return chosen.map(({ about }) => ({ unitKey, about }));
}

/** Đạt, chưa đạt and "không xét" are said by the commune itself and by who answers for the indicator. */
function mayConclude(actor: Actor, { unitKey, edition, entries }: Form): boolean {
  return entries
    .filter(concludes)
    .every((entry) => can(actor, "observation.conclude", unitKey, aboutOf(edition.set, entry)));
}

async function loadForm(db: Db, actor: Actor, input: CriterionInput): Promise<(Form & Places) | null> {
  const form = await readForm(db, input);
  const places = form && placesOf(actor, form);
  return form === null || places === null ? null : { ...form, places };
}

const subjectId = ({ unitKey, setKey, criterionId }: CriterionInput) => `${unitKey}/${setKey}/${criterionId}`;

/** Keeps what a person has typed for one criterion and not sent; it counts nowhere. What is emptied is kept no longer. */
export const saveDraft = defineAction<CriterionInput, Form & Places, { savedAt: Date | null }>({
  input: criterionInput,
  verb: "observation.submit",
  subjectId,
  load: loadForm,
  run: async (tx, { actor, subject: { unitKey, edition, criterion, typed } }) => {
    const key = { personId: actor.id, unitKey, setKey: edition.set, criterionId: criterion.id };
    if (isBlank(typed)) {
      await tx.entryDraft.deleteMany({ where: key });
      return { value: { savedAt: null }, audit: NOTHING_HAPPENED };
    }
    const savedAt = machineNow();
    await tx.entryDraft.upsert({
      where: { personId_unitKey_setKey_criterionId: key },
      create: { ...key, typed, savedAt },
      update: { typed, savedAt },
    });
    return { value: { savedAt }, audit: NOTHING_HAPPENED };
  },
});

/** Sends what is typed of one criterion: all of it or none. The draft is gone with it. */
export const submitCriterion = defineAction<CriterionInput, Form & Places, { ids: string[] }>({
  input: criterionInput,
  verb: "observation.submit",
  subjectId,
  load: loadForm,
  allow: mayConclude,
  run: async (tx, { db, actor, subject }) => {
    const { unitKey, edition, criterion, entries, problems } = subject;
    if (problems.length > 0) throw new Invalid(problems);
    if (entries.length === 0) throw new Invalid([{ place: "", text: "Chưa ghi số liệu hay kết luận nào để gửi" }]);
    const at = await businessNow(db);
    const batches = [await batchOf(db, subject, at)];
    const { ids, audit } = await commitEntries(tx, { actor, unitKey, at, batches });
    const personId = actor.id;
    await tx.entryDraft.deleteMany({ where: { personId, unitKey, setKey: edition.set, criterionId: criterion.id } });
    return { value: { ids }, audit: audit as [AuditEvent, ...AuditEvent[]] };
  },
});

async function batchOf(db: Db, { unitKey, edition, criterion, entries }: Form, at: Date): Promise<Batch> {
  const doubts = await doubtsAbout(db, { unitKey, setKey: edition.set, at, entries });
  return { edition, criterion, entries, doubts };
}

/** The form among those of other criteria: what is wrong with it names the criterion too. */
function amongDrafts(form: Form): Form {
  const at = (place: string) => draftPlace({ setKey: form.edition.set, criterionId: form.criterion.id }, place);
  return {
    ...form,
    entries: form.entries.map((entry) => ({ ...entry, place: (field) => at(entry.place(field)) })),
    problems: form.problems.map(({ place, text }) => ({ place: at(place), text })),
  };
}

type Drafts = Places & { unitKey: string; forms: Form[]; seen: string };

/** Sends all drafts of a person for a unit: all or none, and only as they were just seen. */
export const submitDrafts = defineAction<DraftsInput, Drafts, { ids: string[] }>({
  input: draftsInput,
  verb: "observation.submit",
  subjectId: ({ unitKey }) => unitKey,
  load: async (db, actor, { unitKey }) => {
    const rows = await draftRows(db, actor.id, unitKey);
    const forms: Form[] = [];
    const places: Places["places"] = [];
    for (const { setKey, criterionId, typed } of rows) {
      const form = await readForm(db, { unitKey, setKey, criterionId, typed: typed as Typed });
      const own = form && placesOf(actor, form);
      if (form === null || own === null) return null;
      forms.push(amongDrafts(form));
      places.push(...own);
    }
    return rows.length === 0 ? null : { unitKey, forms, places, seen: seenOf(rows) };
  },
  allow: (actor, { forms }) => forms.every((form) => mayConclude(actor, form)),
  run: async (tx, { db, actor, subject: { unitKey, forms }, input }) => {
    const rows = await draftRows(tx, actor.id, unitKey);
    if (seenOf(rows) !== input.seen) throw new Conflict("Bản nháp đã thay đổi từ lúc xem. Xem lại rồi gửi.");
    const problems = forms.flatMap((form) => form.problems);
    if (problems.length > 0) throw new Invalid(problems);
    const at = await businessNow(db);
    const batches: Batch[] = [];
    for (const form of forms) batches.push(await batchOf(db, form, at));
    const { ids, audit } = await commitEntries(tx, { actor, unitKey, at, batches });
    await tx.entryDraft.deleteMany({ where: { personId: actor.id, unitKey } });
    const [first, ...rest] = audit;
    if (first === undefined) throw new Invalid([{ place: "", text: "Chưa ghi số liệu hay kết luận nào để gửi" }]);
    return { value: { ids }, audit: [first, ...rest] };
  },
});
