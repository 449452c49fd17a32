import type { Edition } from "../../engine/types";
import { type AnswerSubject, subjectKey, subjectNamed } from "../../features/answers/subject";
import type { OrganisationName } from "../../features/answers/types";
import { ANSWER_STANDING_WORDS, type AnswerStanding } from "../../features/answers/words";
import { type ListColumns, type ListRow, listRows } from "../dated/columns";
import { cellOf, DatedEntries, type DatedEntry, type ListRead, readList } from "../dated/entries";
import { readSaid, SAID_COLUMNS, type SaidColumn, saysNothing, taken } from "../dated/said";
import type { Problems } from "../problems";
import { editionNamed } from "../sets";
import { Subjects } from "../subjects";
import { type Parsed, short, textOf } from "../values/parsed";
import type { Cell, Sheet } from "../workbook/cells";
import { organisationIn } from "./organisations";

/** Who answers for one indicator or criterion between two days, as a file says it. */
export type AnswerEntry = DatedEntry &
  AnswerSubject & { setKey: string; organisationKey: string; standing: AnswerStanding };

/** What the reader knows besides the file. */
export type AnswerContext = { editions: readonly Edition[]; organisations: readonly OrganisationName[] };

type Column = "set" | "subject" | "organisation" | SaidColumn;

export const ANSWER_COLUMNS: ListColumns<Column> = {
  set: { titles: ["Bộ tiêu chí", "Bộ"], needed: true },
  subject: { titles: ["Chỉ tiêu", "Chỉ tiêu, tiêu chí", "Mã chỉ tiêu", "Tiêu chí"], needed: true },
  organisation: { titles: ["Cơ quan phụ trách", "Cơ quan", "Sở, ngành", "Đơn vị phụ trách"], needed: true },
  ...SAID_COLUMNS,
};

export const ANSWERS_LAYOUT = "Mỗi dòng một chỉ tiêu hoặc tiêu chí, một khoảng thời gian";

const SAYS: Column[] = ["organisation", "from", "to", "document", "standing"];

/** Reads who answers from an opened workbook: every row that can be taken, every problem with its cell. */
export function readAnswers(sheets: readonly Sheet[], context: AnswerContext): ListRead<AnswerEntry> {
  const subjects = new Map(context.editions.map((edition) => [edition.set, new Subjects(edition)]));
  return readList(sheets, ANSWERS_LAYOUT, (problems) => {
    const entries = new DatedEntries<AnswerEntry>(problems, "chỉ tiêu");
    for (const row of listRows(sheets, ANSWER_COLUMNS, problems)) {
      if (!saysNothing(row, SAYS)) readRow(row, context, subjects, entries, problems);
    }
    return entries.all();
  });
}

function readRow(
  { cell, ...row }: ListRow<Column>,
  { editions, organisations }: AnswerContext,
  subjects: ReadonlyMap<string, Subjects>,
  entries: DatedEntries<AnswerEntry>,
  problems: Problems,
): void {
  const edition = taken((given) => setIn(given, editions), cell("set"), problems);
  const known = edition === undefined ? undefined : subjects.get(edition.set);
  const subject = known && taken((given) => subjectIn(given, known), cell("subject"), problems);
  const organisationKey = taken((given) => organisationIn(given, organisations), cell("organisation"), problems);
  const said = readSaid({ cell, ...row }, ANSWER_STANDING_WORDS, problems);
  if (edition === undefined || subject === undefined || organisationKey === undefined || said === null) return;
  const about = { setKey: edition.set, ...subject };
  const entry = { ...about, organisationKey, ...said, cell: cellOf(cell("organisation")) };
  entries.add(subjectKey(edition.set, subject), entry, cell("subject"));
}

function setIn(cell: Cell, editions: readonly Edition[]): Parsed<Edition> {
  const { value: text, problem } = textOf(cell);
  if (problem !== undefined) return { problem };
  const value = editionNamed(text, editions);
  if (value !== undefined) return { value };
  const why = text === "" ? "thiếu bộ tiêu chí" : `không có bộ tiêu chí “${short(text)}”`;
  return { problem: `${why}; ghi một trong: ${editions.map(({ shortName }) => shortName).join("; ")}` };
}

/** Without a prefix a number is an indicator, as in a file of figures. */
function subjectIn(cell: Cell, subjects: Subjects): Parsed<AnswerSubject> {
  const read = subjects.read(cell, "indicator") ?? { problem: "thiếu mã chỉ tiêu hoặc tiêu chí (ví dụ 17.1, TC5)" };
  if (read.problem !== undefined) return { problem: read.problem };
  const { id, of } = read.value;
  const found = subjectNamed(subjects.edition, of === "criterion" ? `TC${id}` : id);
  if (found === null) return { problem: `không có chỉ tiêu “${id}”` };
  return { value: { criterionId: found.criterionId, indicatorId: found.indicatorId } };
}
