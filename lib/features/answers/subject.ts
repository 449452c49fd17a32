import type { Criterion, Edition } from "../../engine";

/** What an organisation answers for: an indicator, or a whole criterion where `indicatorId` is `null`. */
export type AnswerSubject = { criterionId: string; indicatorId: string | null };

/** `17.1`, or `TC17` for the whole criterion: how addresses, files and the log name a subject of a set. */
export function subjectWord({ criterionId, indicatorId }: AnswerSubject): string {
  return indicatorId ?? `TC${criterionId}`;
}

/** The subject that a word names in an edition, with its name; `null` where the edition has none. */
export function subjectNamed(edition: Edition, word: string): (AnswerSubject & { name: string; of: Criterion }) | null {
  for (const criterion of edition.criteria) {
    const about = { criterionId: criterion.id, of: criterion };
    if (word === `TC${criterion.id}`) return { ...about, indicatorId: null, name: criterion.name };
    const indicator = criterion.indicators.find(({ id }) => id === word);
    if (indicator !== undefined) return { ...about, indicatorId: indicator.id, name: indicator.name };
  }
  return null;
}

/** Names a subject over all sets: rows of one key never overlap. */
export function subjectKey(setKey: string, subject: AnswerSubject): string {
  return `${setKey}/${subjectWord(subject)}`;
}
