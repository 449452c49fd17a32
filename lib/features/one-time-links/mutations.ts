import { randomBytes } from "node:crypto";
import { appendAudit } from "../../audit/append";
import type { AuditEvent } from "../../audit/events";
import { formatInstant } from "../../format/date";
import { can, NO_UNIT } from "../../policy/can";
import { Conflict, defineAction } from "../../server/action";
import { machineNow, toBusiness } from "../../server/clock";
import type { Db, Tx } from "../../server/db";
import { endSessionsOf } from "../../server/sessions";
import { removeFactor } from "../second-factor/mutations";
import { seenOf, tokenHash } from "./queries";
import { type MakeLinkInput, makeLinkInput } from "./schema";
import { LINK_HOURS, type MadeLink, type Purpose } from "./types";

type Candidate = { id: string; active: boolean; unitKey: string };

/**
 * An administrator makes a link for somebody else; earlier unused links of that person end. A post that has not seen the
 * latest link is a conflict: neither a reload nor a second tap makes another one.
 */
export const makeLink = defineAction<MakeLinkInput, Candidate, MadeLink>({
  input: makeLinkInput,
  verb: "person.manage",
  subjectId: (input) => input.personId,
  load: async (db, actor, { personId }) => {
    // People belong to the portal, not to a unit: in reach is everybody or nobody.
    if (!can(actor, "person.manage", NO_UNIT)) return null;
    const person = await db.person.findUnique({ where: { id: personId }, select: { id: true, active: true } });
    return person === null ? null : { ...person, unitKey: NO_UNIT };
  },
  allow: (actor, subject) => subject.active && subject.id !== actor.id,
  run: async (tx, { db, subject, input }) => {
    await lockPerson(tx, subject.id);
    const { login } = await tx.person.findUniqueOrThrow({ where: { id: subject.id } });
    if ((await seenOf(tx, subject.id)) !== input.seen) {
      throw new Conflict(`Tài khoản ${login} vừa có một liên kết khác; xem lại danh sách trước khi tạo liên kết mới.`);
    }
    const made = await linkFor(tx, db, login, "page");
    if (made === null) throw new Conflict(`Tài khoản ${login} vừa ngừng hoạt động.`);
    return { value: made.link, audit: [made.event] };
  },
});

/** Who may run commands on the server may open every account there; the log says that it was done so. */
const COMMAND_LINE = { id: null, name: "Dòng lệnh trên máy chủ" };

export type CommandLineLink = { ok: true; link: MadeLink } | { ok: false; code: "unknown" | "inactive" };

/**
 * The same at the command line, for the case that no administrator can sign in. `withoutSecondStep` also forgets the
 * person's authenticator: the only administrator may have lost it.
 */
export async function makeLinkAtCommandLine(
  db: Db,
  login: string,
  { withoutSecondStep = false }: { withoutSecondStep?: boolean } = {},
): Promise<CommandLineLink> {
  return db.$transaction(async (tx): Promise<CommandLineLink> => {
    const person = await tx.person.findUnique({ where: { login } });
    if (person === null) return { ok: false, code: "unknown" };
    await lockPerson(tx, person.id);
    const made = await linkFor(tx, db, login, "command line");
    if (made === null) return { ok: false, code: "inactive" };
    const events = [made.event];
    if (withoutSecondStep) {
      await removeFactor(tx, person.id);
      const sessionsEnded = await endSessionsOf(tx, person.id);
      const subject = { type: "person", id: person.id } as const;
      events.push({ action: "factor.removed", subject, after: { login, sessionsEnded }, reason: COMMAND_LINE.name });
    }
    await appendAudit(tx, db, COMMAND_LINE, events);
    return { ok: true, link: made.link };
  });
}

/** A link and what the log says of it, or `null` for a deactivated person. The caller holds the person's lock. */
async function linkFor(
  tx: Tx,
  db: Db,
  login: string,
  where: "page" | "command line",
): Promise<{ link: MadeLink; event: AuditEvent } | null> {
  const person = await tx.person.findUniqueOrThrow({ where: { login } });
  if (!person.active) return null;
  const { token, purpose, expiresAt } = await writeLink(tx, person, LINK_HOURS);
  const until = formatInstant(await toBusiness(db, expiresAt));
  return {
    link: { token, login, name: person.name, purpose, until },
    event: {
      action: "link.made",
      subject: { type: "person", id: person.id },
      after: { login, purpose, hours: LINK_HOURS, where },
    },
  };
}

/** Stores a new link of a person as its SHA-256 and ends the earlier ones. The only place that makes tokens. */
export async function writeLink(
  tx: Tx,
  person: { id: string; passwordHash: string | null },
  hours: number,
): Promise<{ token: string; purpose: Purpose; expiresAt: Date }> {
  const token = randomBytes(32).toString("base64url");
  const createdAt = machineNow();
  const expiresAt = new Date(createdAt.getTime() + hours * 3_600_000);
  const purpose = person.passwordHash === null ? "first-password" : "new-password";
  await endLinks(tx, person.id, createdAt);
  await tx.oneTimeLink.create({
    data: { tokenHash: tokenHash(token), personId: person.id, purpose, createdAt, expiresAt },
  });
  return { token, purpose, expiresAt };
}

/** From now on no link of this person that is still unused can be used. */
export async function endLinks(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx.oneTimeLink.updateMany({
    where: { personId, usedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  });
}

/** Links and passwords of one person change one after another: the person's row first, then links, then sessions. */
export async function lockPerson(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
}
