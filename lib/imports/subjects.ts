import { type Edition, type Indicator, MEASURE_PARTS, type Measure, PART_NAMES } from "../engine/types";
import { ambiguousProblem, dateProblem, idsOfNumber } from "./values/id";
import { errorProblem, type Parsed, seen, wordsOf } from "./values/parsed";
import type { Cell } from "./workbook/cells";

/** What a header or a cell of the long layout names: the id, and the words after it. */
export type Subject = { id: string; of: "indicator" | "criterion"; words: string };

const PREFIXES: readonly [RegExp, Subject["of"]][] = [
  [/^(tiêu chí|tieu chi|tc)\s*(số|so)?\s*\.?:?\s*(?=\d|đk|dk)/i, "criterion"],
  [/^(chỉ tiêu|chi tieu|ct)\s*(số|so)?\s*\.?:?\s*(?=\d|đk|dk)/i, "indicator"],
];
const ID = /^(?:([ĐD]K)\s*)?(\d{1,2}(?:[.,]\d{1,2})?)(?![\d.,%])/i;

/** The ids of one edition, as cells name them. */
export class Subjects {
  readonly edition: Edition;
  private readonly indicators: Map<string, Indicator>;
  private readonly criteria: Set<string>;

  constructor(edition: Edition) {
    this.edition = edition;
    this.indicators = new Map(edition.criteria.flatMap((c) => c.indicators.map((item) => [item.id, item] as const)));
    this.criteria = new Set(edition.criteria.map(({ id }) => id));
  }

  /** The measure of an indicator of the edition. */
  measureOf(indicator: string): Measure | null {
    const key = this.indicators.get(indicator)?.measure;
    return key === undefined ? null : (this.edition.measures[key] ?? null);
  }

  /**
   * Reads an id: `17.10`, `TC5`, `Chỉ tiêu 17.1 – tổng số`. Ids are text. A number cell has lost its zeros, so 17.1 may
   * have been 17.10: it is accepted only where one id of the set has that value (17.2; 17.20 does not exist). Text with a
   * comma is treated like the number. `null` where the cell names no id at all.
   *
   * @param without what an id without a prefix means
   */
  read(cell: Cell, without: Subject["of"]): Parsed<Subject> | null {
    if (cell.type === "error") return { problem: errorProblem(cell) ?? "" };
    if (cell.type === "date") return { problem: dateProblem(cell) };
    if (cell.type === "number") return this.byNumber(cell.value, without, "", String(cell.value).replace(".", ","));
    if (cell.type !== "text") return null;
    const [prefix, of] = PREFIXES.find(([word]) => word.test(cell.text)) ?? [null, without];
    const bare = prefix === null ? cell.text : cell.text.replace(prefix, "");
    const match = ID.exec(bare);
    if (match === null) return prefix === null ? null : { problem: `không đọc được mã trong “${seen(cell)}”` };
    const words = bare.slice(match[0].length);
    const number = match[2] ?? "";
    if (number.includes(",")) return this.byNumber(Number(number.replace(",", ".")), of, words, number);
    const id = match[1] === undefined ? number : `ĐK${number}`;
    return this.known(of).has(id) ? { value: { id, of, words: trim(words) } } : { problem: this.unknown(id, of) };
  }

  private byNumber(value: number, of: Subject["of"], words: string, shown: string): Parsed<Subject> {
    const fitting = idsOfNumber(value, this.known(of).keys());
    const [id, ...others] = fitting;
    if (id === undefined) return { problem: this.unknown(shown, of) };
    if (others.length === 0) return { value: { id, of, words: trim(words) } };
    return { problem: ambiguousProblem(shown, fitting) };
  }

  private known(of: Subject["of"]): ReadonlyMap<string, unknown> {
    return of === "indicator" ? this.indicators : new Map([...this.criteria].map((id) => [id, id]));
  }

  private unknown(id: string, of: Subject["of"]): string {
    const what = of === "indicator" ? "chỉ tiêu" : "tiêu chí";
    const other = of === "indicator" && this.criteria.has(id) ? `; nếu là tiêu chí thì ghi TC${id}` : "";
    return `${this.edition.shortName} không có ${what} “${id}”${other}`;
  }
}

/** The named figures of a measure with many, in their order; none for the others. */
export function partsOf(measure: Measure): string[] {
  return Object.keys(MEASURE_PARTS[measure.shape as keyof typeof MEASURE_PARTS] ?? {});
}

/** The unit of a figure, or of one part of it. */
export function unitOf(measure: Measure, part?: string): string {
  const parts: Record<string, string> = MEASURE_PARTS[measure.shape as keyof typeof MEASURE_PARTS] ?? {};
  if (part === undefined) return measure.unit;
  return parts[part] === "percent" ? "%" : "";
}

/** The part that words name (`tổng số`, `Nữ`), or `null`. */
export function partNamed(measure: Measure, words: string): string | null {
  const asked = wordsOf(words).replace(/\s*[,:]?\s*\(?%\)?$/, "");
  return partsOf(measure).find((part) => wordsOf(PART_NAMES[part] ?? part) === asked) ?? null;
}

/** `17.1 – tổng số`: how templates head the column of a part. */
export function partHeader(id: string, part: string): string {
  return `${id} – ${PART_NAMES[part] ?? part}`;
}

function trim(words: string): string {
  return words.replace(/^[\s–:.,()-]+|[\s()]+$/g, "");
}
