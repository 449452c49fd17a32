import type { AssignmentList } from "../../features/assignments/types";
import { listTemplate } from "../templates/list-template";
import { ASSIGNMENT_COLUMNS } from "./read-assignments";

const WIDTHS = { year: 8, code: 11, name: 22, district: 22, organisation: 32, document: 60 } as const;

/** The list of a year as it stands, to be changed and sent again: what is left as it is changes nothing. */
export function assignmentsTemplate({ year, standing, organisations }: AssignmentList): Buffer {
  const names = Object.keys(WIDTHS) as (keyof typeof WIDTHS)[];
  return listTemplate({
    title: "PHÂN CÔNG CƠ QUAN PHỤ TRÁCH XÃ",
    sheet: "Phân công",
    columns: names.map((name) => ({ header: ASSIGNMENT_COLUMNS[name].titles[0], name: "", width: WIDTHS[name] })),
    rows: standing.map(({ commune, organisation, document }) => [
      ...[String(year), commune.code, commune.name, commune.district, organisation, document],
    ]),
    frozen: 3,
    guide: [
      "Mỗi dòng ghi một cơ quan phụ trách một xã trong một năm. Tệp này là danh sách đang ghi nhận: thêm dòng mới, các dòng khác để nguyên hoặc xóa đều được.",
      "Mã xã được ưu tiên so với tên. Chỉ ghi tên thì ghi đủ dấu; tên có thể nhầm phải ghi kèm huyện.",
      `Cơ quan: ${organisations.map((one) => one.shortName).join("; ")}.`,
      "Một xã có thể do nhiều cơ quan phụ trách: mỗi cơ quan một dòng. Thôi phụ trách thì ghi trên cổng, kèm lý do.",
      "Ô báo lỗi (#N/A …) không được coi là trống.",
    ],
  });
}
