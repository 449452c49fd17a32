import { csvResponse } from "../../reports/csv";
import { yearCsv } from "./csv";
import { yearView } from "./queries";
import { readYear } from "./year";

/** The targets of a year as a table; `null` where the year had none on the day. */
export async function yearTable(text: string, day: string | null): Promise<Response | null> {
  const year = readYear(text);
  const view = year === null ? null : await yearView(year, day);
  return view && csvResponse(`muc-tieu-${view.year}-${view.publication.asOf}`, yearCsv(view));
}
