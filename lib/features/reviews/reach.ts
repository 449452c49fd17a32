import { type Actor, can, organisationFor, reach, whereObservation } from "../../policy/can";
import type { HeldRow } from "./held/types";
import { STEP_WORDS, STEPS, type Step } from "./workflow";

/**
 * The person as one who takes a step. Only who answers for an indicator confirms it: a commune concludes on itself and the
 * office anywhere, yet neither confirms.
 */
export function actorFor(actor: Actor, step: Step): Actor {
  if (step !== "confirm") return actor;
  const stripped = actor.roles.map((held) => ({ ...held, ownUnits: [], assignedUnits: [] }));
  return {
    ...actor,
    roles: stripped.filter((held) => !reach({ ...actor, roles: [held] }, "observation.conclude").everywhere),
  };
}

/** Observations on which a person may take a step, as a where clause. */
export function whereStep(actor: Actor, step: Step): object {
  return whereObservation(actorFor(actor, step), STEP_WORDS[step].verb);
}

/** The steps a person takes at all, in order. */
export function stepsOf(actor: Actor): Step[] {
  return STEPS.filter((step) => {
    const where = reach(actorFor(actor, step), STEP_WORDS[step].verb);
    return where.everywhere || where.units.size > 0 || where.subjects.indicators.length > 0;
  });
}

/** Whether a person may take a step on an observation by role and place; nobody does on what they entered. */
export function mayStep(
  actor: Actor,
  step: Step,
  row: { unitKey: string; about: Parameters<typeof can>[3]; authorId: string },
): boolean {
  return row.authorId !== actor.id && can(actorFor(actor, step), STEP_WORDS[step].verb, row.unitKey, row.about);
}

/** Whether what waits, waits for this very person. */
export function isTurnOf(actor: Actor, row: HeldRow): boolean {
  const { waitsFor } = row.progress;
  return waitsFor !== null && mayStep(actor, waitsFor, row);
}

/** The organisation for which a person takes a step. */
export function organisationForStep(
  actor: Actor,
  step: Step,
  row: { unitKey: string; about: Parameters<typeof can>[3] },
): string {
  return organisationFor(actorFor(actor, step), STEP_WORDS[step].verb, row.unitKey, row.about);
}
