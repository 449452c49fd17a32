import { dayOf } from "../../format/date";
import { groupBy } from "../../format/group";
import { type Actor, reach } from "../../policy/can";
import { businessNow } from "../../server/clock";
import { fromDbDate, fromDbDateOrNull } from "../../server/dates";
import { type Db, db as portalDb, type Tx } from "../../server/db";
import { knownRows } from "../../server/known-rows";
import { seenOf } from "../dated/form";
import { historyOf } from "../dated/history";
import { recordedReasons } from "../dated/queries";
import { holdsOn } from "../dated/recut";
import { editionAt } from "../standings/queries";
import { type AnswerSubject, subjectKey, subjectNamed, subjectWord } from "./subject";
import type { AnswerListRow, AnswerListView, AnswerPageView, AnswerRow, OrganisationName } from "./types";
import type { AnswerStanding } from "./words";

type Stored = {
  id: number;
  setKey: string;
  criterionId: string;
  indicatorId: string | null;
  organisationKey: string;
  standing: string;
  document: string;
  validFrom: Date;
  validTo: Date | null;
};

function answerRow({ id, setKey, criterionId, indicatorId, organisationKey, ...row }: Stored): AnswerRow {
  const { standing, document, validFrom, validTo } = row;
  const days = { from: fromDbDate(validFrom), to: fromDbDateOrNull(validTo) };
  const subject = { setKey, criterionId, indicatorId };
  return { id, ...subject, organisationKey, standing: standing as AnswerStanding, document, ...days };
}

/** The rows of some sets that stand now, whatever their days, by subject. */
export async function standingAnswers(db: Db | Tx, setKeys: readonly string[]): Promise<Map<string, AnswerRow[]>> {
  const rows = await db.indicatorAssignment.findMany({
    where: { setKey: { in: [...setKeys] }, replacedAt: null },
    orderBy: [{ validFrom: "asc" }, { id: "asc" }],
  });
  return groupBy(rows.map(answerRow), (row) => subjectKey(row.setKey, row));
}

/** Organisations of the whole province, which alone answer for an indicator; committees of a unit do not. */
export async function provinceOrganisations(db: Db | Tx): Promise<OrganisationName[]> {
  const rows = await db.organisation.findMany({
    where: { unitKey: null },
    select: { key: true, name: true, shortName: true },
  });
  return rows.sort((a, b) => a.shortName.localeCompare(b.shortName, "vi"));
}

/** The sets whose indicators somebody answers for: those that have criteria. */
async function setsWithCriteria(db: Db, now: Date): Promise<{ key: string; name: string }[]> {
  const sets = await db.criteriaSet.findMany({ orderBy: { key: "asc" } });
  const laws = await Promise.all(sets.map(({ key }) => editionAt(db, key, now)));
  return laws.flatMap((law) =>
    law === null || law.edition.criteria.length === 0 ? [] : [{ key: law.edition.set, name: law.edition.shortName }],
  );
}

/** Who answers for each criterion and indicator of a set today; `null` for who does not keep the list, or no such set. */
export async function answerList(actor: Actor, setKey: string, db: Db = portalDb()): Promise<AnswerListView | null> {
  if (!reach(actor, "answer.edit").everywhere) return null;
  const now = await businessNow(db);
  const today = dayOf(now);
  const [law, sets, rows] = await Promise.all([
    editionAt(db, setKey, now),
    setsWithCriteria(db, now),
    db.indicatorAssignment.findMany({ where: { setKey, ...knownRows(today, now) }, include: { organisation: true } }),
  ]);
  const set = sets.find(({ key }) => key === setKey);
  if (law === null || set === undefined) return null;
  const saidOf = new Map(
    rows.map((row) => [subjectWord(row), { ...answerRow(row), organisation: row.organisation.shortName }]),
  );
  const listed = (subject: AnswerSubject, name: string): AnswerListRow => {
    const word = subjectWord(subject);
    return { word, name, said: saidOf.get(word) ?? null };
  };
  const criteria = law.edition.criteria.map(({ id, name, indicators }) => ({
    criterion: listed({ criterionId: id, indicatorId: null }, name),
    indicators: indicators.map((item) => listed({ criterionId: id, indicatorId: item.id }, item.name)),
  }));
  const own = criteria.flatMap(({ criterion, indicators }) =>
    [criterion, ...indicators].flatMap(({ said }) => said ?? []),
  );
  const hints = own.filter(({ standing }) => standing === "hint").length;
  return { today, set, sets, counts: { own: own.length, hints }, criteria };
}

/** One indicator or criterion with the history of who answers for it; `null` is "not found". */
export async function answerPage(
  actor: Actor,
  setKey: string,
  word: string,
  db: Db = portalDb(),
): Promise<AnswerPageView | null> {
  if (!reach(actor, "answer.edit").everywhere) return null;
  const now = await businessNow(db);
  const today = dayOf(now);
  const law = await editionAt(db, setKey, now);
  const subject = law && subjectNamed(law.edition, word);
  if (law === null || subject === null) return null;
  const { criterionId, indicatorId } = subject;
  const rows = await db.indicatorAssignment.findMany({
    where: { setKey, criterionId, OR: [{ indicatorId }, { indicatorId: null }] },
    include: { organisation: true, recordedBy: { select: { name: true } } },
    orderBy: { id: "asc" },
  });
  const all = rows.map((row) => ({ ...row, ...answerRow(row), organisation: row.organisation.shortName }));
  const own = all.filter((row) => row.indicatorId === indicatorId);
  const standing = own.filter(({ replacedAt }) => replacedAt === null);
  const onToday = (row: (typeof all)[number]) => row.replacedAt === null && holdsOn(row, today);
  const reasons = await recordedReasons(db, "answer.recorded", subjectKey(setKey, subject));
  return {
    set: { key: setKey, name: law.edition.shortName },
    subject: { word, name: subject.name },
    today: standing.find(onToday) ?? null,
    ofCriterion: all.find((row) => row.indicatorId === null && onToday(row))?.organisation ?? null,
    organisations: await provinceOrganisations(db),
    ...historyOf(own, ({ organisation }) => organisation, reasons),
    seen: seenOf(standing),
  };
}
