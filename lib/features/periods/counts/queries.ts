import { fromDbDateOrNull, toDbDate } from "../../../server/dates";
import type { Db } from "../../../server/db";
import { TARGET_KINDS, targetKindName } from "../../progress/target-kinds";
import { standingRegistrations } from "../../progress/targets";
import { knownRecognition } from "../../recognitions/known";
import { type CountRow, formsOf, type Title } from "./counts";

type Span = { from: string; to: string };

/**
 * What a report of a period counts of the targets of its year: titles until the last day of the period, or until today
 * while it runs, by everything known now. Empty where the year has no targets.
 */
export async function countsOfPeriod(db: Db, { from, to }: Span, today: string, now: Date): Promise<CountRow[]> {
  const asOf = to < today ? to : today;
  const year = Number(to.slice(0, 4));
  const registered = standingRegistrations(toDbDate(asOf), now);
  const targets = await db.target.findMany({
    where: { year, recordedAt: { lte: now } },
    include: { registrations: { where: registered, select: { unitKey: true, committedOn: true } } },
  });
  const recognitions = await db.recognition.findMany({
    where: { setKey: { in: targets.map(({ setKey }) => setKey) }, titleYear: { lte: year }, recordedAt: { lte: now } },
  });
  const rows = targets.map(({ kind, setKey, count, registrations }): CountRow => {
    const own = recognitions.filter((row) => row.setKey === setKey);
    const titles = own.map((row): Title & { unitKey: string } => {
      const { unitKey, titleYear } = row;
      return { unitKey, titleYear, known: knownRecognition(row, { asOf, knownAt: now }) };
    });
    const completed = formsOf(titles, ({ completedOn }) => completedOn, { from, year });
    const done = new Set(
      titles
        .filter((title) => title.titleYear === year && title.known.completedOn !== null)
        .map(({ unitKey }) => unitKey),
    );
    const coming = registrations.filter(({ unitKey, committedOn }) => {
      const inYear = fromDbDateOrNull(committedOn)?.startsWith(`${year}-`) === true;
      return inYear && !done.has(unitKey ?? "");
    });
    return {
      kind,
      name: targetKindName(kind),
      planned: count,
      completed,
      recognised: formsOf(titles, ({ decidedOn }) => decidedOn, { from, year }),
      expected: completed.inYear + coming.length,
    };
  });
  const place = (row: CountRow) => TARGET_KINDS.findIndex(({ kind }) => kind === row.kind);
  return rows.sort((a, b) => place(a) - place(b));
}
