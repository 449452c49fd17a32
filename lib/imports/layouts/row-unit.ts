import { DISTRICT_KINDS, unitInWords } from "../../features/units/kinds";
import { plainName } from "../unit-names";
import { describeUnit, type ImportUnit, namesKind } from "../units";
import { errorProblem, seen } from "../values/parsed";
import type { Cell } from "../workbook/cells";
import type { Columns } from "./columns";
import type { Desk } from "./layout";

/** What the first cells of a row say it is about. */
export type RowUnit = { unit: ImportUnit; place: Cell } | "skip" | "broken";

const SUMS = /^(tong( cong| so)?|cong|toan tinh|toan huyen|binh quan|ty le)( |$)/;
const ABOVE = [...DISTRICT_KINDS, "province"];

/**
 * The unit of a row on a day. Where the row gives a code, the code counts and the name must agree with it. A row that sums up
 * others is passed over with a warning.
 */
export function rowUnit(desk: Desk, row: number, columns: Columns, day: string): RowUnit {
  const { sheet, problems, subjects } = desk;
  const cellOf = (column: number | undefined) => (column === undefined ? null : sheet.covering(row, column));
  const [code, name, district] = [cellOf(columns.code), cellOf(columns.name), cellOf(columns.district)];
  const place = [code, name].find((cell) => cell !== null && cell.type !== "blank");
  if (place === undefined || place === null) {
    problems.ofRow("error", sheet, row, "dòng này có số liệu nhưng không ghi đơn vị");
    return "broken";
  }
  const broken = [code, name, district].find((cell) => cell?.type === "error");
  if (broken !== undefined && broken !== null) {
    problems.error(broken, errorProblem(broken) ?? "");
    return "broken";
  }
  const nameText = nameIn(name);
  if (SUMS.test(plainName(nameText || nameIn(place)))) return skip(desk, row, "dòng tổng hợp");
  const districtText = nameIn(district);
  const asked = place === name && districtText !== "" ? `${nameText}, ${districtText}` : nameIn(place);
  const { unit, problem, warning } = { warning: undefined, ...desk.units.on(day).resolve(asked) };
  if (unit === undefined) {
    if (namesKind(asked, ABOVE)) return skip(desk, row, "dòng của cấp trên");
    problems.error(place, problem);
    return "broken";
  }
  if (warning !== undefined) problems.warning(place, warning);
  if (unit.kind !== subjects.edition.unitKind) {
    if (ABOVE.includes(unit.kind)) return skip(desk, row, `dòng của ${unitInWords(unit.kind, unit.name)}`);
    problems.error(place, `${describeUnit(unit)} không thuộc loại đơn vị xét theo ${subjects.edition.shortName}`);
    return "broken";
  }
  if (desk.context.inReach?.(unit.key) === false) {
    problems.error(place, `tài khoản này không nhập số liệu của ${describeUnit(unit)}`);
    return "broken";
  }
  if (place === code && name !== null && nameText !== "" && !agrees(unit, nameText)) {
    problems.error(name, `mã ${seen(code)} là ${describeUnit(unit)}, không phải “${nameText}”; hãy sửa mã hoặc tên`);
    return "broken";
  }
  return { unit, place };
}

/** A code in a number cell is its digits, however the cell shows them. */
export function nameIn(cell: Cell | null): string {
  if (cell === null) return "";
  return cell.type === "number" ? String(cell.value) : seen(cell);
}

/** Whether a name in a file is that of the unit, with or without its kind. */
export function agrees(unit: ImportUnit, name: string): boolean {
  return ` ${plainName(name)} `.includes(` ${plainName(unit.name)} `);
}

function skip({ problems, sheet }: Desk, row: number, what: string): "skip" {
  problems.ofRow("warning", sheet, row, `bỏ qua ${what}: không phải số liệu của một đơn vị được xét`);
  return "skip";
}
