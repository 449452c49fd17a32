import { provinceOrganisations, standingAnswers } from "../../features/answers/queries";
import { subjectKey } from "../../features/answers/subject";
import { type Actor, reach } from "../../policy/can";
import { businessNow } from "../../server/clock";
import { type Db, db as portalDb } from "../../server/db";
import type { DatedEffect } from "../dated/compare";
import { listFile, listFiles } from "../dated/queries";
import type { ListFileView } from "../dated/types";
import type { FileRow } from "../files/types";
import { editionsNow } from "../queries";
import { ANSWER_LIST } from "./commit";
import type { AnswerContext } from "./read-answers";
import { answersTemplate } from "./template";

/** What the reader of answers knows besides the file. */
export async function answerContext(db: Db, now: Date): Promise<AnswerContext> {
  const [editions, organisations] = await Promise.all([editionsNow(db, now), provinceOrganisations(db)]);
  return { editions, organisations };
}

/** The files so far and the sets that have a template; `null` for who does not keep the list. */
export async function answerDesk(
  actor: Actor,
  db: Db = portalDb(),
): Promise<{ files: FileRow[]; sets: { key: string; name: string }[] } | null> {
  const files = await listFiles(actor, "answers", db);
  if (files === null) return null;
  const editions = await editionsNow(db, await businessNow(db));
  return { files, sets: editions.map(({ set, shortName }) => ({ key: set, name: shortName })) };
}

export function answerFile(
  actor: Actor,
  fileId: string,
  filter: DatedEffect | null,
  db: Db = portalDb(),
): Promise<ListFileView | null> {
  return listFile(ANSWER_LIST, actor, fileId, filter, db);
}

/** The list of one set as it stands; `null` for who does not keep it, or no such set. */
export async function answersTemplateFile(
  actor: Actor,
  setKey: string,
  db: Db = portalDb(),
): Promise<{ name: string; bytes: Buffer } | null> {
  if (!reach(actor, "answer.edit").everywhere) return null;
  const { editions, organisations } = await answerContext(db, await businessNow(db));
  const edition = editions.find(({ set }) => set === setKey);
  if (edition === undefined) return null;
  const standing = await standingAnswers(db, [setKey]);
  const rowsOf = (subject: Parameters<typeof subjectKey>[1]) => standing.get(subjectKey(setKey, subject)) ?? [];
  return { name: `co-quan-phu-trach-${setKey}.xlsx`, bytes: answersTemplate({ edition, rowsOf, organisations }) };
}
