import { NTM } from "../../engine";

/** What a dashboard is narrowed to: a district by its code, a criteria set, a year of targets. */
export type Filter = { district: string | null; set: string; year: number };

/** The same as an address asks for it, unchecked; what is not asked for is `null`. */
export type Asked = { district: string | null; set: string | null; year: string | null };

export const NOTHING_ASKED: Asked = { district: null, set: null, year: null };

type Query = Record<string, string | string[] | undefined>;

/** Reads `?huyen=…&bo=…&nam=…`; a field left empty asks for nothing. */
export function askedOf(query: Query): Asked {
  const one = (name: string) => {
    const value = query[name];
    const text = Array.isArray(value) ? value[0] : value;
    return text === undefined || text.trim() === "" ? null : text.trim();
  };
  return { district: one("huyen"), set: one("bo"), year: one("nam") };
}

/** The filter that an address asks for, among what there is to choose; `null` where it asks for something else. */
export function filterOf(
  asked: Asked,
  choices: { districts: { key: string }[]; sets: { key: string }[]; years: number[] },
  presentYear: number,
): Filter | null {
  const district = asked.district;
  const set = asked.set ?? choices.sets.find(({ key }) => key === NTM)?.key ?? choices.sets[0]?.key;
  const year = asked.year === null ? presentYear : Number(asked.year);
  if (district !== null && !choices.districts.some(({ key }) => key === district)) return null;
  if (set === undefined || !choices.sets.some(({ key }) => key === set)) return null;
  return choices.years.includes(year) ? { district, set, year } : null;
}

/** The address of a part of the dashboards that keeps to a filter. */
export function partHref(path: string, { district, set, year }: Filter): string {
  const query = new URLSearchParams({ ...(district !== null && { huyen: district }), bo: set, nam: String(year) });
  return `${path}?${query}`;
}
