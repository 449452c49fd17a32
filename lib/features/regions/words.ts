import { formatDate, readDate } from "../../format/date";
import type { Days } from "../dated/recut";

/** How well it is known by which region a commune is judged. */
export const REGION_STANDING_WORDS = {
  confirmed: "đã đối chiếu",
  default: "theo vùng chung của tỉnh",
  unchecked: "chưa đối chiếu",
} as const;

export type RegionStanding = keyof typeof REGION_STANDING_WORDS;

/** The first day of the list of communes: before it there is nothing that a region could be said of. */
const LIST_BEGINS = "2020-02-01";

/**
 * Since when a row holds. What stands since the list of communes was made, by a document of a later day, says so: its first
 * day is no day on which anything was decided.
 */
export function regionSince({ from, document }: { from: string; document: string }): string {
  const decided = decidedOn(document);
  const sinceTheList = from === LIST_BEGINS && (decided === null || decided > from);
  return sinceTheList ? "từ khi lập danh mục xã" : `từ ${formatDate(from)}`;
}

/** The days of a row: `từ khi lập danh mục xã đến hết 31/12/2022`. */
export function regionDays(row: Days & { document: string }): string {
  const since = regionSince(row);
  return row.to === null ? since : `${since} đến hết ${formatDate(row.to)}`;
}

/** The last day (ISO) that the words of a document bear; `null` where they bear none. */
function decidedOn(document: string): string | null {
  const days = [...document.matchAll(/\d{1,2}\/\d{1,2}\/\d{4}/g)].flatMap(([day]) => readDate(day) ?? []);
  return days.at(-1) ?? null;
}
