import { namedColumns } from "./columns";
import { concludedIn } from "./figure-cells";
import type { Layout } from "./layout";
import { headOf } from "./rows";
import { readWideRows, subjectColumns, subjectsNamed, withoutRepeats } from "./wide";

/** Communes × 19 criteria with đạt, chưa đạt or blank: the sheet the office lives on. */
export const wideByCriterion: Layout = {
  name: "wide-by-criterion",
  title: "Đơn vị × tiêu chí",
  fits(row, above, subjects) {
    const named = subjectsNamed(row, above, subjects, "criterion");
    return named.filter(({ of }) => of === "criterion").length;
  },
  read(header, above, desk) {
    const columns = namedColumns(header, above);
    const named = subjectColumns(header, columns, desk, "criterion").filter(({ subject, header: cell }) => {
      if (subject.of === "indicator")
        desk.problems.error(cell, "cột chỉ tiêu trong bảng theo tiêu chí; hãy dùng mẫu theo chỉ tiêu");
      return subject.of === "criterion";
    });
    const criteria = withoutRepeats(named, ({ subject }) => subject.id, desk);
    const figures = criteria.map(({ column }) => column);
    readWideRows(desk, header.row, columns, figures, (unitKey, cells, dated) => {
      for (const { column, subject } of criteria) {
        const cell = cells.get(column);
        const said = cell === undefined ? null : concludedIn(cell, desk.problems);
        if (cell === undefined || said === null) continue;
        if (said.notApplicable !== undefined) {
          desk.problems.error(cell, "“không xét” chỉ dùng cho chỉ tiêu, không dùng cho cả tiêu chí");
        } else desk.collector.add(headOf(desk, unitKey, "criterion", subject.id, dated), said, cell);
      }
    });
  },
};
