import { dayOf, formatDate, readDate } from "../../format/date";
import { toBusiness } from "../../server/clock";
import { fromDbDate } from "../../server/dates";
import type { Db } from "../../server/db";
import type { Typed } from "./typed";

/**
 * The day of measuring that a person wrote last in a unit today, in a draft or in what was sent (not by a file), as people
 * write it; empty where there was none. Whoever enters nineteen criteria of one survey should not type its day nineteen times.
 */
export async function dayUsedToday(
  db: Db,
  { personId, unitKey }: { personId: string; unitKey: string },
  today: string,
): Promise<string> {
  const [drafts, sent] = await Promise.all([
    db.entryDraft.findMany({ where: { personId, unitKey }, orderBy: { savedAt: "desc" } }),
    db.observation.findFirst({
      where: { authorId: personId, unitKey, importFileId: null },
      orderBy: { sequence: "desc" },
      select: { measuredOn: true, submittedAt: true },
    }),
  ]);
  const used = sent === null ? [] : [{ at: sent.submittedAt, day: fromDbDate(sent.measuredOn) }];
  for (const { typed, savedAt } of drafts) {
    const day = readDate((typed as Typed).measuredOn ?? "");
    if (day !== null) used.push({ at: await toBusiness(db, savedAt), day });
  }
  const [latest] = used.filter(({ at }) => dayOf(at) === today).sort((a, b) => b.at.getTime() - a.at.getTime());
  return latest === undefined ? "" : formatDate(latest.day);
}
