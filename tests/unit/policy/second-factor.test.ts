import { expect, test } from "vitest";
import { ROLES, type Verb } from "@/lib/policy/roles";
import { needsSecondFactor, rolesWithoutSecondFactor } from "@/lib/policy/second-factor";

const DEEP: Verb[] = [
  "observation.accept",
  "import.accept",
  "edition.propose",
  "edition.publish",
  "region.edit",
  "answer.edit",
  "publication.prepare",
  "publication.approve",
  "audit.read",
  "person.manage",
];

test("whoever enters with a password alone does nothing that cuts deep", () => {
  for (const role of rolesWithoutSecondFactor()) {
    expect(
      DEEP.filter((verb) => ROLES[role]?.may[verb] !== undefined),
      role,
    ).toEqual([]);
  }
});

test("office, departments and administrators need two steps, and so does a role nobody has thought of", () => {
  for (const role of ["coordination_office", "department_officer", "administrator", "leader", "a new one"]) {
    expect(needsSecondFactor([role], false), role).toBe(true);
    expect(needsSecondFactor(["commune_officer", role], false), role).toBe(true);
    expect(needsSecondFactor([role], true), role).toBe(false);
  }
  expect(needsSecondFactor(["commune_officer"], false)).toBe(false);
  expect(needsSecondFactor([], false)).toBe(false);
});
