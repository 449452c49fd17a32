import { type About, type Actor, can } from "../../policy/can";
import { aboutOf, type OfSubject } from "../reviews/held/context";

/** A unit of a paper with what the paper is evidence of there. */
export type UnitOfPaper<Link extends OfSubject = OfSubject> = { unitKey: string; links: readonly Link[] };

/** Whether somebody reads a paper as evidence of something: by the unit, or because they answer for that very subject. */
export function mayReadLink(actor: Actor, link: OfSubject): boolean {
  return can(actor, "evidence.read", link.unitKey, aboutOf(link));
}

/** Whether somebody makes papers evidence of something, or ends it: by the unit, or because they answer for that very subject. */
export function mayAttachTo(actor: Actor, subject: OfSubject): boolean {
  return can(actor, "evidence.attach", subject.unitKey, aboutOf(subject));
}

export type Place = { unitKey: string; about?: About };

/**
 * Where somebody must be able to attach papers to give this one a new file, which changes what stands as evidence wherever
 * it serves: in all its units; what their own organisation added, where it serves (`links`: the open ones).
 */
export function replacePlaces(
  actor: Actor,
  { organisationKey, units }: { organisationKey: string; units: readonly UnitOfPaper[] },
): Place[] {
  const own = actor.roles.some((held) => held.organisationKey === organisationKey);
  return units.flatMap(({ unitKey, links }): Place[] =>
    own && links.length > 0 ? links.map((link) => ({ unitKey, about: aboutOf(link) })) : [{ unitKey }],
  );
}

/** By which units, or subjects of them, somebody reads a paper; one is enough, none is "not found". */
export function readPlaces(actor: Actor, units: readonly UnitOfPaper[]): Place[] {
  return units.flatMap(({ unitKey, links }) => {
    if (can(actor, "evidence.read", unitKey)) return [{ unitKey }];
    return links.filter((link) => mayReadLink(actor, link)).map((link) => ({ unitKey, about: aboutOf(link) }));
  });
}
