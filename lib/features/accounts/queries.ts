import { formatInstant } from "../../format/date";
import { fold } from "../../format/fold";
import { type Actor, can, NO_UNIT } from "../../policy/can";
import { ROLES } from "../../policy/roles";
import { businessToday, machineNow, toBusiness } from "../../server/clock";
import { toDbDate } from "../../server/dates";
import { type Db, db as portalDb } from "../../server/db";
import { seenIn } from "../one-time-links/queries";
import type { AccountRow, AccountsView } from "./types";

/** Who is active and waits for a new password. */
const ASKING = { active: true, passwordAskedAt: { not: null } };

/** How many wait for a new password; `null` for whom it is no business of. */
export async function peopleAsking(actor: Actor, db: Db = portalDb()): Promise<number | null> {
  return can(actor, "person.manage", NO_UNIT) ? db.person.count({ where: ASKING }) : null;
}

/** What of the list is asked for, as it stands in the address. */
export type AccountsAsked = { search: string; state: string; role: string; page: number };

/** Rows on a page of the list. */
const PAGE = 50;

/** Everybody, those who ask for a new password first (the longest-waiting first), then by name; `null` as above. */
export async function accountsView(
  actor: Actor,
  asked: Partial<AccountsAsked>,
  db: Db = portalDb(),
): Promise<AccountsView | null> {
  const asking = await peopleAsking(actor, db);
  if (asking === null) return null;
  const { search = "", state = "", role = "" } = asked;
  const people = await loadPeople(db);
  const wanted = fold(search).replace(/\s+/g, " ");
  const found = people
    .filter(({ login, name, email }) => [login, fold(name), email ?? ""].some((text) => text.includes(wanted)))
    .filter(({ active }) => state === "" || active === (state === ACTIVE))
    .filter(({ grants }) => role === "" || grants.some((grant) => grant.role === role))
    .sort(waitingFirst);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(Math.max(1, asked.page ?? 1), pages);
  const rows = found.slice((page - 1) * PAGE, page * PAGE).map((person) => rowOf(db, actor, person));
  return {
    ...{ search, state, role, page, pages, found: found.length },
    rows: await Promise.all(rows),
    total: people.length,
    asking,
    roles: Object.entries(ROLES).map(([value, { name }]) => ({ value, label: name })),
  };
}

/** In the address: only who may enter, or (any other word) only who may not. */
const ACTIVE = "hoat-dong";

async function rowOf(db: Db, actor: Actor, person: Loaded): Promise<AccountRow> {
  const inWords = async (instant: Date) => formatInstant(await toBusiness(db, instant));
  const [link] = person.links;
  const since = waitsSince(person);
  const living = link !== undefined && link.usedAt === null && link.expiresAt > machineNow();
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
    linkUntil: living ? await inWords(link.expiresAt) : null,
    seen: seenIn(person.links),
    mayHaveLink: person.active && person.id !== actor.id,
  };
}

type Loaded = Awaited<ReturnType<typeof loadPeople>>[number];

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
