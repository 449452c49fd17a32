import { csvResponse } from "../../reports/csv";
import { levelsCsv } from "./csv";
import { setView } from "./queries";

/** The levels of a set as a table; `null` where the publication of the day knew no such set. */
export async function levelsTable(key: string, day: string | null): Promise<Response | null> {
  const view = await setView(key, day);
  return view && csvResponse(`muc-dat-chuan-${view.head.key}`, levelsCsv(view));
}
