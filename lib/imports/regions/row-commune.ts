import type { ListRow } from "../dated/columns";
import { agrees, nameIn } from "../layouts/row-unit";
import type { Problems } from "../problems";
import { describeUnit, type ImportUnit, type UnitDirectory } from "../units";
import { errorProblem, seen } from "../values/parsed";
import type { Cell } from "../workbook/cells";

/** The columns that say which commune a row is about. */
export type CommuneColumn = "code" | "name" | "district";

/**
 * The commune of a row: by its code, and then the name must agree, or by its name, with the district where that is needed.
 * `null`, with a problem at the cell, where the row means none, several, or what is no commune.
 */
export function rowCommune(
  { sheet, row, cell }: ListRow<CommuneColumn>,
  units: UnitDirectory,
  inReach: (unitKey: string) => boolean,
  problems: Problems,
): { unit: ImportUnit; place: Cell } | null {
  const [code, name, district] = [cell("code"), cell("name"), cell("district")];
  const broken = [code, name, district].find(({ type }) => type === "error");
  const place = [code, name].find(({ type }) => type !== "blank");
  const say = (at: Cell, text: string): null => {
    problems.error(at, text);
    return null;
  };
  if (broken !== undefined) return say(broken, errorProblem(broken) ?? "");
  if (place === undefined) {
    problems.ofRow("error", sheet, row, "dòng này không ghi xã nào");
    return null;
  }
  const [nameText, districtText] = [nameIn(name), nameIn(district)];
  const asked = place === name && districtText !== "" ? `${nameText}, ${districtText}` : nameIn(place);
  const found = units.resolve(asked);
  if (found.unit === undefined) return say(place, found.problem);
  const { unit, warning } = found;
  if (warning !== undefined) problems.warning(place, warning);
  if (unit.kind !== "commune") return say(place, `${describeUnit(unit)} không phải xã nên không ghi ở đây`);
  if (!inReach(unit.key)) return say(place, `tài khoản này không ghi cho ${describeUnit(unit)}`);
  if (place === code && nameText !== "" && !agrees(unit, nameText)) {
    return say(name, `mã ${seen(code)} là ${describeUnit(unit)}, không phải “${nameText}”; hãy sửa mã hoặc tên`);
  }
  return { unit, place };
}
