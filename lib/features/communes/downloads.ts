import { csvOf, csvResponse } from "../../reports/csv";
import { jsonResponse, nothingThere } from "../../reports/json";
import { communeFacts, communeView, publishedEdition } from "./queries";
import { indicatorColumns, indicatorRows } from "./table";

export async function factsResponse(code: string, setKey: string, day: string | null): Promise<Response> {
  const facts = await communeFacts(code, setKey, day);
  return facts === null ? nothingThere() : jsonResponse(facts);
}

export async function editionResponse(setKey: string, day: string | null): Promise<Response> {
  const law = await publishedEdition(setKey, day);
  return law === null ? nothingThere() : jsonResponse(law.edition);
}

/** The table of a commune's page, criterion by criterion, indicator by indicator. */
export async function indicatorsResponse(code: string, day: string | null): Promise<Response> {
  const view = await communeView(code, day);
  if (view === null) return nothingThere();
  const name = `xa-${code}-chi-tieu-den-${view.publication.asOf}`;
  return csvResponse(name, csvOf(indicatorColumns(view), indicatorRows(view)));
}
