import { type Field, fieldOf, SET_FIELDS, valueInWords } from "../../criteria/fields";
import type { Edition } from "../../engine/types";
import { BASE_HASH, BASE_LABEL, TABLES, type TableName } from "./sheets";

/** The lines `label | value` of the first sheet, with the fields that they hold. */
export const SET_LINES: readonly Field[] = [...SET_FIELDS, BASE_LABEL, BASE_HASH];

export function setRows(edition: Edition, hash: string): string[][] {
  const values = { ...edition, label: edition.edition, hash };
  return SET_LINES.map((field) => [field.name, valueInWords(field, fieldOf(values, field.path)) ?? ""]);
}

/** The rows of a table, without its header: one an item, in the order of the edition. */
export function tableRows(edition: Edition, name: TableName): string[][] {
  return itemsOf(edition)[name].map((item) =>
    TABLES[name].columns.map((field) => valueInWords(field, fieldOf(item, field.path)) ?? ""),
  );
}

function itemsOf({ documents, criteria, measures }: Edition): Record<TableName, object[]> {
  const indicators = criteria.flatMap((criterion) =>
    criterion.indicators.map((indicator) => ({ ...indicator, criterion: criterion.id, criterionName: criterion.name })),
  );
  return {
    documents,
    criteria,
    indicators,
    levels: indicators.flatMap(({ id, name, criterionName, levels }) =>
      levels.map((level) => ({ ...level, indicator: id, indicatorName: name, criterionName })),
    ),
    measures: Object.entries(measures).map(([key, measure]) => ({ key, ...measure })),
  };
}
