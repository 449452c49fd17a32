import { isIsoDate } from "../../format/date";

/** The day that the address of a past page names; `null` where that is no real day. */
export function readDay(text: string): string | null {
  return isIsoDate(text) ? text : null;
}
