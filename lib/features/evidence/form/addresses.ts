/** Where the form of a paper stands: on the page of an indicator, or among the papers of a unit. */
export type FormPlace = { code: string; indicatorId: string };

const CODE = /^\d{1,6}$/;
const INDICATOR = /^[\w.]{0,20}$/;

/** The place that an address names, or `null` where it names none. */
export function formPlace(query: { get: (name: string) => string | null }): FormPlace | null {
  const [code, indicatorId] = [query.get("xa") ?? "", query.get("chi-tieu") ?? ""];
  return CODE.test(code) && INDICATOR.test(indicatorId) ? { code, indicatorId } : null;
}

/** The query that names a place. */
export function placeQuery({ code, indicatorId }: FormPlace): string {
  return new URLSearchParams({ xa: code, ...(indicatorId !== "" && { "chi-tieu": indicatorId }) }).toString();
}

/** The page of a place, with what is to be carried back to it. */
export function placePage({ code, indicatorId }: FormPlace, carried = new URLSearchParams()): string {
  const query = new URLSearchParams(carried);
  if (indicatorId === "") query.set("xa", code);
  const path = indicatorId === "" ? "/minh-chung" : `/don-vi/${code}/${indicatorId}`;
  return `${path}${query.size === 0 ? "" : `?${query}`}#minh-chung`;
}
