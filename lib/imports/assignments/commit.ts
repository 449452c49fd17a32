import { writeAssignments } from "../../features/assignments/mutations";
import { followers, standingAssignments, subjectOf } from "../../features/assignments/queries";
import type { AssignmentRow } from "../../features/assignments/types";
import { lockUnits } from "../../features/regions/mutations";
import { KIND_NAMES } from "../../features/units/kinds";
import { commitList } from "../dated/commit";
import type { DatedList } from "../dated/list";
import { datedUnits } from "../queries";
import type { AssignmentEntry } from "./read-assignments";

/** The list of who follows which commune, as files of it are compared and written. */
export const ASSIGNMENT_LIST: DatedList<AssignmentEntry, AssignmentRow> = {
  kind: "assignments",
  reach: (entries) => ({ unitKeys: unitKeysOf(entries) }),
  subjectOf,
  standing: (db, entries) => standingAssignments(db, unitKeysOf(entries)),
  says: (row, entry) => row.document === entry.document,
  outdated: async () => null,
  lock: (tx, entries) => lockUnits(tx, unitKeysOf(entries)),
  write: (tx, { entries, ...writing }) => writeAssignments(tx, { ...writing, said: entries }),
  words: async (db) => {
    const names = new Map((await datedUnits(db)).map(({ key, kind, name }) => [key, `${KIND_NAMES[kind]} ${name}`]));
    const shortName = new Map((await followers(db)).map((one) => [one.key, one.shortName]));
    return {
      subject: ({ unitKey, organisationKey }) =>
        `${names.get(unitKey) ?? unitKey}: ${shortName.get(organisationKey) ?? organisationKey}`,
      said: ({ from, document }) => `năm ${from.slice(0, 4)}; ${document}`,
    };
  },
};

export const commitAssignments = commitList(ASSIGNMENT_LIST);

function unitKeysOf(entries: readonly AssignmentEntry[]): string[] {
  return [...new Set(entries.map(({ unitKey }) => unitKey))];
}
