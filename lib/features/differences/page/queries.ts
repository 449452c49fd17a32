import { dayOf } from "../../../format/date";
import { type Actor, can } from "../../../policy/can";
import { businessNow } from "../../../server/clock";
import { type Db, db as portalDb } from "../../../server/db";
import { LINE_INCLUDE, lineOf } from "../../observations/lines";
import type { ObservationLine } from "../../observations/types";
import { chainContext, heldRows } from "../../reviews/held/queries";
import { patienceAt } from "../../reviews/overdue/queries";
import { whereStep } from "../../reviews/reach";
import { unitNames, waitingRows } from "../../reviews/rows/queries";
import type { WaitingRow } from "../../reviews/types";
import { isRenewed, openDifferences, stateOf } from "../queries";
import type { DifferenceState } from "../types";

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What a unit said and what its agency concludes, beside each other, with every answer. */
export type DifferenceView = {
  id: string;
  unitName: string;
  indicatorId: string;
  entryHref: string;
  said: ObservationLine;
  concluded: ObservationLine;
  reason: string;
  openedOn: string;
  openedBy: string;
  answers: { id: string; text: string; by: string; person: string; on: string }[];
  closed: { on: string; by: string } | null;
  state: DifferenceState;
  mayAnswer: boolean;
  mayClose: boolean;
};

/** A difference in a person's reach; `null` is "not found". */
export async function differenceView(actor: Actor, id: string, db: Db = portalDb()): Promise<DifferenceView | null> {
  if (!ID.test(id)) return null;
  const row = await db.difference.findUnique({
    where: { id },
    include: {
      said: { include: { ...LINE_INCLUDE, measure: true } },
      concluded: { include: LINE_INCLUDE },
      openedBy: true,
      closedBy: true,
      organisation: true,
      answers: { include: { person: true, organisation: true }, orderBy: { at: "asc" } },
    },
  });
  if (row === null) return null;
  const { unitKey, setKey, indicatorId, said } = row;
  if (!can(actor, "observation.read", unitKey, { setKey, indicatorId })) return null;
  const unit = (await unitNames(db, dayOf(await businessNow(db)))).get(unitKey);
  const renewed = await isRenewed(db, said);
  const state = stateOf(row.closedAt !== null, row.answers.length, renewed);
  const speaksFor = (organisationKey: string) => actor.roles.some((held) => held.organisationKey === organisationKey);
  return {
    id,
    unitName: unit?.name ?? unitKey,
    indicatorId,
    entryHref: `/don-vi/${unit?.code ?? ""}/${indicatorId}`,
    said: lineOf(said, { unit: said.measure?.unit ?? "" }),
    concluded: lineOf(row.concluded, { unit: "" }),
    reason: row.reason,
    openedOn: dayOf(row.openedAt),
    openedBy: `${row.organisation.shortName}, ${row.openedBy.name}`,
    answers: row.answers.map(({ id: answerId, text, organisation, person, at }) => {
      return { id: answerId, text, by: organisation.shortName, person: person.name, on: dayOf(at) };
    }),
    closed: row.closedAt && { on: dayOf(row.closedAt), by: row.closedBy?.name ?? "" },
    state,
    mayAnswer: state !== "closed" && speaksFor(said.organisationKey) && can(actor, "observation.submit", unitKey),
    mayClose: (state === "answered" || state === "renewed") && speaksFor(row.organisationKey),
  };
}

/** Differences on one indicator of a unit, by its code, that are not closed. */
export async function differencesOn(
  place: { unitKey: string; setKey: string; indicatorId: string },
  db: Db = portalDb(),
): Promise<{ id: string; on: string; state: DifferenceState }[]> {
  return (await openDifferences(db, place)).map(({ id, openedAt, state }) => ({ id, on: dayOf(openedAt), state }));
}

/** What an agency is about to differ from; `null` where it is not this person's to confirm now. */
export async function toDifferFrom(actor: Actor, id: string, db: Db = portalDb()): Promise<WaitingRow | null> {
  if (!ID.test(id)) return null;
  const now = await businessNow(db);
  const held = await heldRows(db, await chainContext(db, now), { AND: [{ id }, whereStep(actor, "confirm")] });
  const units = await unitNames(db, dayOf(now));
  const [row] = await waitingRows(actor, held, { db, units, patience: await patienceAt(db, now) });
  return row?.may.includes("confirm") ? row : null;
}
