import type { HashedEdition } from "../../engine";
import { dayOf, formatDate } from "../../format/date";
import { LINE_INCLUDE, type LineRow, lineOf } from "../observations/lines";
import { placePage } from "./form/addresses";
import { linkAbout } from "./lines";
import type { LinkLine } from "./types";

/** What a query must include for `linkLine`. */
export const OPEN_LINK_INCLUDE = {
  measure: true,
  linkedBy: true,
  endedBy: true,
  observation: { include: { ...LINE_INCLUDE, measure: true } },
};

type LinkRow = {
  id: string;
  subject: string;
  measureKey: string | null;
  setKey: string | null;
  criterionId: string | null;
  indicatorId: string | null;
  measure: { name: string } | null;
  observation: (LineRow & { measure: { unit: string } | null }) | null;
  linkedAt: Date;
  linkedBy: { name: string };
  endedAt: Date | null;
  endedBy: { name: string } | null;
  endReason: string | null;
};

type Around = { sets: readonly HashedEdition[]; unit: { code: string | null; name: string }; mayEnd: boolean };

/** What a paper is evidence of, as a line of a list. */
export function linkLine(row: LinkRow, { sets, unit, mayEnd }: Around): LinkLine {
  const { words, setKey, indicatorId } = linkAbout(row, sets);
  const page = { code: unit.code ?? "", setKey, indicatorId: indicatorId ?? "" };
  const said = row.observation && lineOf(row.observation, { unit: row.observation.measure?.unit ?? "" });
  return {
    id: row.id,
    unit: unit.name,
    about: words,
    href: indicatorId === null || unit.code === null ? null : placePage(page),
    observation: said === null ? null : `${said.words}, ngày ${formatDate(said.measuredOn)}`,
    linkedBy: row.linkedBy.name,
    linkedOn: dayOf(row.linkedAt),
    ended:
      row.endedAt === null
        ? null
        : { by: row.endedBy?.name ?? "", on: dayOf(row.endedAt), reason: row.endReason ?? "" },
    mayEnd: mayEnd && row.endedAt === null,
  };
}
