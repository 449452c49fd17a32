import { formatDate } from "../../format/date";
import type { Days } from "./recut";

/** `từ 08/03/2022`, `từ 08/03/2022 đến hết 31/12/2022`. */
export function daysInWords({ from, to }: Days): string {
  return to === null ? `từ ${formatDate(from)}` : `từ ${formatDate(from)} đến hết ${formatDate(to)}`;
}
