import { formatInstant } from "../../format/date";
import { type Actor, can, NO_UNIT } from "../../policy/can";
import { ROLES } from "../../policy/roles";
import { loadActor, mustTakeTwoSteps } from "../../server/actor";
import { businessToday, machineNow, toBusiness } from "../../server/clock";
import { fromDbDate, fromDbDateOrNull } from "../../server/dates";
import { type Db, db as portalDb } from "../../server/db";
import { seenIn } from "../one-time-links/queries";
import { grantChoices } from "../people/queries";
import type { GrantRow, PersonEvent, PersonPage } from "../people/types";
import { PERSON_EVENT_WORDS } from "../people/words";
import { factorState } from "../second-factor/queries";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOST_EVENTS = 50;

/** One person with grants, state and history, for who manages people; `null` for everybody else and for nobody. */
export async function personPage(actor: Actor, id: string, db: Db = portalDb()): Promise<PersonPage | null> {
  if (!can(actor, "person.manage", NO_UNIT) || !UUID.test(id)) return null;
  const person = await loadWithLatest(db, id);
  if (person === null) return null;
  const { name, login, email, active, deactivatedAt, passwordAskedAt } = person;
  const [now, today] = [machineNow(), await businessToday(db)];
  const inWords = async (instant: Date | undefined | null) =>
    instant == null ? null : formatInstant(await toBusiness(db, instant));
  const [link] = person.links;
  const living = link !== undefined && link.usedAt === null && link.expiresAt > now;
  const held = await loadActor(db, id);
  const { enrolledAt, codesLeft } = await factorState(id, db);
  const since = await inWords(enrolledAt);
  return {
    ...{ id, name, login, email, active },
    deactivated:
      active || deactivatedAt === null
        ? null
        : { since: formatInstant(deactivatedAt), reason: person.deactivationReason ?? "" },
    hasPassword: person.passwordHash !== null,
    askedSince: active ? await inWords(passwordAskedAt) : null,
    linkUntil: living ? await inWords(link.expiresAt) : null,
    seen: seenIn(person.links),
    lastSignIn: await inWords(person.sessions[0]?.createdAt),
    sessions: await db.session.count({ where: { personId: id, revokedAt: null, expiresAt: { gt: now } } }),
    factor: since === null ? null : { since, codesLeft },
    needsFactor: held !== null && (await mustTakeTwoSteps(db, held)),
    grants: person.grants.map((grant) => grantRow(grant, today)),
    events: await eventsOf(actor, db, id),
    self: id === actor.id,
    choices: await grantChoices(db),
  };
}

function loadWithLatest(db: Db, id: string) {
  return db.person.findUnique({
    where: { id },
    include: {
      grants: {
        include: { organisation: { select: { name: true } } },
        orderBy: [{ validFrom: "desc" }, { id: "desc" }],
      },
      links: { orderBy: { createdAt: "desc" }, take: 1 },
      sessions: { orderBy: { createdAt: "desc" }, take: 1 },
    },
  });
}

type StoredGrant = { id: number; role: string; organisation: { name: string }; validFrom: Date; validTo: Date | null };

function grantRow({ id, role, organisation, validFrom, validTo }: StoredGrant, today: string): GrantRow {
  const [from, to] = [fromDbDate(validFrom), fromDbDateOrNull(validTo)];
  const when =
    to !== null && to < from ? "taken back" : to !== null && to < today ? "past" : from > today ? "later" : "now";
  return { id, role: ROLES[role]?.name ?? role, organisation: organisation.name, from, to, when };
}

/** The latest entries of the log about a person, for who may read it. */
async function eventsOf(actor: Actor, db: Db, id: string): Promise<PersonEvent[]> {
  if (!can(actor, "audit.read", NO_UNIT)) return [];
  const rows = await db.auditEntry.findMany({
    where: { subjectType: "person", subjectId: id, action: { in: Object.keys(PERSON_EVENT_WORDS) } },
    orderBy: { sequence: "desc" },
    take: MOST_EVENTS,
  });
  return rows.map(({ sequence, at, actorName, action, reason }) => ({
    sequence: String(sequence),
    at: formatInstant(at),
    by: actorName,
    what: PERSON_EVENT_WORDS[action] ?? action,
    reason,
  }));
}
