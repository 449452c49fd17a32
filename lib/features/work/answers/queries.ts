import { dayOf } from "../../../format/date";
import type { Actor } from "../../../policy/can";
import { can, reach } from "../../../policy/can";
import type { Db } from "../../../server/db";
import { isRenewed, openDifferences } from "../../differences/queries";
import type { DifferenceState } from "../../differences/types";
import { LINE_INCLUDE, lineOf } from "../../observations/lines";
import type { ObservationLine } from "../../observations/types";
import { aboutOf, indicatorOf, subjectInWords } from "../../reviews/held/context";
import { chainContext } from "../../reviews/held/queries";
import { unitNames } from "../../reviews/rows/queries";

/** A figure or conclusion that came back and was not entered anew. */
export type ReturnedRow = {
  id: string;
  unitName: string;
  subject: string;
  line: ObservationLine;
  returnedOn: string;
  /** Where a new one is entered; `null` for what has no form. */
  href: string | null;
};

/** A difference that waits for this person. */
export type DifferenceRow = {
  id: string;
  unitName: string;
  indicatorId: string;
  since: string;
  state: DifferenceState;
};

export type AnswersView = { returned: ReturnedRow[]; differences: DifferenceRow[] };

/**
 * What waits for an answer of this person: returned figures of their organisation, differences to be explained by their
 * unit, and answered differences that their agency has to acknowledge.
 */
export async function answersView(actor: Actor, db: Db, now: Date): Promise<AnswersView> {
  const units = await unitNames(db, dayOf(now));
  const organisations = [...new Set(actor.roles.map(({ organisationKey }) => organisationKey))];
  const own = reach(actor, "observation.submit").everywhere ? [] : organisations;
  return {
    returned: await returnedRows(actor, own, { db, now, units }),
    differences: await differenceRows(organisations, { db, units }),
  };
}

type Given = { db: Db; now: Date; units: Awaited<ReturnType<typeof unitNames>> };

async function returnedRows(actor: Actor, organisations: string[], { db, now, units }: Given): Promise<ReturnedRow[]> {
  const rows = await db.observation.findMany({
    where: { organisationKey: { in: organisations }, acceptedAt: null, reviews: { some: { act: "return" } } },
    include: { ...LINE_INCLUDE, measure: true },
    orderBy: { submittedAt: "asc" },
  });
  const context = await chainContext(db, now);
  const found: ReturnedRow[] = [];
  for (const row of rows) {
    if (!can(actor, "observation.submit", row.unitKey, aboutOf(row)) || (await isRenewed(db, row))) continue;
    const place = indicatorOf(context, row);
    const unit = units.get(row.unitKey);
    found.push({
      id: row.id,
      unitName: unit?.name ?? row.unitKey,
      subject: subjectInWords(context, row),
      line: lineOf(row, { unit: row.measure?.unit ?? "" }),
      returnedOn: dayOf(row.reviews[0]?.at ?? row.submittedAt),
      href: place === null || unit === undefined ? null : `/don-vi/${unit.code}/${place.indicatorId}`,
    });
  }
  return found;
}

async function differenceRows(organisations: string[], { db, units }: Omit<Given, "now">): Promise<DifferenceRow[]> {
  const mine = { organisationKey: { in: organisations } };
  const toExplain = (await openDifferences(db, { said: mine })).filter(({ state }) => state === "open");
  const toAcknowledge = (await openDifferences(db, mine)).filter(({ state }) => state !== "open");
  return [...toExplain, ...toAcknowledge].map(({ id, unitKey, indicatorId, openedAt, state }) => ({
    id,
    unitName: units.get(unitKey)?.name ?? unitKey,
    indicatorId,
    since: dayOf(openedAt),
    state,
  }));
}
