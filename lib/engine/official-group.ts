/** One of the groups in which the programme's reports count communes by criteria met. */
export type OfficialGroup = { id: "19" | "15-18" | "10-14" | "5-9" | "0-4"; name: string; from: number; to: number };

/** The official groups, best first. Source: the programme's report forms (domain rule 13). */
export const OFFICIAL_GROUPS: readonly OfficialGroup[] = [
  { id: "19", name: "19 tiêu chí", from: 19, to: 19 },
  { id: "15-18", name: "15–18 tiêu chí", from: 15, to: 18 },
  { id: "10-14", name: "10–14 tiêu chí", from: 10, to: 14 },
  { id: "5-9", name: "5–9 tiêu chí", from: 5, to: 9 },
  { id: "0-4", name: "dưới 5 tiêu chí", from: 0, to: 4 },
];

/** The official group of a commune by the number of criteria met, out of 19. Throws outside 0–19. */
export function officialGroup(criteriaMet: number): OfficialGroup {
  const group = OFFICIAL_GROUPS.find(({ from, to }) => from <= criteriaMet && criteriaMet <= to);
  if (group === undefined || !Number.isInteger(criteriaMet)) {
    throw new RangeError(`A commune meets 0 to 19 criteria, not ${criteriaMet}`);
  }
  return group;
}

/** "Dưới 15 tiêu chí": the last three groups together. */
export function isBelow15(criteriaMet: number): boolean {
  return officialGroup(criteriaMet).to < 15;
}
