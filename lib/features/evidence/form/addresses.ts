/** Where the form of a paper stands: on the page of an indicator of a set (empty: the first), or among the papers of a unit. */
export type FormPlace = { code: string; setKey: string; indicatorId: string };

const CODE = /^\d{1,6}$/;
const SET = /^[\w-]{0,80}$/;
const INDICATOR = /^[\w.]{0,20}$/;

/** The place that an address names, or `null` where it names none. */
export function formPlace(query: { get: (name: string) => string | null }): FormPlace | null {
  const [code, setKey, indicatorId] = ["xa", "bo", "chi-tieu"].map((name) => query.get(name) ?? "") as [
    string,
    string,
    string,
  ];
  return CODE.test(code) && SET.test(setKey) && INDICATOR.test(indicatorId) ? { code, setKey, indicatorId } : null;
}

/** The query that names a place. */
export function placeQuery({ code, setKey, indicatorId }: FormPlace): string {
  const query = new URLSearchParams({ xa: code });
  if (setKey !== "") query.set("bo", setKey);
  if (indicatorId !== "") query.set("chi-tieu", indicatorId);
  return query.toString();
}

/** The page of a place, with what is to be carried back to it. */
export function placePage({ code, setKey, indicatorId }: FormPlace, carried = new URLSearchParams()): string {
  const query = new URLSearchParams(carried);
  if (indicatorId === "") query.set("xa", code);
  else if (setKey !== "") query.set("bo", setKey);
  const path = indicatorId === "" ? "/minh-chung" : `/don-vi/${code}/${indicatorId}`;
  return `${path}${query.size === 0 ? "" : `?${query}`}#minh-chung`;
}
