/** Addresses of what a commune page offers for checking. */
export function factsHref(code: string, set?: string): string {
  return set === undefined ? `/xa/${code}/facts.json` : `/xa/${code}/${set}/facts.json`;
}

export function editionHref(set: string): string {
  return `/bo-tieu-chi/${set}/edition.json`;
}

export function criterionAnchor(id: string): string {
  return `tc-${id}`;
}
