/**
 * Roles that enter with a password alone. Every other role, also one that is added later, needs a second factor until
 * somebody writes it here. A test holds that none of these accepts, publishes, approves or manages.
 */
const PASSWORD_IS_ENOUGH: ReadonlySet<string> = new Set([
  "commune_officer",
  "commune_head",
  "district_officer",
  "fatherland_front",
  "council_member",
]);

/** Whether whoever holds these roles signs in in two steps. `exempt`: a sample account in the sample world. */
export function needsSecondFactor(roles: readonly string[], exempt: boolean): boolean {
  return !exempt && roles.some((role) => !PASSWORD_IS_ENOUGH.has(role));
}

/** The roles that need none, for the test that holds them to their bounds. */
export function rolesWithoutSecondFactor(): string[] {
  return [...PASSWORD_IS_ENOUGH];
}
