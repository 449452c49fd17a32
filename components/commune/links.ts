import { hrefOn } from "@/lib/features/publications/links";

/** Addresses of what a commune page offers for checking, of the past day that the page shows or of now. */
export function factsHref(code: string, set: string | null, day: string | null): string {
  return hrefOn(set === null ? `/xa/${code}/facts.json` : `/xa/${code}/${set}/facts.json`, day);
}

export function tableHref(code: string, day: string | null): string {
  return hrefOn(`/xa/${code}/chi-tieu.csv`, day);
}

export function editionHref(set: string, day: string | null): string {
  return hrefOn(`/bo-tieu-chi/${set}/edition.json`, day);
}

export function criterionAnchor(id: string): string {
  return `tc-${id}`;
}

/** Where the set of a page is shown as a document, and of each indicator whose level was confirmed, when and by whom. */
export type LawOfPage = { href: string; confirmed: Record<string, string> };
