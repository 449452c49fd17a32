import { randomUUID } from "node:crypto";
import { stepsOf } from "../../../lib/features/reviews/reach";
import type { Step } from "../../../lib/features/reviews/workflow";
import { dayOf } from "../../../lib/format/date";
import { mayAnywhere } from "../../../lib/policy/can";
import { loadActor } from "../../../lib/server/actor";
import { businessNow } from "../../../lib/server/clock";
import { toDbDate } from "../../../lib/server/dates";
import type { Db } from "../../../lib/server/db";
import { startSession } from "../../../lib/server/sessions";
import type { Chance } from "./chance";
import { Browser } from "./client";

/** Somebody at work: where they look, and what they do there. `step`: the one of the routine check they take. */
export type Worker = {
  personId: string;
  role: string;
  browser: Browser;
  /** Codes of the communes they look after; of many, some. */
  communes: string[];
  saves: boolean;
  /** Whether there are figures for them to look over: a department that answers for nothing and follows no commune has none. */
  looksOver: boolean;
  step: Step | null;
};

/** Nobody sends figures or checks them as these; the administrator has no figures to look at. */
const LEFT_OUT = ["administrator"];
const MORE_PER_DISTRICT = 2;

/**
 * People of the sample world, and colleagues of theirs up to the number asked for: two more in every district, the others
 * in communes, who work beside the first. All are signed in by the portal's own `startSession`, because those of the sample
 * world who only wrote its figures have no password.
 */
export async function workers(db: Db, address: string, count: number, chance: Chance): Promise<Worker[]> {
  const day = toDbDate(dayOf(await businessNow(db)));
  const onDay = { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] };
  const communes = await db.unitVersion.findMany({ where: { kind: "commune", code: { not: null }, ...onDay } });
  const people = await everybody(db, count, new Set(communes.map(({ unitKey }) => unitKey)));
  return Promise.all(
    chance
      .shuffled(people)
      .slice(0, count)
      .map(async ({ id, role, unitKey }) => {
        const own = communes.filter((one) => one.unitKey === unitKey || one.parentKey === unitKey);
        const codes = (own.length > 0 ? own : communes).map(({ code }) => code ?? "");
        const actor = await loadActor(db, id);
        const token = await db.$transaction((tx) => startSession(tx, id, { userAgent: "bench", secondFactor: true }));
        return {
          personId: id,
          role,
          browser: new Browser(address, `next-auth.session-token=${token}`),
          communes: codes,
          saves: role === "commune_officer" || role === "commune_head",
          looksOver: actor !== null && mayAnywhere(actor, "observation.read"),
          step: actor === null ? null : (stepsOf(actor)[0] ?? null),
        };
      }),
  );
}

type Somebody = { id: string; role: string; organisationKey: string; unitKey: string | null };

async function everybody(db: Db, count: number, communes: Set<string>): Promise<Somebody[]> {
  const grants = await db.roleGrant.findMany({
    where: { role: { notIn: LEFT_OUT } },
    include: { organisation: { select: { unitKey: true } } },
    orderBy: [{ organisationKey: "asc" }, { personId: "asc" }],
  });
  const people: Somebody[] = grants
    .map(({ personId, role, organisationKey, organisation }) => ({
      id: personId,
      role,
      organisationKey,
      unitKey: organisation.unitKey,
    }))
    // An organisation of a commune that is no more has nothing to do.
    .filter(({ role, unitKey }) => role !== "commune_officer" || communes.has(unitKey ?? ""));
  const districts = people.filter(({ role }) => role === "district_officer");
  const wanted = Array.from({ length: MORE_PER_DISTRICT }, () => districts).flat();
  const inCommunes = people.filter(({ role }) => role === "commune_officer");
  while (people.length + wanted.length < count) wanted.push(...inCommunes);
  for (const [index, one] of wanted.entries()) {
    const { organisationKey, role } = one;
    const id = randomUUID();
    const name = `Cán bộ đo tải ${index + 1}`;
    const createdAt = new Date("2022-06-01T08:00:00+07:00");
    await db.person.create({ data: { id, login: `do-tai-${index + 1}`, name, active: true, sample: true, createdAt } });
    await db.roleGrant.create({ data: { personId: id, role, organisationKey, validFrom: toDbDate("2022-06-01") } });
    people.push({ ...one, id });
    if (people.length >= count && index >= districts.length * MORE_PER_DISTRICT) break;
  }
  return people;
}
