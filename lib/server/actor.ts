import { dayOf } from "../format/date";
import type { Actor, HeldRole } from "../policy/can";
import { needsSecondFactor } from "../policy/second-factor";
import { businessNow, worldClock } from "./clock";
import { toDbDate } from "./dates";
import type { Db } from "./db";
import { ownSubjects } from "./own-subjects";

/** The person with the roles held today and the units they reach, or `null` when unknown or deactivated. */
export async function loadActor(db: Db, personId: string): Promise<Actor | null> {
  const now = await businessNow(db);
  const today = dayOf(now);
  const day = toDbDate(today);
  const onDay = { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] };
  const person = await db.person.findUnique({
    where: { id: personId },
    include: {
      grants: {
        where: onDay,
        include: {
          organisation: {
            include: { unitAssignments: { where: { year: Number(today.slice(0, 4)), replacedAt: null } } },
          },
        },
      },
    },
  });
  if (person === null || !person.active) return null;
  const roles = await Promise.all(
    person.grants.map(async ({ role, organisation }): Promise<HeldRole> => {
      const below = organisation.unitKey === null ? [] : await unitsBelow(db, organisation.unitKey, onDay);
      return {
        role,
        organisationKey: organisation.key,
        ownUnits: organisation.unitKey === null ? [] : [organisation.unitKey, ...below],
        assignedUnits: organisation.unitAssignments.map((assignment) => assignment.unitKey),
        ownSubjects: await ownSubjects(db, organisation.key, today, now),
      };
    }),
  );
  return { id: person.id, name: person.name, roles };
}

/** Whether a person signs in in two steps, by the roles held today; sample accounts do not in the sample world. */
export async function mustTakeTwoSteps(db: Db, actor: Actor): Promise<boolean> {
  const roles = actor.roles.map(({ role }) => role);
  if (!needsSecondFactor(roles, false)) return false;
  if ((await worldClock(db)).world !== "sample") return true;
  return !(await db.person.findUniqueOrThrow({ where: { id: actor.id }, select: { sample: true } })).sample;
}

type OnDay = { validFrom: { lte: Date }; OR: ({ validTo: null } | { validTo: { gte: Date } })[] };

/** Units below a unit, two levels deep: a district's communes and their villages. */
async function unitsBelow(db: Db, key: string, onDay: OnDay): Promise<string[]> {
  const children = (await db.unitVersion.findMany({ where: { parentKey: key, ...onDay } })).map((row) => row.unitKey);
  if (children.length === 0) return [];
  const rows = await db.unitVersion.findMany({ where: { parentKey: { in: children }, ...onDay } });
  return [...children, ...rows.map((row) => row.unitKey)];
}
