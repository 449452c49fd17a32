import { ROLES } from "./roles";

/**
 * Whether whoever holds these roles signs in in two steps. A role that nobody knows opens nothing, and asks for two.
 *
 * @param exempt a sample account in the sample world
 */
export function needsSecondFactor(roles: readonly string[], exempt: boolean): boolean {
  return !exempt && roles.some((role) => !Object.hasOwn(ROLES, role) || ROLES[role]?.secondFactor !== false);
}

/** The roles that need none, for the test that holds them to their bounds. */
export function rolesWithoutSecondFactor(): string[] {
  return Object.keys(ROLES).filter((role) => ROLES[role]?.secondFactor === false);
}
