import {
  CRITERION_FIELDS,
  DOCUMENT_FIELDS,
  type Field,
  INDICATOR_FIELDS,
  LEVEL_FIELDS,
  MEASURE_FIELDS,
} from "../../criteria/fields";

/** A column of a table of the workbook. What is `readOnly` is there for people: it is never part of the edition. */
export type EditionColumn = Field & { width: number; readOnly?: true };

export type TableName = "documents" | "criteria" | "indicators" | "levels" | "measures";

/** A sheet with one item a row. `spare` is how many rows more are made ready for typing. */
export type EditionTable = {
  sheet: string;
  columns: readonly EditionColumn[];
  frozenColumns: number;
  spare: number;
};

export const SET_SHEET = "Bộ tiêu chí";
export const GUIDE_SHEET = "Hướng dẫn";

/** The lines of the first sheet that say which edition the workbook was made from. */
export const BASE_LABEL: Field = { path: "label", name: "Phiên bản gốc", holds: "label" };
export const BASE_HASH: Field = { path: "hash", name: "Dấu nhận biết phiên bản gốc", holds: "key" };

/** Marks a measure that the office makes anew. */
export const NEW_MEASURE: Field = { path: "isNew", name: "Mới", holds: "yes", blank: false };

const WIDTHS: Readonly<Record<string, number>> = {
  name: 50,
  about: 70,
  note: 50,
  guidance: 40,
  measure: 50,
  key: 60,
  shape: 34,
  reference: 46,
  source: 46,
  standing: 26,
  layer: 16,
  region: 26,
  part: 20,
  "when.part": 16,
  value: 20,
  issuer: 28,
  number: 20,
  group: 32,
};

const column = (field: Field): EditionColumn => ({ ...field, width: WIDTHS[field.path] ?? 12 });
const shown = (path: string, name: string): EditionColumn => ({
  path,
  name,
  holds: "text",
  width: 34,
  readOnly: true,
});

export const TABLES: Readonly<Record<TableName, EditionTable>> = {
  documents: { sheet: "Văn bản", columns: DOCUMENT_FIELDS.map(column), frozenColumns: 1, spare: 20 },
  criteria: { sheet: "Tiêu chí", columns: CRITERION_FIELDS.map(column), frozenColumns: 1, spare: 20 },
  indicators: { sheet: "Chỉ tiêu", columns: INDICATOR_FIELDS.map(column), frozenColumns: 2, spare: 50 },
  levels: {
    sheet: "Mức đạt chuẩn",
    columns: [
      column({ path: "indicator", name: "Mã chỉ tiêu", holds: "id" }),
      shown("criterionName", "Tên tiêu chí"),
      shown("indicatorName", "Tên chỉ tiêu"),
      ...LEVEL_FIELDS.map(column),
    ],
    frozenColumns: 3,
    spare: 200,
  },
  measures: {
    sheet: "Đại lượng",
    columns: [...MEASURE_FIELDS, NEW_MEASURE].map(column),
    frozenColumns: 1,
    spare: 50,
  },
};
