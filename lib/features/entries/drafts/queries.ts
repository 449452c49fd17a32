import { contentHash } from "../../../criteria/hash";
import { figureInWords } from "../../../engine";
import type { Actor } from "../../../policy/can";
import { businessNow } from "../../../server/clock";
import { type Db, db as portalDb } from "../../../server/db";
import { criterionOf } from "../../criteria-sets/in-use";
import { doubtsAbout } from "../doubts";
import type { Entry } from "../entry";
import { entryProblems } from "../entry-problems";
import { fieldNames } from "../fields";
import { knownRows } from "../known";
import { nameOf, open, timeOf } from "../opened";
import { namedProblems } from "../problem-words";
import { readTyped } from "../read-typed";
import { subjectInWords } from "../subjects";
import type { Typed } from "../typed";
import type { DraftsView, DraftToSend } from "../types";

/** `Đã lưu nháp lúc 10:32`, or that nothing was worth keeping. */
export async function savedInWords(savedAt: Date | null, db: Db = portalDb()): Promise<string> {
  if (savedAt === null) return "Chưa ghi gì";
  return `Đã lưu nháp lúc ${await timeOf(db, savedAt, await businessNow(db))}`;
}

/** This person's drafts of a unit as they would be sent, with everything wrong or doubtful; `null` is "not found". */
export async function draftsToSend(actor: Actor, code: string, db: Db = portalDb()): Promise<DraftsView | null> {
  const opened = await open(db, actor, code);
  if (opened === null) return null;
  const { unit, sets, now, today } = opened;
  const rows = await draftRows(db, actor.id, unit.key);
  const drafts: DraftToSend[] = [];
  for (const row of rows) {
    const law = sets.find(({ edition }) => edition.set === row.setKey);
    const criterion = law && criterionOf(law.edition, row.criterionId);
    if (law === undefined || criterion === undefined || criterion === null) continue;
    const { entries, problems } = readTyped(law.edition, criterion, row.typed as Typed, today);
    const batches = [{ edition: law.edition, criterion, entries }];
    const known = await knownRows(db, unit.key, batches);
    const refusals = await entryProblems(db, { unitKey: unit.key, at: now, batches }, known);
    const doubts = await doubtsAbout(db, { unitKey: unit.key, setKey: row.setKey, at: now, entries });
    drafts.push({
      setKey: row.setKey,
      setName: law.edition.shortName,
      criterion: { id: criterion.id, name: criterion.name },
      savedAt: await timeOf(db, row.savedAt, now),
      lines: entries.map((entry) => ({
        subject: subjectInWords(entry),
        words: entryInWords(entry, law.edition.measures[entry.measureKey ?? ""]?.unit ?? ""),
        measuredOn: entry.measuredOn,
        doubts: doubts.filter((doubt) => doubt.entry === entry).map(({ text }) => text),
      })),
      problems: namedProblems([...problems, ...refusals], fieldNames(criterion, law.edition.measures)),
    });
  }
  const count = drafts.reduce((sum, { lines }) => sum + lines.length, 0);
  return { unit: { key: unit.key, code, name: nameOf(unit) }, drafts, seen: seenOf(rows), count };
}

/** A person's drafts of a unit, in the order of their sets and criteria. */
export function draftRows(db: Pick<Db, "entryDraft">, personId: string, unitKey: string) {
  return db.entryDraft.findMany({
    where: { personId, unitKey },
    orderBy: [{ setKey: "asc" }, { criterionId: "asc" }],
  });
}

/** Names what somebody saw of their drafts, so that only that is sent. */
export function seenOf(drafts: readonly { setKey: string; criterionId: string; typed: unknown }[]): string {
  return contentHash(drafts.map(({ setKey, criterionId, typed }) => [setKey, criterionId, typed]));
}

function entryInWords({ figure, said, reason }: Entry, unit: string): string {
  const figureWords = figure === null ? [] : [figureInWords(figure, { unit })];
  const saidWords = {
    met: "kết luận: đạt",
    not_met: "kết luận: chưa đạt",
    not_applicable: `không xét (${reason ?? ""})`,
  };
  return [...figureWords, ...(said === null ? [] : [saidWords[said]])].join("; ");
}
