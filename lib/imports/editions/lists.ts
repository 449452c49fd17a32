import { type Field, LEVEL_FIELDS, MEASURE_FIELDS, SET_FIELDS } from "../../criteria/fields";
import { columnName } from "../workbook/address";
import { GUIDE_SHEET } from "./sheets";

type List = { name: string; of: Field["words"]; words: readonly string[] };

const CLOSED = [...SET_FIELDS, ...LEVEL_FIELDS, ...MEASURE_FIELDS].filter(
  ({ words }, index, all) => words !== undefined && all.findIndex((other) => other.words === words) === index,
);

/** Every closed list of words, as the guide prints it and the cells offer it: one a column of the guide's sheet. */
const LISTS: readonly List[] = [
  ...CLOSED.map(({ name, words }) => ({ name, of: words, words: Object.values(words ?? {}) })),
  { name: "Có hoặc không", of: undefined, words: ["có", "không"] },
];

/** The guide's text stands in the first column; a blank one parts it from the lists. */
const FIRST_COLUMN = 3;
export const LIST_WIDTHS: readonly number[] = [3, ...LISTS.map(() => 30)];

/** The lists as rows: their names, then their words below each other. */
export function listRows(): string[][] {
  const longest = Math.max(...LISTS.map(({ words }) => words.length));
  return [
    LISTS.map(({ name }) => name),
    ...Array.from({ length: longest }, (_, row) => LISTS.map(({ words }) => words[row] ?? "")),
  ];
}

/** The cells of the guide's sheet whose words a field offers; `null` where anything may be written. */
export function listRefOf({ holds, words }: Field): string | null {
  const list = LISTS.findIndex(({ of }) => (holds === "yes" ? of === undefined : words !== undefined && of === words));
  const column = columnName(FIRST_COLUMN + list);
  return list === -1 ? null : `'${GUIDE_SHEET}'!$${column}$2:$${column}$${1 + (LISTS[list]?.words.length ?? 0)}`;
}
