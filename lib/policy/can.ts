import { ROLES, type Scope, type Verb } from "./roles";

/** What a figure or a conclusion is about: a measure, or an indicator or a whole criterion of a set. */
export type About =
  | { measureKey: string }
  | { setKey: string; indicatorId: string }
  | { setKey: string; criterionId: string };

/** What an organisation answers for today, spread out: every indicator with its measure, and the whole criteria. */
export type OwnSubjects = {
  measures: string[];
  indicators: { setKey: string; indicatorId: string }[];
  criteria: { setKey: string; criterionId: string }[];
};

export const NO_SUBJECTS: OwnSubjects = { measures: [], indicators: [], criteria: [] };

/** A role held today, with the units its organisation owns and is assigned, and the indicators it answers for. */
export type HeldRole = {
  role: string;
  organisationKey: string;
  ownUnits: string[];
  assignedUnits: string[];
  ownSubjects: OwnSubjects;
};

/** A person as the policy sees them; roles are read fresh from the database for every action. */
export type Actor = { id: string; name: string; roles: HeldRole[] };

/**
 * Where a person may do something: everywhere; or in these units, and on these subjects in every unit (none: nowhere).
 */
export type Reach = { everywhere: true } | { everywhere: false; units: Set<string>; subjects: OwnSubjects };

/** The one table answers both questions: `can` for a unit, and the where clause for a query. */
export function reach(actor: Actor, verb: Verb): Reach {
  const units = new Set<string>();
  const subjects: OwnSubjects = { measures: [], indicators: [], criteria: [] };
  for (const held of actor.roles) {
    const scopes = scopesOf(held.role, verb);
    if (scopes.includes("province") || scopes.includes("portal")) return { everywhere: true };
    if (scopes.includes("own_units")) for (const unit of held.ownUnits) units.add(unit);
    if (scopes.includes("assigned_units")) for (const unit of held.assignedUnits) units.add(unit);
    if (scopes.includes("own_indicators")) {
      subjects.measures.push(...held.ownSubjects.measures);
      subjects.indicators.push(...held.ownSubjects.indicators);
      subjects.criteria.push(...held.ownSubjects.criteria);
    }
  }
  return { everywhere: false, units, subjects };
}

function scopesOf(role: string, verb: Verb): readonly Scope[] {
  const scope = Object.hasOwn(ROLES, role) ? ROLES[role]?.may[verb] : undefined;
  if (scope === undefined) return [];
  return typeof scope === "string" ? [scope] : scope;
}

/**
 * Stands where a unit's key would for what belongs to the portal itself. No unit has this key, so only a reach of
 * everywhere covers it: a role that may do something in some units may not do it here.
 */
export const NO_UNIT = "";

/** Whether a person may do something in a unit; on one subject of it, where `about` is given, else on all of them. */
export function can(actor: Actor, verb: Verb, unitKey: string, about?: About): boolean {
  return covers(reach(actor, verb), unitKey, about);
}

/** The same by a reach already worked out: for whoever asks about thousands of figures. */
export function covers(where: Reach, unitKey: string, about?: About): boolean {
  if (where.everywhere || where.units.has(unitKey)) return true;
  return about !== undefined && unitKey !== NO_UNIT && answersFor(where.subjects, about);
}

function answersFor(own: OwnSubjects, about: About): boolean {
  if ("measureKey" in about) return own.measures.includes(about.measureKey);
  if ("indicatorId" in about) {
    return own.indicators.some((one) => one.setKey === about.setKey && one.indicatorId === about.indicatorId);
  }
  return own.criteria.some((one) => one.setKey === about.setKey && one.criterionId === about.criterionId);
}

/** A where clause for rows with a `unitKey`, all of whose subjects are in reach; who may nowhere gets none. */
export function whereUnit(actor: Actor, verb: Verb): { unitKey?: { in: string[] } } {
  const where = reach(actor, verb);
  return where.everywhere ? {} : { unitKey: { in: [...where.units] } };
}

/** A where clause for observations: those of the units in reach, and those about the subjects in reach in any unit. */
export function whereObservation(actor: Actor, verb: Verb) {
  const where = reach(actor, verb);
  if (where.everywhere) return {};
  const { measures, indicators, criteria } = where.subjects;
  return {
    OR: [
      { unitKey: { in: [...where.units] } },
      { subject: "measure", measureKey: { in: measures } },
      ...indicators.map((one) => ({ subject: "indicator", ...one })),
      ...criteria.map((one) => ({ subject: "criterion", ...one })),
    ],
  };
}

/** Whether a person may do something at least somewhere. */
export function mayAnywhere(actor: Actor, verb: Verb): boolean {
  const where = reach(actor, verb);
  return where.everywhere || where.units.size > 0 || where.subjects.indicators.length > 0;
}

/** Whether a person may do something with a unit at all, be it with some of its subjects only. */
export function mayInUnit(actor: Actor, verb: Verb, unitKey: string): boolean {
  const where = reach(actor, verb);
  return where.everywhere || where.units.has(unitKey) || where.subjects.indicators.length > 0;
}

/** The organisation a person speaks for about a unit: that of the first role by which it is in reach. */
export function organisationFor(actor: Actor, verb: Verb, unitKey: string, about?: About): string {
  const held = actor.roles.find((role) => can({ ...actor, roles: [role] }, verb, unitKey, about));
  if (held === undefined) throw new Error("Nobody speaks about a unit out of reach");
  return held.organisationKey;
}
/** What is done for the whole province is reached by whoever may do it everywhere. */
export const WHOLE_PROVINCE = { unitKey: "tinh-quang-binh" } as const;
