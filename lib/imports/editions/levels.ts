import { PART_NAMES } from "../../engine/types";
import { seen, wordsOf } from "../values/parsed";
import type { Cell } from "../workbook/cells";
import type { EditionDesk } from "./desk";
import { placeItem, readItem } from "./item";
import type { ValueHint } from "./parse-field";
import { TABLES } from "./sheets";
import { append, type Known, nameOf, placedAt } from "./structure";
import type { TableRead, TableRow } from "./table";

const OWN = TABLES.levels.columns.filter(({ path, readOnly }) => path !== "indicator" && readOnly !== true);

/** Puts levels into their indicators. False where some could not be: then a gap between levels may be none. */
export function readLevels(
  { rows, whole }: TableRead,
  indicators: Known,
  measures: Readonly<Record<string, object>>,
  desk: EditionDesk,
): boolean {
  const names = new OtherNames(indicators);
  let complete = whole;
  for (const row of rows) {
    const { cells } = row;
    const indicator = placedAt(cells.get("indicator"), indicators, "chỉ tiêu", desk);
    const measure = measureOf(indicator?.item.measure, measures);
    const own = new Map([...cells].filter(([path]) => OWN.some((column) => column.path === path)));
    const level = readItem(OWN, own, desk, hintOf(row, measure));
    names.check(row, indicator?.item.id, desk);
    if (indicator === null) {
      complete = false;
      continue;
    }
    const path = append(indicator, "levels", level);
    placeItem(path, OWN, cells, desk);
  }
  return complete;
}

/** The one part that is a count in a measure of percentages. */
const SCHOOLS = wordsOf(PART_NAMES.schools ?? "");

type SeenMeasure = { shape?: unknown; unit?: unknown };

function measureOf(key: unknown, measures: Readonly<Record<string, object>>): SeenMeasure | null {
  return typeof key === "string" && Object.hasOwn(measures, key) ? (measures[key] ?? null) : null;
}

/** How the figures of a row are to be read: by the measure where it is known, else by what the row itself says. */
function hintOf({ cells }: TableRow, measure: SeenMeasure | null): (path: string) => ValueHint {
  const says = (path: string, words: string) => {
    const cell = cells.get(path);
    return cell?.type === "text" && wordsOf(cell.text) === words;
  };
  const judged = typeof measure?.shape === "string" ? measure.shape === "judged" : says("operator", "ket luan");
  const unit = typeof measure?.unit === "string" ? measure.unit : "";
  return (path) => {
    const part = path === "when.value" ? "when.part" : "part";
    return { judged, unit: says(part, SCHOOLS) ? "" : unit };
  };
}

/**
 * The names beside the id are for people; where they are those of another indicator or criterion, the row was moved or
 * typed wrong, and nobody but its author knows which of both is meant.
 */
class OtherNames {
  private readonly ids = new Map<string, Set<string>>();

  constructor(indicators: Known) {
    for (const [id, placed] of indicators.byId) {
      const name = nameOf(placed);
      if (name !== "") this.ids.set(name, (this.ids.get(name) ?? new Set()).add(id));
    }
  }

  check({ cells }: TableRow, id: unknown, desk: EditionDesk): void {
    for (const path of ["criterionName", "indicatorName"]) {
      const cell = cells.get(path);
      if (cell?.type === "error") desk.refuse(cell, `ô báo lỗi ${cell.error}; hãy xóa công thức hoặc ghi lại tên`);
    }
    const cell: Cell | undefined = cells.get("indicatorName");
    const named = cell?.type === "text" ? this.ids.get(wordsOf(cell.text)) : undefined;
    if (cell === undefined || named === undefined || typeof id !== "string" || named.has(id)) return;
    const others = [...named].join(", ");
    desk.refuse(cell, `dòng này ghi mã ${id} nhưng “${seen(cell)}” là tên chỉ tiêu ${others}; hãy sửa mã hoặc tên`);
  }
}
