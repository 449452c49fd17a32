import type { Edition, Measure } from "../../engine/types";
import { formatDate } from "../../format/date";
import { partHeader, partsOf } from "../subjects";
import type { ImportUnit } from "../units";

/** A column of a template: the id that is read, what people read above it, and whether it takes conclusions. */
export type TemplateColumn = { header: string; name: string; width: number; list?: readonly string[] };

export type TemplateHead = { edition: Edition; title: string; measuredOn: string; referenceYear: number };

export const CONCLUSIONS = ["đạt", "chưa đạt"] as const;
export const KINDS = ["thực hiện", "ước"] as const;

/** The columns that every template begins with. */
export const UNIT_COLUMNS: readonly TemplateColumn[] = [
  { header: "Mã đơn vị", name: "", width: 11 },
  { header: "Đơn vị", name: "", width: 22 },
  { header: "Huyện", name: "", width: 16 },
];

/** The lines above the table, as the import reads them. */
export function headLines({ edition, title, measuredOn, referenceYear }: TemplateHead): string[][] {
  return [
    [edition.shortName],
    ["Mẫu", title],
    ["Bộ tiêu chí", edition.set],
    ["Ngày số liệu", formatDate(measuredOn)],
    ["Năm số liệu", String(referenceYear)],
    ["Loại số liệu", "thực hiện"],
  ];
}

/** A column for each criterion. */
export function criterionColumns({ criteria }: Edition): TemplateColumn[] {
  return criteria.map(({ id, name }) => ({ header: `TC${id}`, name, width: 10, list: CONCLUSIONS }));
}

/** A column for each indicator, or for each part of a figure with many. */
export function indicatorColumns({ criteria, measures }: Edition): TemplateColumn[] {
  return criteria.flatMap(({ indicators }) =>
    indicators.flatMap(({ id, name, measure }) => {
      const known = measures[measure];
      return known === undefined ? [] : columnsOf(id, name, known);
    }),
  );
}

function columnsOf(id: string, name: string, measure: Measure): TemplateColumn[] {
  if (measure.shape === "judged") return [{ header: id, name, width: 10, list: CONCLUSIONS }];
  const parts = partsOf(measure);
  const withUnit = measure.unit === "" ? name : `${name} (${measure.unit})`;
  if (parts.length === 0) return [{ header: id, name: withUnit, width: 10 }];
  return parts.map((part) => ({ header: partHeader(id, part), name, width: 14 }));
}

/** The columns of one figure a row. */
export const LONG_COLUMNS: readonly TemplateColumn[] = [
  { header: "Chỉ tiêu", name: "", width: 10 },
  { header: "Thành phần", name: "", width: 18 },
  { header: "Giá trị", name: "", width: 12 },
  { header: "Kết luận", name: "", width: 12, list: CONCLUSIONS },
  { header: "Ngày số liệu", name: "", width: 13 },
  { header: "Năm số liệu", name: "", width: 12 },
  { header: "Loại số liệu", name: "", width: 12, list: KINDS },
  { header: "Văn bản", name: "", width: 18 },
  { header: "Ghi chú", name: "", width: 30 },
];

/** The cells that say which unit a row is about. */
export function unitCells({ code, name, district }: ImportUnit): string[] {
  return [code ?? "", name, district ?? ""];
}
