import { randomUUID } from "node:crypto";
import { type Actor, can, type About as Subject } from "../../policy/can";
import { Invalid } from "../../server/action";
import { businessNow } from "../../server/clock";
import type { Db, Tx } from "../../server/db";
import { chosenSet, setsOfKind } from "../criteria-sets/in-use";
import { subjectOf } from "../observations/queries";
import { aboutOf } from "../reviews/held/context";
import { PAPER_PROBLEMS } from "./form/problems";
import type { AboutInput } from "./schema";
import { type IndicatorPlace, linkSubject, placeOf } from "./subject";

/** A unit, the indicator that a paper is to be evidence of, if any, and the subject by which it is in the person's reach. */
export type About = { unitKey: string; place: IndicatorPlace | null; about?: Subject };

/** Finds what a form is about; `null` is "not found", out of the person's reach as well. */
export async function aboutIn(db: Db, actor: Actor, input: AboutInput): Promise<About | null> {
  const { unitKey, setKey, indicatorId, scope } = input;
  if ((await db.unit.count({ where: { key: unitKey } })) === 0) return null;
  const found = indicatorId === "" ? null : await indicatorIn(db, setKey, indicatorId);
  if (found === null && indicatorId !== "") return null;
  const about = found === null ? undefined : aboutOf({ unitKey, ...linkSubject(found, scope) });
  if (!can(actor, "evidence.attach", unitKey, about)) return null;
  return { unitKey, place: found, ...(about !== undefined && { about }) };
}

async function indicatorIn(db: Db, setKey: string, indicatorId: string): Promise<IndicatorPlace | null> {
  const law = chosenSet(await setsOfKind(db, "commune", await businessNow(db)), setKey);
  return law && placeOf(law.edition, indicatorId);
}

type Linking = { personId: string; at: Date; evidenceId: string; about: About; input: AboutInput };

/**
 * Makes a paper evidence of an indicator, within the writer's transaction; what it already is evidence of stays as it is.
 *
 * @returns what the log says, or `null` where nothing was written
 */
export async function writeLink(tx: Tx, { personId, at, evidenceId, about, input }: Linking) {
  const { unitKey, place } = about;
  if (place === null) return null;
  const observationId = input.observationId === "" ? null : input.observationId;
  if (observationId !== null) {
    const of = subjectOf(unitKey, place.setKey, { id: place.indicator.id, measure: place.indicator.measure });
    if ((await tx.observation.count({ where: { id: observationId, ...of } })) === 0) {
      throw new Invalid([{ place: "observationId", text: PAPER_PROBLEMS["so-lieu"] }]);
    }
  }
  const link = { evidenceId, unitKey, ...linkSubject(place, input.scope), observationId };
  if ((await tx.evidenceLink.count({ where: { ...link, endedAt: null } })) > 0) return null;
  const id = randomUUID();
  await tx.evidenceLink.create({ data: { id, ...link, linkedById: personId, linkedAt: at } });
  return {
    action: "evidence.linked",
    subject: { type: "evidence", id: evidenceId },
    after: { linkId: id, ...link },
  } as const;
}

/** Whoever writes papers of a unit at the same time goes one after another, and then finds what was written before. */
export async function lockUnit(tx: Tx, unitKey: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE "key" = ${unitKey} FOR UPDATE`;
}
