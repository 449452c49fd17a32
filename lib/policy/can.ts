import { ROLES, type Verb } from "./roles";

/** A role held today, with the units its organisation owns and is assigned. */
export type HeldRole = { role: string; organisationKey: string; ownUnits: string[]; assignedUnits: string[] };

/** A person as the policy sees them; roles are read fresh from the database for every action. */
export type Actor = { id: string; name: string; roles: HeldRole[] };

/** Where a person may do something: everywhere, or in these units only (none: nowhere). */
export type Reach = { everywhere: true } | { everywhere: false; units: Set<string> };

/** The one table answers both questions: `can` for a unit, and the where clause for a query. */
export function reach(actor: Actor, verb: Verb): Reach {
  const units = new Set<string>();
  for (const held of actor.roles) {
    const scope = ROLES[held.role]?.may[verb];
    if (scope === "province" || scope === "portal") return { everywhere: true };
    if (scope === "own_units") for (const unit of held.ownUnits) units.add(unit);
    if (scope === "assigned_units") for (const unit of held.assignedUnits) units.add(unit);
  }
  return { everywhere: false, units };
}

/**
 * Stands where a unit's key would for what belongs to the portal itself. No unit has this key, so only a reach of
 * everywhere covers it: a role that may do something in some units may not do it here.
 */
export const NO_UNIT = "";

export function can(actor: Actor, verb: Verb, unitKey: string): boolean {
  const where = reach(actor, verb);
  return where.everywhere || where.units.has(unitKey);
}

/** A where clause for rows with a `unitKey`; who may nowhere gets a clause that nothing satisfies. */
export function whereUnit(actor: Actor, verb: Verb): { unitKey?: { in: string[] } } {
  const where = reach(actor, verb);
  return where.everywhere ? {} : { unitKey: { in: [...where.units] } };
}

/** Whether a person may do something at least somewhere. */
export function mayAnywhere(actor: Actor, verb: Verb): boolean {
  const where = reach(actor, verb);
  return where.everywhere || where.units.size > 0;
}

/** The organisation a person speaks for about a unit: that of the first role by which the unit is in reach. */
export function organisationFor(actor: Actor, verb: Verb, unitKey: string): string {
  const held = actor.roles.find((role) => can({ ...actor, roles: [role] }, verb, unitKey));
  if (held === undefined) throw new Error("Nobody speaks about a unit out of reach");
  return held.organisationKey;
}
