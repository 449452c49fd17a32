import { randomUUID } from "node:crypto";
import type { AuditEvent } from "../../audit/events";
import { observationProblems } from "../../criteria/admissible";
import type { Edition, Measure } from "../../engine";
import { dayOf } from "../../format/date";
import { type About, can, organisationFor } from "../../policy/can";
import { Conflict, defineAction, Invalid } from "../../server/action";
import { businessNow } from "../../server/clock";
import { toDbDate } from "../../server/dates";
import type { Prisma } from "../../server/generated/client";
import { lockInWords } from "../periods/lock";
import { lockOf } from "../periods/queries";
import { editionAt } from "../standings/queries";
import { figureNames, readFigures } from "./figures";
import { subjectOf } from "./queries";
import { type EntryInput, entryInput } from "./schema";

type Written = Pick<Prisma.ObservationUncheckedCreateInput, "subject"> &
  Partial<Prisma.ObservationUncheckedCreateInput>;

type EntrySubject = {
  unitKey: string;
  about: About;
  edition: Edition;
  criterionId: string;
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
    for (const criterion of law.edition.criteria) {
      const indicator = criterion.indicators.find((item) => item.id === input.indicatorId);
      const measure = indicator && law.edition.measures[indicator.measure];
      if (indicator !== undefined && measure !== undefined) {
        const { edition } = law;
        return { unitKey: unit.key, about, edition, criterionId: criterion.id, measureKey: indicator.measure, measure };
      }
    }
    return null;
  },
  // Whoever follows a commune may enter its figures; đạt or chưa đạt is said by the commune itself and by who answers for it.
  allow: (actor, { unitKey, about }, { conclusion }) =>
    conclusion === "" || can(actor, "observation.conclude", unitKey, about),
  run: async (tx, { db, actor, subject, input }) => {
    const at = await businessNow(db);
    const { figure, problems } = readFigures(subject.measure, input.figures);
    if (problems.length > 0) throw new Invalid(problems);
    if (figure === null && input.conclusion === "") {
      const text = subject.measure.shape === "judged" ? "Chọn đạt hoặc chưa đạt" : "Nhập số liệu hoặc chọn kết luận";
      throw new Invalid([{ place: figureNames(subject.measure)[0] ?? "conclusion", text }]);
    }
    if (input.measuredOn > dayOf(at)) {
      throw new Invalid([{ place: "measuredOn", text: "Ngày đo không thể sau hôm nay" }]);
    }
    const lock = await lockOf(tx, { unitKey: subject.unitKey, measuredOn: input.measuredOn }, at);
    if (lock !== null) throw new Invalid([{ place: "measuredOn", text: lockInWords(lock) }]);
    const referenceYear = Number(input.referenceYear === "" ? input.measuredOn.slice(0, 4) : input.referenceYear);
    const said = {
      indicator: input.indicatorId,
      ...figure,
      ...(input.conclusion !== "" && { conclusion: input.conclusion }),
      measuredOn: input.measuredOn,
      referenceYear,
    };
    const inadmissible = observationProblems(subject.edition, [said]);
    if (inadmissible.length > 0) throw new Invalid(inadmissible.map(({ field, text }) => ({ place: field, text })));
    // Two people saving the same figure: the second waits here, then finds that what was seen is no longer the latest.
    await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE "key" = ${subject.unitKey} FOR UPDATE`;
    const about = subjectOf(subject.unitKey, input.setKey, { id: input.indicatorId, measure: subject.measureKey });
    const latest = await tx.observation.findFirst({
      where: about,
      include: { author: true },
      orderBy: { sequence: "desc" },
    });
    if ((latest?.id ?? "") !== input.seen) {
      const who = latest === null ? "Người khác" : latest.author.name;
      throw new Conflict(`${who} vừa lưu chỉ tiêu này. Xem số liệu mới bên dưới rồi lưu lại nếu vẫn cần.`);
    }
    const accepted = await tx.observation.count({ where: { ...about, acceptedAt: { not: null } } });
    if (accepted > 0 && input.note === "") {
      throw new Invalid([{ place: "note", text: "Số liệu đã được chấp nhận: nêu lý do thay đổi" }]);
    }
    const shared = {
      unitKey: subject.unitKey,
      measuredOn: toDbDate(input.measuredOn),
      referenceYear,
      kind: input.kind,
      document: input.document === "" ? null : input.document,
      note: input.note === "" ? null : input.note,
      authorId: actor.id,
      organisationKey: organisationFor(actor, "observation.submit", subject.unitKey, subject.about),
      submittedAt: at,
    };
    const events: AuditEvent[] = [];
    const ids: string[] = [];
    const write = async (what: Written, after: Record<string, unknown>) => {
      const id = randomUUID();
      await tx.observation.create({ data: { id, ...shared, ...what } });
      ids.push(id);
      events.push({ action: "observation.submitted", subject: { type: "observation", id }, after });
    };
    const { unitKey, setKey, indicatorId, note } = input;
    if (figure !== null) {
      const { measureKey } = subject;
      await write({ subject: "measure", measureKey, ...figure }, { unitKey, measureKey, ...figure, note });
    }
    if (input.conclusion !== "") {
      const { criterionId } = subject;
      const { conclusion } = input;
      await write(
        { subject: "indicator", setKey, criterionId, indicatorId, conclusion },
        { unitKey, setKey, indicatorId, conclusion, note },
      );
    }
    return { value: { ids }, audit: events as [AuditEvent, ...AuditEvent[]] };
  },
});
