import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Actor, can, type HeldRole, reach, whereUnit } from "@/lib/policy/can";
import { ROLES, type Verb } from "@/lib/policy/roles";

const VERBS: Verb[] = [
  "observation.read",
  "observation.submit",
  "observation.accept",
  "evidence.read",
  "evidence.attach",
  "region.edit",
  "answer.edit",
  "publication.prepare",
  "publication.approve",
  "audit.read",
  "person.manage",
];
const UNITS = ["xa-a", "xa-b", "xa-c", "xa-d"];

const held: fc.Arbitrary<HeldRole> = fc.record({
  role: fc.constantFrom(...Object.keys(ROLES), "unknown"),
  organisationKey: fc.constant("co-quan"),
  ownUnits: fc.subarray(UNITS),
  assignedUnits: fc.subarray(UNITS),
});
const actor: fc.Arbitrary<Actor> = fc.record({
  id: fc.uuid(),
  name: fc.constant("ai đó"),
  roles: fc.array(held, { maxLength: 3 }),
});

/** Said again in the plainest words, apart from the code under test. */
function oracle(person: Actor, verb: Verb, unit: string): boolean {
  for (const { role, ownUnits, assignedUnits } of person.roles) {
    const scope = ROLES[role]?.may[verb];
    if (scope === "province") return true;
    if (scope === "portal") return true;
    if (scope === "own_units" && ownUnits.includes(unit)) return true;
    if (scope === "assigned_units" && assignedUnits.includes(unit)) return true;
  }
  return false;
}

test("the yes-or-no, the where clause and the plain words agree for every person, verb and unit", () => {
  fc.assert(
    fc.property(actor, fc.constantFrom(...VERBS), fc.constantFrom(...UNITS), (person, verb, unit) => {
      const clause = whereUnit(person, verb);
      const found = clause.unitKey === undefined || clause.unitKey.in.includes(unit);
      expect(can(person, verb, unit)).toBe(oracle(person, verb, unit));
      expect(found).toBe(oracle(person, verb, unit));
    }),
  );
});

describe("who may what", () => {
  test("no role, or a role nobody knows, reaches nothing", () => {
    const nobody: Actor = { id: "x", name: "x", roles: [] };
    const stranger: Actor = {
      ...nobody,
      roles: [{ role: "king", organisationKey: "x", ownUnits: UNITS, assignedUnits: UNITS }],
    };
    for (const verb of VERBS) {
      for (const person of [nobody, stranger]) {
        expect(reach(person, verb)).toEqual({ everywhere: false, units: new Set() });
        expect(whereUnit(person, verb)).toEqual({ unitKey: { in: [] } });
      }
    }
  });

  test("the matrix of roles and verbs is what was agreed", () => {
    const matrix = Object.entries(ROLES).map(([role, { may }]) =>
      [role, ...VERBS.map((verb) => `${verb}: ${may[verb] ?? "no"}`)].join(" | "),
    );
    expect(matrix).toMatchInlineSnapshot(`
      [
        "commune_officer | observation.read: own_units | observation.submit: own_units | observation.accept: no | evidence.read: own_units | evidence.attach: own_units | region.edit: no | answer.edit: no | publication.prepare: no | publication.approve: no | audit.read: no | person.manage: no",
        "district_officer | observation.read: own_units | observation.submit: no | observation.accept: no | evidence.read: own_units | evidence.attach: no | region.edit: no | answer.edit: no | publication.prepare: no | publication.approve: no | audit.read: no | person.manage: no",
        "department_officer | observation.read: assigned_units | observation.submit: assigned_units | observation.accept: no | evidence.read: assigned_units | evidence.attach: assigned_units | region.edit: no | answer.edit: no | publication.prepare: no | publication.approve: no | audit.read: no | person.manage: no",
        "coordination_office | observation.read: province | observation.submit: province | observation.accept: province | evidence.read: province | evidence.attach: province | region.edit: province | answer.edit: province | publication.prepare: province | publication.approve: no | audit.read: portal | person.manage: no",
        "leader | observation.read: province | observation.submit: no | observation.accept: no | evidence.read: province | evidence.attach: no | region.edit: no | answer.edit: no | publication.prepare: no | publication.approve: province | audit.read: no | person.manage: no",
        "administrator | observation.read: no | observation.submit: no | observation.accept: no | evidence.read: no | evidence.attach: no | region.edit: no | answer.edit: no | publication.prepare: no | publication.approve: no | audit.read: portal | person.manage: portal",
      ]
    `);
  });
});
