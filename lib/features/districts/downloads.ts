import { csvResponse } from "../../reports/csv";
import { communesCsv } from "./csv";
import { districtView, provinceView } from "./queries";

/** The communes of a district × criteria; `null` where there is no such district on the day. */
export async function districtCsv(code: string, day: string | null): Promise<Response | null> {
  const view = await districtView(code, day);
  return view && csvResponse(`cac-xa-${code}-${view.publication.asOf}`, communesCsv(view));
}

/** The communes of the whole province × criteria; `null` while nothing has been published. */
export async function provinceCsv(day: string | null): Promise<Response | null> {
  const view = await provinceView(day);
  return view && csvResponse(`cac-xa-${view.publication.asOf}`, communesCsv(view));
}
