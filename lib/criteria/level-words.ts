import { type Level, REGIONS } from "../engine/types";
import { formatDate } from "../format/date";
import { exactNumber } from "../format/number";
import { LAYER_WORDS, OPERATOR_WORDS, PART_WORDS, provinceInWords } from "./words";

/** What makes a level itself: whom, what and when it binds. All else about it can change. */
export type LevelSeat = Pick<Level, "part" | "when" | "layer" | "province" | "region" | "year" | "from">;

export function seatOf({ part, when, layer, province, region, year, from }: Level): LevelSeat {
  return {
    layer,
    from,
    ...(part !== undefined && { part }),
    ...(when !== undefined && { when: { part: when.part, operator: when.operator, value: when.value } }),
    ...(province !== undefined && { province }),
    ...(region !== undefined && { region }),
    ...(year !== undefined && { year }),
  };
}

/** A seat in words: `tổng số, Bắc Trung Bộ, năm 2022, từ 08/03/2022`. */
export function seatInWords({ part, when, layer, province, region, year, from }: LevelSeat): string {
  const place =
    layer === "region" && region !== undefined
      ? REGIONS[region]
      : layer === "province" && province !== undefined
        ? `tỉnh ${provinceInWords(province)}`
        : LAYER_WORDS[layer];
  return [
    part === undefined ? null : (PART_WORDS[part] ?? part),
    when === undefined
      ? null
      : `khi ${PART_WORDS[when.part] ?? when.part} ${OPERATOR_WORDS[when.operator]} ${exactNumber(when.value)}`,
    place,
    year === undefined ? null : `năm ${year}`,
    `từ ${formatDate(from)}`,
  ]
    .filter((words) => words !== null)
    .join(", ");
}
