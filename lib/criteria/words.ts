import { PART_NAMES, SIGNS } from "../engine";
import type { Layer, Measure, Operator, SetStatus } from "../engine/types";
import { slug } from "../format/fold";

/** The coded words of an edition as people say them: on the screen, in the workbook and in what differs. */

export const OPERATOR_WORDS: Record<Operator, string> = { ...SIGNS, none: "không còn", judged: "kết luận" };

export const LAYER_WORDS: Record<Layer, string> = {
  province: "mức của tỉnh",
  region: "mức của vùng",
  common: "mức chung",
  reference: "mức in để tham khảo",
};

export const STATUS_WORDS: Record<SetStatus, string> = {
  in_use: "đang áp dụng",
  reference: "để tham khảo",
  name_only: "chỉ có tên",
};

export const SHAPE_WORDS: Record<Measure["shape"], string> = {
  judged: "không có số đo, chỉ có kết luận",
  number: "một số đo",
  female_male: "hai số đo: nữ, nam",
  water: "hai số đo: tổng số, từ hệ thống cấp nước tập trung",
  schools: "ba số đo: số trường, đạt mức tối thiểu, đạt mức độ 1",
};

/** What a level can bind of a measure with many figures. */
export const PART_WORDS: Record<string, string> = { each: "mỗi số đo", ...PART_NAMES };

const PROVINCES = ["Quảng Bình", "Quảng Trị", "Hà Tĩnh"];
const PROVINCE_WORDS = new Map(PROVINCES.map((name) => [slug(name), name]));

/** `quang-binh` → `Quảng Bình`; a province whose name is not known here stands as it is stored. */
export function provinceInWords(province: string): string {
  return PROVINCE_WORDS.get(province) ?? province;
}
