import { REGIONS } from "../../engine/types";
import { daysInWords } from "../../features/dated/words";
import { lockUnits, saysTheSame, writeRegions } from "../../features/regions/mutations";
import { standingRegions } from "../../features/regions/queries";
import type { RegionRow } from "../../features/regions/types";
import { REGION_STANDING_WORDS } from "../../features/regions/words";
import { KIND_NAMES } from "../../features/units/kinds";
import { commitList } from "../dated/commit";
import type { DatedList } from "../dated/list";
import { datedUnits } from "../queries";
import type { RegionEntry } from "./read-regions";

/** The list of regions, as files of it are compared and written. */
export const REGION_LIST: DatedList<RegionEntry, RegionRow> = {
  kind: "regions",
  reach: (entries) => ({ unitKeys: unitKeysOf(entries) }),
  subjectOf: ({ unitKey }) => unitKey,
  standing: (db, entries) => standingRegions(db, unitKeysOf(entries)),
  says: saysTheSame,
  outdated: async () => null,
  lock: (tx, entries) => lockUnits(tx, unitKeysOf(entries)),
  write: (tx, { entries, ...writing }) =>
    writeRegions(tx, { ...writing, unitKey: entries[0]?.unitKey ?? "", said: entries }),
  words: async (db) => {
    const names = new Map((await datedUnits(db)).map(({ key, kind, name }) => [key, `${KIND_NAMES[kind]} ${name}`]));
    return {
      subject: ({ unitKey }) => names.get(unitKey) ?? unitKey,
      said: ({ region, document, standing, ...days }) =>
        `${REGIONS[region]}, ${daysInWords(days)}; ${document} (${REGION_STANDING_WORDS[standing]})`,
    };
  },
};

export const commitRegions = commitList(REGION_LIST);

function unitKeysOf(entries: readonly RegionEntry[]): string[] {
  return [...new Set(entries.map(({ unitKey }) => unitKey))];
}
