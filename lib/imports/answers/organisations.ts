import type { OrganisationName } from "../../features/answers/types";
import { hasMarks, markedName, plainName } from "../unit-names";
import { type Parsed, short, textOf } from "../values/parsed";
import type { Cell } from "../workbook/cells";

/**
 * The organisation that a cell means: its key, its short or its full name. A name with marks means exactly that one, one
 * without marks any of its letters; what is none names them all, what could be several lists them.
 */
export function organisationIn(cell: Cell, organisations: readonly OrganisationName[]): Parsed<string> {
  const { value: text, problem } = textOf(cell);
  if (problem !== undefined) return { problem };
  const accepted = `ghi một trong: ${organisations.map(({ shortName }) => shortName).join("; ")}`;
  if (cell.type === "blank") return { problem: `thiếu cơ quan phụ trách; ${accepted}` };
  const byKey = organisations.find(({ key }) => key === text);
  if (byKey !== undefined) return { value: byKey.key };
  const named = (fold: (name: string) => string) =>
    organisations.filter(({ name, shortName }) => [name, shortName].some((one) => fold(one) === fold(text)));
  const exact = hasMarks(text) ? named(markedName) : [];
  const found = exact.length > 0 ? exact : named(plainName);
  const [first, ...others] = found;
  if (first === undefined) return { problem: `không có cơ quan “${short(text)}”; ${accepted}` };
  if (others.length === 0) return { value: first.key };
  return { problem: `“${short(text)}” có thể là: ${found.map(({ name }) => name).join("; ")}; hãy ghi tên đầy đủ` };
}
