import { type Actor, mayAnywhere } from "../../policy/can";
import { ROLES } from "../../policy/roles";
import { stepsOf } from "../reviews/reach";
import { HELP_TOPICS, type HelpTopic } from "./topics";

export type Help = { roles: string[]; topics: HelpTopic[] };

/** The topics of what a person may do, in the order of a day's work. */
export function helpFor(actor: Actor): Help {
  const roles = actor.roles.map(({ role }) => ROLES[role]?.name ?? role);
  const taken = stepsOf(actor);
  const topics = HELP_TOPICS.filter(({ verb, step }) => {
    if (step !== undefined) return taken.includes(step);
    return verb === null || mayAnywhere(actor, verb);
  });
  return { roles: [...new Set(roles)], topics };
}
