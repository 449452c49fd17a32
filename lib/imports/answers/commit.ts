import { lockSets, saysTheSame, writeAnswers } from "../../features/answers/mutations";
import { provinceOrganisations, standingAnswers } from "../../features/answers/queries";
import { subjectKey, subjectNamed, subjectWord } from "../../features/answers/subject";
import type { AnswerRow } from "../../features/answers/types";
import { ANSWER_STANDING_WORDS } from "../../features/answers/words";
import { daysInWords } from "../../features/dated/words";
import { WHOLE_PROVINCE } from "../../policy/province";
import { businessNow } from "../../server/clock";
import { commitList } from "../dated/commit";
import type { DatedList } from "../dated/list";
import { Names } from "../files/words";
import { editionsNow } from "../queries";
import type { AnswerEntry } from "./read-answers";

/** The list of who answers, as files of it are compared and written. */
export const ANSWER_LIST: DatedList<AnswerEntry, AnswerRow> = {
  kind: "answers",
  reach: () => WHOLE_PROVINCE,
  subjectOf: (entry) => subjectKey(entry.setKey, entry),
  standing: (db, entries) => standingAnswers(db, setKeysOf(entries)),
  says: saysTheSame,
  outdated: async (db, entries) => {
    const editions = await editionsNow(db, await businessNow(db));
    const there = ({ setKey, ...subject }: AnswerEntry) => {
      const edition = editions.find(({ set }) => set === setKey);
      return edition !== undefined && subjectNamed(edition, subjectWord(subject)) !== null;
    };
    return entries.every(there) ? null : "Bộ tiêu chí đã có phiên bản mới từ khi đọc tệp. Hãy gửi lại tệp này.";
  },
  lock: (tx, entries) => lockSets(tx, setKeysOf(entries)),
  write: (tx, { entries, ...writing }) => {
    const [first] = entries;
    if (first === undefined) throw new Error("A subject without an entry");
    const { setKey, criterionId, indicatorId } = first;
    return writeAnswers(tx, { ...writing, about: { setKey, criterionId, indicatorId }, said: entries });
  },
  words: async (db) => {
    const names = new Names(await editionsNow(db, await businessNow(db)));
    const shortName = new Map((await provinceOrganisations(db)).map((one) => [one.key, one.shortName]));
    return {
      subject: ({ setKey, ...subject }) => names.about({ set: setKey, id: subjectWord(subject) }),
      said: ({ organisationKey, document, standing, ...days }) =>
        `${shortName.get(organisationKey) ?? organisationKey}, ${daysInWords(days)}; ${document} (${ANSWER_STANDING_WORDS[standing]})`,
    };
  },
};

export const commitAnswers = commitList(ANSWER_LIST);

function setKeysOf(entries: readonly AnswerEntry[]): string[] {
  return [...new Set(entries.map(({ setKey }) => setKey))];
}
