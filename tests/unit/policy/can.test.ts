import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type About,
  type Actor,
  can,
  type HeldRole,
  mayAnywhere,
  mayInUnit,
  NO_UNIT,
  type OwnSubjects,
  organisationFor,
  reach,
  whereObservation,
  whereUnit,
} from "@/lib/policy/can";
import { ROLES, type Verb } from "@/lib/policy/roles";

const VERBS = [...new Set(Object.values(ROLES).flatMap(({ may }) => Object.keys(may) as Verb[]))].sort();
const UNITS = ["xa-a", "xa-b", "xa-c", "xa-d"];
const MEASURES = ["thu-nhap", "nuoc", "ngheo"];
const SETS = ["bo-1", "bo-2"];
const IDS = ["1", "2"];

const ofSet = <K extends string>(name: K) =>
  fc.subarray(
    SETS.flatMap((setKey) => IDS.map((id) => ({ setKey, [name]: id }) as { setKey: string } & Record<K, string>)),
  );
const ownSubjects: fc.Arbitrary<OwnSubjects> = fc.record({
  measures: fc.subarray(MEASURES),
  indicators: ofSet("indicatorId"),
  criteria: ofSet("criterionId"),
});
const held: fc.Arbitrary<HeldRole> = fc.record({
  role: fc.constantFrom(...Object.keys(ROLES), "unknown", "toString", "__proto__"),
  organisationKey: fc.constantFrom("co-quan-1", "co-quan-2"),
  ownUnits: fc.subarray(UNITS),
  assignedUnits: fc.subarray(UNITS),
  ownSubjects,
});
const actor: fc.Arbitrary<Actor> = fc.record({
  id: fc.uuid(),
  name: fc.constant("ai đó"),
  roles: fc.array(held, { maxLength: 3 }),
});
const about: fc.Arbitrary<About> = fc.oneof(
  fc.record({ measureKey: fc.constantFrom(...MEASURES) }),
  fc.record({ setKey: fc.constantFrom(...SETS), indicatorId: fc.constantFrom(...IDS) }),
  fc.record({ setKey: fc.constantFrom(...SETS), criterionId: fc.constantFrom(...IDS) }),
);

/** Said again in the plainest words, apart from the code under test. */
function oracle(person: Actor, verb: Verb, unit: string, what: About | undefined): boolean {
  for (const { role, ownUnits, assignedUnits, ownSubjects: own } of person.roles) {
    if (!Object.keys(ROLES).includes(role)) continue;
    const scope = ROLES[role]?.may[verb];
    for (const one of Array.isArray(scope) ? scope : [scope]) {
      if (one === "province" || one === "portal") return true;
      if (one === "own_units" && ownUnits.includes(unit)) return true;
      if (one === "assigned_units" && assignedUnits.includes(unit)) return true;
      if (one !== "own_indicators" || what === undefined) continue;
      const said = JSON.stringify(what);
      if (own.measures.some((measureKey) => JSON.stringify({ measureKey }) === said)) return true;
      if ([...own.indicators, ...own.criteria].some((mine) => JSON.stringify(mine) === said)) return true;
    }
  }
  return false;
}

/** Asks a clause as the database would; `row` has every column. */
function satisfies(clause: object, row: Record<string, unknown>): boolean {
  return Object.entries(clause).every(([column, asked]) => {
    if (column === "OR") return (asked as object[]).some((one) => satisfies(one, row));
    if (typeof asked === "object" && asked !== null) return (asked as { in: unknown[] }).in.includes(row[column]);
    return row[column] === asked;
  });
}

/** An observation about something, as it is stored: of an indicator's conclusion, or of a whole criterion's. */
function rowOf(unitKey: string, what: About): Record<string, unknown> {
  const subject = "measureKey" in what ? "measure" : "indicatorId" in what ? "indicator" : "criterion";
  return { unitKey, subject, measureKey: null, setKey: null, indicatorId: null, criterionId: null, ...what };
}

describe("yes or no, the where clause and the plain words agree for every person, unit and verb", () => {
  const verb = fc.constantFrom(...VERBS);
  const unit = fc.constantFrom(...UNITS);

  test("on all that a unit has", () => {
    fc.assert(
      fc.property(actor, verb, unit, (person, asked, where) => {
        const said = oracle(person, asked, where, undefined);
        expect(can(person, asked, where)).toBe(said);
        expect(satisfies(whereUnit(person, asked), { unitKey: where })).toBe(said);
      }),
      { verbose: 1 },
    );
  });

  test("on one figure or conclusion", () => {
    fc.assert(
      fc.property(actor, verb, unit, about, (person, asked, where, what) => {
        const said = oracle(person, asked, where, what);
        expect(can(person, asked, where, what)).toBe(said);
        expect(satisfies(whereObservation(person, asked), rowOf(where, what))).toBe(said);
        if (said)
          expect(person.roles.map((role) => role.organisationKey)).toContain(
            organisationFor(person, asked, where, what),
          );
        else expect(() => organisationFor(person, asked, where, what)).toThrow();
      }),
      { verbose: 1 },
    );
  });

  test("whoever may something in a unit is said to be able to, and nobody answers for the portal by a subject", () => {
    fc.assert(
      fc.property(actor, verb, unit, about, (person, asked, where, what) => {
        if (can(person, asked, where)) expect(mayInUnit(person, asked, where)).toBe(true);
        if (mayInUnit(person, asked, where)) expect(mayAnywhere(person, asked)).toBe(true);
        if (can(person, asked, NO_UNIT, what)) expect(reach(person, asked)).toEqual({ everywhere: true });
      }),
    );
  });
});

test("no role, or a role nobody knows, reaches nothing", () => {
  const everything = {
    measures: MEASURES,
    indicators: [{ setKey: "bo-1", indicatorId: "1" }],
    criteria: [{ setKey: "bo-1", criterionId: "1" }],
  };
  const nobody: Actor = { id: "x", name: "x", roles: [] };
  const places = { organisationKey: "x", ownUnits: UNITS, assignedUnits: UNITS, ownSubjects: everything };
  for (const verb of VERBS) {
    for (const person of [
      nobody,
      ...["king", "constructor"].map((role) => ({ ...nobody, roles: [{ role, ...places }] })),
    ]) {
      expect(mayAnywhere(person, verb)).toBe(false);
      expect(whereUnit(person, verb)).toEqual({ unitKey: { in: [] } });
      expect(satisfies(whereObservation(person, verb), rowOf("xa-a", { measureKey: "nuoc" }))).toBe(false);
    }
  }
});

const SCOPE_WORDS = {
  province: "cả tỉnh",
  own_units: "đơn vị mình",
  assigned_units: "xã được giao",
  own_indicators: "chỉ tiêu mình phụ trách",
  portal: "có",
} as const;

test("who may what is what was agreed", async () => {
  const blocks = Object.entries(ROLES).map(([role, { name, may, secondFactor }]) => {
    const lines = VERBS.map((verb) => {
      const scopes = [may[verb] ?? []].flat();
      return `  ${verb.padEnd(22)} ${scopes.map((scope) => SCOPE_WORDS[scope]).join("; ") || "–"}`;
    });
    const head = `${name} (${role})${secondFactor ? ", đăng nhập hai lớp" : ""}`;
    return [head, ...lines].join("\n");
  });
  await expect(`${blocks.join("\n\n")}\n`).toMatchFileSnapshot("./who-may-what.txt");
});
