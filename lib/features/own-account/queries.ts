import { browserInWords } from "../../format/browser";
import { formatInstant } from "../../format/date";
import { ROLES } from "../../policy/roles";
import { mustTakeTwoSteps } from "../../server/actor";
import { machineNow, toBusiness } from "../../server/clock";
import { type Db, db as portalDb } from "../../server/db";
import type { Self } from "../../server/own-action";
import { enrollingOf, factorState } from "../second-factor/queries";
import type { OwnAccount } from "./types";

/** What a signed-in person sees of their own account. */
export async function ownAccount({ actor, sessionId }: Self, db: Db = portalDb()): Promise<OwnAccount> {
  const { id } = actor;
  const person = await db.person.findUniqueOrThrow({ where: { id } });
  const keys = actor.roles.map(({ organisationKey }) => organisationKey);
  const organisations = await db.organisation.findMany({ where: { key: { in: keys } } });
  const inWords = async (instant: Date) => formatInstant(await toBusiness(db, instant));
  const { enrolledAt, codesLeft } = await factorState(id, db);
  const sessions = await db.session.findMany({
    where: { personId: id, revokedAt: null, expiresAt: { gt: machineNow() } },
    orderBy: { createdAt: "desc" },
  });
  return {
    name: person.name,
    login: person.login,
    email: person.email,
    roles: actor.roles.map(({ role, organisationKey }) => ({
      role: ROLES[role]?.name ?? role,
      organisation: organisations.find(({ key }) => key === organisationKey)?.name ?? organisationKey,
    })),
    hasPassword: person.passwordHash !== null,
    factor: enrolledAt === null ? null : { since: await inWords(enrolledAt), codesLeft },
    needsFactor: await mustTakeTwoSteps(db, actor),
    enrolling: await enrollingOf(person, db),
    sessions: await Promise.all(
      sessions.map(async (session) => ({
        id: session.id,
        since: await inWords(session.createdAt),
        until: await inWords(session.expiresAt),
        browser: browserInWords(session.userAgent),
        current: session.id === sessionId,
      })),
    ),
  };
}
