import { type Actor, can, NO_UNIT } from "../../policy/can";

/** Who changes settings. */
export function changesSettings(actor: Actor): boolean {
  return can(actor, "setting.edit", NO_UNIT);
}

/** Who sees them besides: the office, whose work goes by them. */
export function seesSettings(actor: Actor): boolean {
  return changesSettings(actor) || can(actor, "region.edit", NO_UNIT);
}
