import type { Criterion, Edition } from "../../engine";
import { dayOf } from "../../format/date";
import type { Problem } from "../../format/problems";
import type { Actor } from "../../policy/can";
import type { Db, Tx } from "../../server/db";
import { lockInWords } from "../periods/lock";
import { lockChecker } from "../periods/queries";
import { changesAccepted } from "./changes-accepted";
import type { Entry } from "./entry";
import { eachOnce } from "./problem-words";
import { concerns, type KnownRow, subjectInWords, subjectsInWords } from "./subjects";
import { WHOLE } from "./typed";
import type { Doubt } from "./warnings";

/** What is sent of one criterion of a unit. */
export type Batch = { edition: Edition; criterion: Criterion; entries: Entry[]; doubts: Doubt[] };

/** What somebody sends of one unit at an instant. */
export type Writing = { actor: Actor; unitKey: string; at: Date; batches: Batch[] };

/** What of it the rules look at. */
type Sent = Pick<Writing, "unitKey" | "at"> & { batches: Omit<Batch, "doubts">[] };

/**
 * What keeps entries from being written, each at its field: the rules that need more than what was typed. Who writes
 * holds the periods as they are; who only asks, before a person is bothered with doubts, does not.
 */
export async function entryProblems(
  db: Db | Tx,
  { at, unitKey, batches }: Sent,
  known: readonly KnownRow[],
  hold?: "hold",
): Promise<Problem[]> {
  const today = dayOf(at);
  const lockOn = await lockChecker(db, at, hold);
  const problems: Problem[] = [];
  const figures = new Map<string, Entry>();
  const unexplained: Entry[] = [];
  for (const { edition, criterion, entries } of batches) {
    for (const entry of entries) {
      const say = (field: string, text: string) => problems.push({ place: entry.place(field), text });
      if (entry.measuredOn > today) say("measuredOn", "Ngày đo không thể sau hôm nay");
      const lock = lockOn(unitKey, entry.measuredOn);
      if (lock !== null) say("measuredOn", lockInWords(lock));
      const before = known.filter((row) => concerns(row, edition.set, entry));
      // The basis of "does not apply" says why.
      const explained = entry.note !== null || entry.reason !== null;
      if (!explained && changesAccepted(entry, before, isYearly(edition, criterion, entry))) unexplained.push(entry);
      if (entry.indicatorId === WHOLE && hasIndicatorFacts(criterion, edition.set, entries, known)) {
        say("conclusion", "Tiêu chí đã có số liệu hoặc kết luận của chỉ tiêu, nên không kết luận chung cả tiêu chí");
      }
      const other = entry.measureKey === null || entry.figure === null ? undefined : figures.get(entry.measureKey);
      if (other !== undefined && JSON.stringify(other.figure) !== JSON.stringify(entry.figure)) {
        say("", "Khác với số liệu ghi ở bộ tiêu chí kia; hai bộ dùng chung số liệu này, chỉ giữ một");
      }
      if (entry.measureKey !== null && entry.figure !== null) figures.set(entry.measureKey, entry);
    }
  }
  return eachOnce([...problems, ...reasonProblems(unexplained)]);
}

/** One problem at each field where a reason is missing, naming all that it is missing for. */
function reasonProblems(unexplained: readonly Entry[]): Problem[] {
  const places = [...new Set(unexplained.map((entry) => entry.place("note")))];
  return places.map((place) => {
    const names = subjectsInWords(unexplained.filter((entry) => entry.place("note") === place));
    return { place, text: `Nêu lý do thay đổi: ${names} đã có số liệu, kết luận được chấp nhận` };
  });
}

/** A criterion is yearly where one of its measures is. */
function isYearly({ measures }: Edition, { indicators }: Criterion, { measureKey }: Entry): boolean {
  const keys = measureKey === null ? indicators.map(({ measure }) => measure) : [measureKey];
  return keys.some((key) => measures[key]?.yearly === true);
}

/** Figures and conclusions of the criterion's indicators that stand or wait, or come with this very sending. */
function hasIndicatorFacts(
  criterion: Criterion,
  setKey: string,
  entries: readonly Entry[],
  known: readonly KnownRow[],
): boolean {
  if (entries.some(({ indicatorId, said }) => indicatorId !== WHOLE && said !== "not_applicable")) return true;
  const facts = known.filter((row) => !row.notApplicable && row.reviews.length === 0);
  return criterion.indicators.some(({ id, measure }) =>
    facts.some((row) => concerns(row, setKey, { criterionId: criterion.id, indicatorId: id, measureKey: measure })),
  );
}

/** Who said something of a subject since it was seen, in words; `null` where nobody did. */
export function staleInWords(batches: readonly Omit<Batch, "doubts">[], known: readonly KnownRow[]): string | null {
  const stale = batches.flatMap(({ edition, entries }) =>
    entries.flatMap((entry) => {
      const latest = known.find((row) => concerns(row, edition.set, entry));
      return (latest?.id ?? "") === entry.seen ? [] : [{ entry, who: latest?.author.name ?? "Người khác" }];
    }),
  );
  if (stale.length === 0) return null;
  const words = stale.map(({ entry, who }) => `${subjectInWords(entry)} (${who})`).join("; ");
  return `Vừa có người lưu: ${words}. Chưa gửi gì; xem số liệu mới rồi gửi lại nếu vẫn cần.`;
}
