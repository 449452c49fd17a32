import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Json } from "../../audit/events";
import { dayOf } from "../../format/date";
import type { Actor } from "../../policy/can";
import { ROLES, type Scope, type Verb } from "../../policy/roles";
import { businessNow } from "../../server/clock";
import { toDbDate } from "../../server/dates";
import { type Db, db as portalDb, type Tx } from "../../server/db";
import { observationsNamed } from "./queries";
import { type Entry, RULES } from "./rules";
import { type Audience, type Draft, MAIL_CHOICES, type MailChoice } from "./types";

/** Entries of the log that are walked in one transaction. */
const AT_ONCE = 500;
/** A busy store must not stop the walk at the same entries for ever. */
const PATIENCE = { timeout: 60_000 };

/**
 * Makes notices of the entries of the log since the last time: each entry is walked once, by whichever instance is first.
 * Gives how many entries were walked; `AT_ONCE` means that there are perhaps more.
 */
export async function walkLog(db: Db): Promise<number> {
  return db.$transaction(async (tx) => {
    const [cursor] = await tx.$queryRaw<{ sequence: bigint }[]>`
      SELECT "sequence" FROM "NoticeCursor" WHERE "id" = 1 FOR UPDATE SKIP LOCKED`;
    if (cursor === undefined) return 0;
    const rows = await tx.auditEntry.findMany({
      where: { sequence: { gt: cursor.sequence } },
      orderBy: { sequence: "asc" },
      take: AT_ONCE,
    });
    const last = rows.at(-1);
    if (last === undefined) return 0;
    const told = rows.filter(({ action }) => Object.hasOwn(RULES, action));
    const observations = await observationsNamed(tx, told.map(observationOf));
    const drafts = told.flatMap((row) => {
      const { action, actorId, actorName, subjectId, reason, sequence, at } = row;
      const observation = observations.get(observationOf(row)) ?? null;
      const entry: Entry = {
        action,
        actorId,
        actorName,
        subjectId,
        after: row.after as Json | null,
        reason,
        observation,
      };
      const rule = RULES[action as keyof typeof RULES];
      return (rule?.(entry) ?? []).map((draft) => ({ draft, action, sequence, at }));
    });
    await tell(tx, await today(db), drafts);
    await tx.noticeCursor.update({ where: { id: 1 }, data: { sequence: last.sequence } });
    return rows.length;
  }, PATIENCE);
}

/** The observation that an entry is about: of a difference, what the unit said; else empty. */
function observationOf({ subjectType, subjectId, after }: { subjectType: string; subjectId: string; after: unknown }) {
  if (subjectType === "observation") return subjectId;
  return subjectType === "difference" ? String((after as Json | null)?.saidId ?? "") : "";
}

type Told = { draft: Draft; action: string; sequence: bigint; at: Date };

/** One notice a person and key, of the latest of the entries that it stands for. */
async function tell(tx: Tx, day: string, drafts: Told[]): Promise<void> {
  const notices = new Map<string, Told & { personId: string; count: number }>();
  for (const told of drafts) {
    for (const personId of await audienceOf(tx, day, told.draft.audience)) {
      const key = `${personId} ${told.action} ${told.draft.key}`;
      notices.set(key, { ...told, personId, count: (notices.get(key)?.count ?? 0) + 1 });
    }
  }
  await tx.notice.createMany({
    data: [...notices.values()].map(({ draft, personId, action, sequence, at, count }) => ({
      ...{ id: randomUUID(), personId, sequence, action, at, count },
      text: draft.text(count).slice(0, 1000),
      href: draft.href,
    })),
  });
}

/** People who can sign in, by what they hold today. */
async function audienceOf(tx: Tx, day: string, audience: Audience): Promise<string[]> {
  if ("people" in audience) return [...audience.people];
  const on = toDbDate(day);
  const held = heldBy(audience);
  const grants = await tx.roleGrant.findMany({
    where: {
      ...held,
      validFrom: { lte: on },
      OR: [{ validTo: null }, { validTo: { gte: on } }],
      person: { active: true, passwordHash: { not: null } },
    },
    select: { personId: true },
  });
  return [...new Set(grants.map(({ personId }) => personId))].filter((id) => id !== audience.but);
}

function heldBy(audience: Exclude<Audience, { people: readonly string[] }>) {
  if ("organisationKey" in audience) return { organisationKey: audience.organisationKey };
  if ("anywhere" in audience) return { role: { in: rolesWith(audience.anywhere, () => true) } };
  return { role: { in: rolesWith(audience.verb, (scope) => scope === "province" || scope === "portal") } };
}

/** The roles that may do something within some scope. */
function rolesWith(verb: Verb, within: (scope: Scope) => boolean): string[] {
  return Object.keys(ROLES).filter((role) => [ROLES[role]?.may[verb] ?? []].flat().some(within));
}

async function today(db: Db): Promise<string> {
  return dayOf(await businessNow(db));
}

/** Says of notices of the person's own that they are read: one, or all. Nobody else's are touched. */
export async function markRead(actor: Actor, id: string | null, db: Db = portalDb()): Promise<void> {
  if (id !== null && !z.uuid().safeParse(id).success) return;
  const where = { personId: actor.id, readAt: null, ...(id !== null && { id }) };
  await db.notice.updateMany({ where, data: { readAt: await businessNow(db) } });
}

/** How often the person wants mail; `false` for what is no choice. It concerns nobody else and is not logged. */
export async function chooseMail(actor: Actor, raw: unknown, db: Db = portalDb()): Promise<boolean> {
  const parsed = z.enum(Object.keys(MAIL_CHOICES) as [MailChoice]).safeParse(raw);
  if (!parsed.success) return false;
  const mail = parsed.data;
  await db.noticeChoice.upsert({
    where: { personId: actor.id },
    create: { personId: actor.id, mail },
    update: { mail },
  });
  return true;
}
