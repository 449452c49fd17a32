import type { Measure } from "../../engine/types";
import type { Head } from "../collector";
import { partHeader, partNamed, partsOf } from "../subjects";
import type { Cell } from "../workbook/cells";
import { namedColumns } from "./columns";
import { saidOf } from "./figure-cells";
import type { Desk, Layout, SeenRow } from "./layout";
import { readParts } from "./part-cells";
import { headOf } from "./rows";
import { readWideRows, type SubjectColumn, subjectColumns, subjectsNamed, withoutRepeats } from "./wide";

/** A column of an indicator, or of one part of it. */
type IndicatorColumn = SubjectColumn & { measure: Measure; part: string | null };

/** Communes × 57 or 75: a figure or a conclusion in each cell, a column for each part of a figure with many. */
export const wideByIndicator: Layout = {
  name: "wide-by-indicator",
  title: "Đơn vị × chỉ tiêu",
  fits(row, above, subjects) {
    const named = subjectsNamed(row, above, subjects, "indicator");
    return named.filter(({ of }) => of === "indicator").length;
  },
  read(header, above, desk) {
    const columns = namedColumns(header, above);
    const { found, lastHeader } = indicatorColumns(header, desk, columns);
    const groups = groupByIndicator(withoutRepeats(found, ({ subject, part }) => `${subject.id}|${part}`, desk));
    const figures = found.map(({ column }) => column);
    readWideRows(desk, lastHeader, columns, figures, (unitKey, cells, dated) => {
      for (const [id, group] of groups)
        readGroup(desk, () => headOf(desk, unitKey, "indicator", id, dated), group, cells);
    });
  },
};

/** The columns, and the last row of the header: names of parts may stand in the row below the ids. */
function indicatorColumns(header: SeenRow, desk: Desk, columns: ReturnType<typeof namedColumns>) {
  let lastHeader = header.row;
  const found = subjectColumns(header, columns, desk, "indicator").flatMap((column): IndicatorColumn[] => {
    const measure = desk.subjects.measureOf(column.subject.id);
    if (column.subject.of === "criterion" || measure === null) {
      desk.problems.error(column.header, "cột tiêu chí trong bảng theo chỉ tiêu; hãy dùng mẫu theo tiêu chí");
      return [];
    }
    const own = partNamed(measure, column.subject.words);
    const below = desk.sheet.at(header.row + 1, column.column);
    const part = own ?? (below.type === "text" ? partNamed(measure, below.text) : null);
    if (part !== null && own === null) lastHeader = header.row + 1;
    return [{ ...column, measure, part }];
  });
  return { found, lastHeader };
}

function groupByIndicator(columns: readonly IndicatorColumn[]): Map<string, IndicatorColumn[]> {
  const groups = new Map<string, IndicatorColumn[]>();
  for (const column of columns) {
    groups.set(column.subject.id, [...(groups.get(column.subject.id) ?? []), column]);
  }
  return groups;
}

function readGroup(
  desk: Desk,
  head: () => Head,
  group: readonly IndicatorColumn[],
  cells: ReadonlyMap<number, Cell>,
): void {
  const [first] = group;
  const filled = group.flatMap(({ column, part }) => {
    const cell = cells.get(column);
    return cell === undefined ? [] : [{ cell, part }];
  });
  const [only] = filled;
  if (first === undefined || only === undefined) return;
  if (partsOf(first.measure).length === 0) {
    const said = saidOf(only.cell, first.measure, desk.problems);
    if (said !== null) desk.collector.add(head(), said, only.cell);
    return;
  }
  const said = readParts(filled, first.measure, desk.problems, () =>
    partsOf(first.measure)
      .map((part) => `“${partHeader(first.subject.id, part)}”`)
      .join(", "),
  );
  if (said !== null) desk.collector.add(head(), said.said, only.cell, said.cells);
}
