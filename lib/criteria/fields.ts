import { LEVEL_STANDING_WORDS } from "../engine";
import { REGIONS } from "../engine/types";
import { formatDate } from "../format/date";
import { exactNumber } from "../format/number";
import { KIND_NAMES } from "../format/unit-kinds";
import { LAYER_WORDS, OPERATOR_WORDS, PART_WORDS, provinceInWords, SHAPE_WORDS, STATUS_WORDS } from "./words";

/**
 * What a field holds: `id` and `key` name things, `label` the edition; `value` is a number or, where a conclusion judges, text; `keys` a list;
 * `yes` a yes or no.
 */
export type Holds =
  | "text"
  | "label"
  | "id"
  | "key"
  | "keys"
  | "day"
  | "year"
  | "number"
  | "value"
  | "yes"
  | "province"
  | "word";

/** One field of an edition. The screens, the workbook and its problems call it by one name and say its values alike. */
export type Field = {
  /** Where it stands in its item: `from`, `when.part`. */
  path: string;
  name: string;
  holds: Holds;
  /** The closed list of words of a `word`. */
  words?: Readonly<Record<string, string>>;
  /** What nothing written means, where the field may not be left out. */
  blank?: string | boolean | null;
};

const field = (path: string, name: string, holds: Holds = "text", blank?: Field["blank"]): Field =>
  blank === undefined ? { path, name, holds } : { path, name, holds, blank };
const word = (path: string, name: string, words: Readonly<Record<string, string>>): Field => ({
  path,
  name,
  holds: "word",
  words,
});

export const SET_FIELDS: readonly Field[] = [
  field("set", "Mã bộ tiêu chí", "key"),
  field("edition", "Phiên bản", "label"),
  field("name", "Tên bộ tiêu chí"),
  field("shortName", "Tên gọn"),
  word("unitKind", "Loại đơn vị", KIND_NAMES),
  word("status", "Trạng thái", STATUS_WORDS),
  field("statusNote", "Ghi chú trạng thái"),
  field("inForce.from", "Áp dụng từ ngày", "day"),
  field("inForce.to", "Áp dụng đến ngày", "day"),
  field("prerequisite.sets", "Danh hiệu phải có trước: mã bộ tiêu chí", "keys"),
  field("prerequisite.text", "Danh hiệu phải có trước: diễn giải"),
];

export const DOCUMENT_FIELDS: readonly Field[] = [
  field("number", "Số văn bản"),
  field("issuedOn", "Ngày ban hành", "day"),
  field("issuer", "Cơ quan ban hành"),
  field("about", "Trích yếu"),
  field("note", "Ghi chú"),
];

export const CRITERION_FIELDS: readonly Field[] = [
  field("id", "Mã tiêu chí", "id"),
  field("name", "Tên tiêu chí"),
  field("group", "Nhóm", "text", ""),
  field("note", "Ghi chú"),
];

/** `criterion` is the id of the criterion that an indicator stands in. */
export const INDICATOR_FIELDS: readonly Field[] = [
  field("criterion", "Mã tiêu chí", "id"),
  field("id", "Mã chỉ tiêu", "id"),
  field("name", "Tên chỉ tiêu"),
  field("measure", "Mã đại lượng", "key"),
  field("mayBeNotApplicable", "Được phép không xét", "yes", false),
  field("guidance", "Hướng dẫn"),
  field("note", "Ghi chú"),
];

export const LEVEL_FIELDS: readonly Field[] = [
  word("part", "Thành phần", PART_WORDS),
  word("operator", "Dấu", OPERATOR_WORDS),
  field("value", "Mức", "value", null),
  word("layer", "Loại mức", LAYER_WORDS),
  field("province", "Tỉnh", "province"),
  word("region", "Vùng áp dụng mức đạt chuẩn", REGIONS),
  field("year", "Năm", "year"),
  field("from", "Từ ngày", "day"),
  field("to", "Đến ngày", "day"),
  word("standing", "Tình trạng đối chiếu", LEVEL_STANDING_WORDS),
  field("signUnchecked", "Dấu chưa đối chiếu", "yes"),
  field("reference", "Căn cứ"),
  field("source", "Nguồn"),
  word("when.part", "Khi thành phần", PART_WORDS),
  word("when.operator", "Khi dấu", { gt: OPERATOR_WORDS.gt, lte: OPERATOR_WORDS.lte }),
  field("when.value", "Khi mức", "number"),
  field("note", "Ghi chú"),
];

/** `key` is the key by which indicators and figures name the measure. */
export const MEASURE_FIELDS: readonly Field[] = [
  field("key", "Mã đại lượng", "key"),
  field("name", "Tên đại lượng"),
  field("unit", "Đơn vị tính", "text", ""),
  word("shape", "Dạng số liệu", SHAPE_WORDS),
  field("yearly", "Theo năm", "yes", false),
];

/** The value of a field of an item, `undefined` where it is left out. */
export function fieldOf(item: object, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (at, key) => (typeof at === "object" && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined),
      item,
    );
}

/** A value in words that read back to it exactly; `null` where there is none. */
export function valueInWords({ holds, words }: Pick<Field, "holds" | "words">, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "boolean") return value ? "có" : "không";
  if (typeof value === "number") return exactNumber(value);
  if (Array.isArray(value)) return value.join("; ");
  const text = String(value);
  if (holds === "day") return formatDate(text);
  if (holds === "province") return provinceInWords(text);
  return words !== undefined && Object.hasOwn(words, text) ? (words[text] ?? text) : text;
}
