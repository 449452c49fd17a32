import { type About, type Actor, can } from "../../policy/can";
import { aboutOf, type OfSubject } from "../reviews/held/context";

/** A unit of a paper with what the paper is evidence of there. */
export type UnitOfPaper<Link extends OfSubject = OfSubject> = { unitKey: string; links: readonly Link[] };

/** Whether somebody reads a paper as evidence of something: by the unit, or because they answer for that very subject. */
export function mayReadLink(actor: Actor, link: OfSubject): boolean {
  return can(actor, "evidence.read", link.unitKey, aboutOf(link));
}

/** By which units, or subjects of them, somebody reads a paper; one is enough, none is "not found". */
export function readPlaces(actor: Actor, units: readonly UnitOfPaper[]): { unitKey: string; about?: About }[] {
  return units.flatMap(({ unitKey, links }) => {
    if (can(actor, "evidence.read", unitKey)) return [{ unitKey }];
    return links.filter((link) => mayReadLink(actor, link)).map((link) => ({ unitKey, about: aboutOf(link) }));
  });
}
