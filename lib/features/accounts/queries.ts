import { formatInstant } from "../../format/date";
import { fold } from "../../format/fold";
import { type Actor, can, NO_UNIT } from "../../policy/can";
import { ROLES } from "../../policy/roles";
import { businessToday, machineNow, toBusiness } from "../../server/clock";
import { toDbDate } from "../../server/dates";
import { type Db, db as portalDb } from "../../server/db";
import { seenIn } from "../one-time-links/queries";
import type { AccountsView } from "./types";

/** Who is active and waits for a new password. */
const ASKING = { active: true, passwordAskedAt: { not: null } };

/** How many wait for a new password; `null` for whom it is no business of. */
export async function peopleAsking(actor: Actor, db: Db = portalDb()): Promise<number | null> {
  return can(actor, "person.manage", NO_UNIT) ? db.person.count({ where: ASKING }) : null;
}

/** Everybody, those who ask for a new password first (the longest-waiting first), then by name; `null` as above. */
export async function accountsView(actor: Actor, search: string, db: Db = portalDb()): Promise<AccountsView | null> {
  const asking = await peopleAsking(actor, db);
  if (asking === null) return null;
  const people = await loadPeople(db);
  const wanted = fold(search).replace(/\s+/g, " ");
  const found = people.filter(({ login, name }) => login.includes(wanted) || fold(name).includes(wanted));
  const now = machineNow();
  const inWords = async (instant: Date) => formatInstant(await toBusiness(db, instant));
  const rows = found.sort(waitingFirst).map(async (person) => {
    const [link] = person.links;
    const since = waitsSince(person);
    return {
      id: person.id,
      login: person.login,
      name: person.name,
      roles: person.grants.map(({ role, organisation }) => ({
        role: ROLES[role]?.name ?? role,
        organisation: organisation.shortName,
      })),
      active: person.active,
      hasPassword: person.passwordHash !== null,
      askedSince: since === null ? null : await inWords(since),
      linkUntil:
        link === undefined || link.usedAt !== null || link.expiresAt <= now ? null : await inWords(link.expiresAt),
      seen: seenIn(person.links),
      mayHaveLink: person.active && person.id !== actor.id,
    };
  });
  return { search, rows: await Promise.all(rows), total: people.length, asking };
}

/** With the roles held today and the latest link. */
async function loadPeople(db: Db) {
  const day = toDbDate(await businessToday(db));
  return db.person.findMany({
    include: {
      grants: {
        where: { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] },
        include: { organisation: true },
        orderBy: { id: "asc" },
      },
      links: { orderBy: { createdAt: "desc" }, take: 1 },
    },
  });
}

type Waiting = { active: boolean; passwordAskedAt: Date | null };

function waitsSince(person: Waiting): Date | null {
  return person.active ? person.passwordAskedAt : null;
}

function waitingFirst(a: Waiting & { name: string }, b: Waiting & { name: string }): number {
  const [since, other] = [waitsSince(a)?.getTime() ?? Infinity, waitsSince(b)?.getTime() ?? Infinity];
  return since === other ? a.name.localeCompare(b.name, "vi") : since - other;
}
