import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyChain } from "@/lib/audit/verify";
import { signIn } from "@/lib/features/accounts/mutations";
import { changePassword } from "@/lib/features/own-account/mutations";
import { ownAccount } from "@/lib/features/own-account/queries";
import { endOtherSessions, endOwnSession } from "@/lib/features/own-sessions/mutations";
import { endSessionsOfPerson } from "@/lib/features/person-state/mutations";
import { sessionOf } from "@/lib/server/sessions";
import { withDatabase } from "./database";
import { PASSWORD, realPerson, VISITOR, withSecret } from "./invited";
import { givenLink, personNamed } from "./links";
import { actorOf } from "./people";

const { db } = withDatabase("sample");
const NEW = "mười cây tre già";

beforeAll(withSecret);
afterAll(async () => {
  expect((await verifyChain(db())).broken).toBeNull();
});

async function enter(login: string, password = PASSWORD): Promise<string> {
  const result = await signIn({ login, password }, VISITOR, db());
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.token;
}
const living = (token: string) => sessionOf(db(), token);

/** Somebody signed in at three places; acts in the first. */
async function threeTimes(login: string) {
  const id = await realPerson(db(), login, "commune_officer");
  const tokens = [await enter(login), await enter(login), await enter(login)];
  const sessions = await Promise.all(tokens.map(async (token) => (await living(token))?.id ?? ""));
  const self = { actor: await actorOf(db(), login), sessionId: sessions[0] ?? "" };
  return { id, tokens, sessions, self };
}
const aliveOf = (tokens: string[]) => Promise.all(tokens.map(async (token) => (await living(token)) !== null));

describe("a new password by the old one", () => {
  test("does not undo what a link set meanwhile: the session that asks has ended", async () => {
    const { id, self } = await threeTimes("cham.mot.buoc");
    const before = await personNamed(db(), "cham.mot.buoc");
    await db().session.updateMany({ where: { personId: id }, data: { revokedAt: new Date() } });
    const result = await changePassword(self, { current: PASSWORD, password: NEW, repeated: NEW }, db());
    expect(result).toMatchObject({ ok: false, problems: [{ text: expect.stringContaining("Phiên này đã kết thúc") }] });
    expect((await personNamed(db(), "cham.mot.buoc")).passwordHash).toBe(before.passwordHash);
  });

  test("goes on in this session and ends the others and unused links", async () => {
    const { id, tokens, self } = await threeTimes("doi.mat.khau");
    await givenLink(db(), "doi.mat.khau");
    const result = await changePassword(self, { current: PASSWORD, password: NEW, repeated: NEW }, db());
    expect(result).toEqual({ ok: true, value: { sessionsEnded: 2 } });
    expect(await aliveOf(tokens)).toEqual([true, false, false]);
    expect(await db().oneTimeLink.count({ where: { personId: id, expiresAt: { gt: new Date() } } })).toBe(0);
    expect(await signIn({ login: "doi.mat.khau", password: PASSWORD }, VISITOR, db())).toMatchObject({ ok: false });
    await enter("doi.mat.khau", NEW);
    expect(await db().auditEntry.count({ where: { subjectId: id, action: "password.changed" } })).toBe(1);
  });

  test.each([
    ["a wrong old one", { current: "sai" }, "current"],
    ["no old one", { current: "" }, "current"],
    ["a short one", { password: "ngắn", repeated: "ngắn" }, "password"],
    ["two that differ", { repeated: `${NEW}!` }, "repeated"],
    ["a common one", { password: "password1234", repeated: "password1234" }, "password"],
    ["one of the login", { password: "giu.nguyen.2023", repeated: "giu.nguyen.2023" }, "password"],
    ["the same again", { password: PASSWORD, repeated: PASSWORD }, "password"],
  ])("refuses %s and changes nothing", async (_what, more, place) => {
    if ((await db().person.count({ where: { login: "giu.nguyen" } })) === 0) {
      await realPerson(db(), "giu.nguyen", "commune_officer");
    }
    const token = await enter("giu.nguyen");
    const { passwordHash } = await personNamed(db(), "giu.nguyen");
    const self = { actor: await actorOf(db(), "giu.nguyen"), sessionId: (await living(token))?.id ?? "" };
    const input = { current: PASSWORD, password: NEW, repeated: NEW, ...more };
    const result = await changePassword(self, input, db());
    expect(result).toMatchObject({ ok: false, problems: [{ place }] });
    expect((await personNamed(db(), "giu.nguyen")).passwordHash).toBe(passwordHash);
    expect(await living(token)).not.toBeNull();
  });

  test("guessing the old one at an open machine is logged", async () => {
    const { id } = await personNamed(db(), "giu.nguyen");
    expect(await db().auditEntry.count({ where: { subjectId: id, action: "password.refused" } })).toBe(1);
  });
});

describe("sessions", () => {
  test("are listed with browser and the one that looks, and end one by one or all others", async () => {
    const { id, tokens, sessions, self } = await threeTimes("ba.noi");
    const { sessions: shown } = await ownAccount(self, db());
    expect(shown.map(({ browser }) => browser)).toEqual(Array(3).fill("Chrome trên Windows"));
    expect(shown.filter(({ current }) => current).map((row) => row.id)).toEqual([self.sessionId]);
    expect(shown[0]?.since).toMatch(/06\/09\/2023$/);
    expect(await endOwnSession(self, { sessionId: sessions[1] }, db())).toMatchObject({ ok: true });
    expect(await aliveOf(tokens)).toEqual([true, false, true]);
    expect(await endOtherSessions(self, {}, db())).toEqual({ ok: true, value: { ended: 1 } });
    expect(await aliveOf(tokens)).toEqual([true, false, false]);
    expect(await db().auditEntry.count({ where: { subjectId: id, action: "sessions.ended" } })).toBe(2);
  });

  test("of somebody else are not there, and that is logged", async () => {
    const mine = await threeTimes("cua.toi");
    const theirs = await threeTimes("cua.nguoi");
    for (const sessionId of [theirs.sessions[0], "khong-co"]) {
      expect(await endOwnSession(mine.self, { sessionId }, db())).toEqual({ ok: false, code: "not_found" });
    }
    expect(await aliveOf(theirs.tokens)).toEqual([true, true, true]);
    expect(await db().auditEntry.count({ where: { actorId: mine.id, action: "access.refused" } })).toBe(2);
  });

  test("an administrator ends all of a person's", async () => {
    const { id, tokens } = await threeTimes("mat.may");
    const result = await endSessionsOfPerson(await actorOf(db(), "quantri"), { personId: id }, db());
    expect(result).toEqual({ ok: true, value: { ended: 3 } });
    expect(await aliveOf(tokens)).toEqual([false, false, false]);
  });
});
