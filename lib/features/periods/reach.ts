import { type Actor, can, mayAnywhere, NO_UNIT } from "../../policy/can";

/** Who sees periods: who keeps them, who opens them again, who enters, and who reads figures. */
export function seesPeriods(actor: Actor): boolean {
  const keeps = can(actor, "period.edit", NO_UNIT) || can(actor, "period.reopen", NO_UNIT);
  return keeps || mayAnywhere(actor, "observation.read");
}
