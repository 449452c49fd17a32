import { Secret, TOTP } from "otpauth";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { verifyChain } from "@/lib/audit/verify";
import { signIn } from "@/lib/features/accounts/mutations";
import { makeLinkAtCommandLine } from "@/lib/features/one-time-links/mutations";
import {
  beginFactor,
  cancelFactor,
  confirmFactor,
  renewCodes,
  turnOffFactor,
} from "@/lib/features/own-account/mutations";
import { removeFactorOfPerson } from "@/lib/features/person-state/mutations";
import { offeredSecret, secretInUse } from "@/lib/features/second-factor/queries";
import { passSecondStep } from "@/lib/features/second-step/mutations";
import { MOST_ATTEMPTS, secondStep } from "@/lib/features/second-step/queries";
import { sessionOf } from "@/lib/server/sessions";
import { withDatabase } from "./database";
import { PASSWORD, realPerson, VISITOR, withSecret } from "./invited";
import { actorOf } from "./people";

const database = withDatabase("sample");
const { db } = database;
const OLD = "Nong-thon-moi-2023";
const codeOf = (secret: string | null, at = Date.now()) =>
  new TOTP({ secret: Secret.fromBase32(secret ?? "") }).generate({ timestamp: at });

beforeAll(withSecret);
afterEach(() => {
  vi.useRealTimers();
});
afterAll(async () => {
  expect((await verifyChain(db())).broken).toBeNull();
});

async function first(login: string): Promise<string> {
  const result = await signIn({ login, password: PASSWORD }, VISITOR, db());
  if (result.ok || result.code !== "second_step") throw new Error(`${login}: ${JSON.stringify(result)}`);
  return result.pending;
}
const pass = (token: string, code: string) => passSecondStep(token, code, VISITOR, db());
const sessionsOf = (personId: string) => db().session.count({ where: { personId } });

/** A person of the office who has enrolled; gives secret and recovery codes. */
async function enrolled(login: string, role = "coordination_office") {
  const id = await realPerson(db(), login, role);
  const pending = await first(login);
  const result = await pass(pending, codeOf(await offeredSecret(db(), id)));
  if (!result.ok || result.codes === null) throw new Error(JSON.stringify(result));
  return { id, codes: result.codes, token: result.token, secret: await secretInUse(db(), id) };
}

/** So that the next code is of a later time step. */
function later(seconds: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + seconds * 1000 });
}

test("who must take two steps is led to enrolment before anything else; the secret is not readable in the store", async () => {
  const id = await realPerson(db(), "moi.vao", "department_officer");
  const pending = await first("moi.vao");
  expect(await sessionsOf(id)).toBe(0);
  const step = await secondStep(pending, db());
  const secret = await offeredSecret(db(), id);
  expect(step?.enrolling?.secret.replaceAll(" ", "")).toBe(secret);
  const row = await db().secondFactor.findUniqueOrThrow({ where: { personId: id } });
  expect(JSON.stringify(row)).not.toContain(secret);
  expect(row.secret).toBeNull();
  expect(await pass(pending, "000000")).toEqual({ ok: false, code: "wrong" });
  expect(await sessionsOf(id)).toBe(0);
  const result = await pass(pending, codeOf(secret));
  expect(result).toMatchObject({ ok: true, codes: expect.any(Array) });
  expect(result.ok && (await sessionOf(db(), result.token))).toMatchObject({ personId: id, secondFactor: true });
  expect(await pass(pending, codeOf(secret)), "a used row").toEqual({ ok: false, code: "over" });
  const stored = await db().recoveryCode.findMany({ where: { personId: id } });
  expect(stored).toHaveLength(10);
  for (const code of (result.ok && result.codes) || []) expect(JSON.stringify(stored)).not.toContain(code);
});

test("no code is accepted twice, also not the one that enrolled, nor of two posts at once", async () => {
  const { id, secret } = await enrolled("hai.lan");
  expect(await pass(await first("hai.lan"), codeOf(secret))).toEqual({ ok: false, code: "wrong" });
  later(60);
  const tokens = [await first("hai.lan"), await first("hai.lan")];
  const code = codeOf(secret);
  const results = await Promise.all(tokens.map((token) => pass(token, code)));
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  // The step before the one just used is over as well.
  expect(await pass(await first("hai.lan"), codeOf(secret, Date.now() - 30_000))).toEqual({ ok: false, code: "wrong" });
  expect(await sessionsOf(id)).toBe(2);
});

test("a recovery code is used once, however it is typed, and only by its person", async () => {
  const mine = await enrolled("du.phong");
  const other = await enrolled("nguoi.khac");
  const [code = ""] = mine.codes;
  expect(await pass(await first("nguoi.khac"), code)).toEqual({ ok: false, code: "wrong" });
  const typed = code.toLowerCase().replaceAll("-", " ");
  const tokens = [await first("du.phong"), await first("du.phong")];
  const results = await Promise.all(tokens.map((token) => pass(token, typed)));
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await db().recoveryCode.count({ where: { personId: mine.id, usedAt: null } })).toBe(9);
  expect(await db().recoveryCode.count({ where: { personId: other.id, usedAt: null } })).toBe(10);
  expect(await db().auditEntry.count({ where: { subjectId: mine.id, action: "factor.code-spent" } })).toBe(1);
});

test("after some wrong codes the password is asked again, and a right code comes too late", async () => {
  const { secret, id } = await enrolled("doan.mo");
  const pending = await first("doan.mo");
  for (let i = 0; i < MOST_ATTEMPTS; i++) expect(await pass(pending, "123456")).toEqual({ ok: false, code: "wrong" });
  later(60);
  expect(await pass(pending, codeOf(secret))).toEqual({ ok: false, code: "over" });
  expect(await secondStep(pending, db())).toBeNull();
  expect(await sessionsOf(id)).toBe(1);
  expect(await db().auditEntry.count({ where: { subjectId: id, action: "factor.refused" } })).toBe(MOST_ATTEMPTS);
  expect(await pass(await first("doan.mo"), codeOf(secret)), "their person still enters").toMatchObject({ ok: true });
});

test("wrong codes are counted in the store over all that waits of a person, and forgotten after a while", async () => {
  const { secret, id } = await enrolled("doan.nhieu");
  for (let i = 0; i < 6; i++) await first("doan.nhieu");
  await db().pendingSignIn.updateMany({ where: { personId: id, usedAt: null }, data: { attempts: MOST_ATTEMPTS } });
  later(60);
  expect(await pass(await first("doan.nhieu"), codeOf(secret))).toEqual({ ok: false, code: "too_many" });
  later(46 * 60);
  expect(await pass(await first("doan.nhieu"), codeOf(secret))).toMatchObject({ ok: true });
});

test("a stranger who floods the name with wrong passwords does not reach the codes, and locks nobody out", async () => {
  const { secret } = await enrolled("bi.pha");
  for (let i = 0; i < 12; i++) {
    await signIn({ login: "bi.pha", password: "sai" }, { ...VISITOR, address: "203.0.113.66" }, db());
    if (i === 6) break;
  }
  later(60);
  expect(await pass(await first("bi.pha"), codeOf(secret))).toMatchObject({ ok: true });
}, 60_000);

test("a new password, deactivation and time end a step that waits", async () => {
  const { id, secret } = await enrolled("cho.doi");
  const changed = await first("cho.doi");
  const { passwordHash } = await db().person.findUniqueOrThrow({ where: { id } });
  later(60);
  await db().person.update({ where: { id }, data: { passwordHash: "khác" } });
  expect(await pass(changed, codeOf(secret))).toEqual({ ok: false, code: "over" });
  await db().person.update({ where: { id }, data: { passwordHash, active: false } });
  expect(await pass(changed, codeOf(secret))).toEqual({ ok: false, code: "over" });
  expect(await secondStep(changed, db())).toBeNull();
  await db().person.update({ where: { id }, data: { active: true } });
  later(31 * 60);
  expect(await pass(changed, codeOf(secret))).toEqual({ ok: false, code: "over" });
  expect(await pass("khong-co", "123456")).toEqual({ ok: false, code: "over" });
  expect(await sessionsOf(id)).toBe(1);
});

test("a secret that cannot be opened any more lets nobody in by the password alone", async () => {
  const { id, codes } = await enrolled("khoa.cu");
  await db().secondFactor.update({ where: { personId: id }, data: { secret: "of another key" } });
  const pending = await first("khoa.cu");
  expect(await secondStep(pending, db())).toMatchObject({ enrolling: null });
  expect(await pass(pending, "123456")).toEqual({ ok: false, code: "wrong" });
  expect(await sessionsOf(id)).toBe(1);
  expect(await pass(pending, codes[3] ?? "")).toMatchObject({ ok: true });
});

test("sample accounts are exempt in the sample world only", async () => {
  expect(await signIn({ login: "vanphong", password: OLD }, VISITOR, db())).toMatchObject({ ok: true });
  const { mustTakeTwoSteps } = await import("@/lib/server/actor");
  const office = await actorOf(db(), "vanphong");
  expect(await mustTakeTwoSteps(db(), office)).toBe(false);
  await db().worldClock.update({ where: { id: 1 }, data: { world: "real" } });
  const { connect } = await import("@/lib/server/db");
  const fresh = connect(database.url());
  expect(await mustTakeTwoSteps(fresh, office)).toBe(true);
  await fresh.$disconnect();
  await db().worldClock.update({ where: { id: 1 }, data: { world: "sample" } });
});

test("whoever need not may turn it on, move it, renew the codes and turn it off, each by the password", async () => {
  const id = await realPerson(db(), "can.bo.xa", "commune_officer");
  const entered = await signIn({ login: "can.bo.xa", password: PASSWORD }, VISITOR, db());
  if (!entered.ok) throw new Error("must enter by the password alone");
  const session = await sessionOf(db(), entered.token);
  const self = { actor: await actorOf(db(), "can.bo.xa"), sessionId: session?.id ?? "" };
  const rows = () => db().secondFactor.findUnique({ where: { personId: id } });
  for (const act of [beginFactor, renewCodes, turnOffFactor]) {
    expect(await act(self, { current: "sai" }, db())).toMatchObject({ ok: false, problems: [{ place: "current" }] });
  }
  expect(await confirmFactor(self, { code: "123456" }, db())).toMatchObject({ ok: false });
  expect(await rows()).toBeNull();
  expect(await renewCodes(self, { current: PASSWORD }, db())).toMatchObject({ ok: false });
  expect(await beginFactor(self, { current: PASSWORD }, db())).toMatchObject({ ok: true });
  expect(await confirmFactor(self, { code: "000000" }, db())).toMatchObject({
    ok: false,
    problems: [{ place: "code" }],
  });
  const on = await confirmFactor(self, { code: codeOf(await offeredSecret(db(), id)) }, db());
  if (!on.ok) throw new Error("not on");
  expect(await first("can.bo.xa")).toBeTruthy();
  const renewed = await renewCodes(self, { current: PASSWORD }, db());
  expect(await pass(await first("can.bo.xa"), on.value.codes[0] ?? "")).toEqual({ ok: false, code: "wrong" });
  expect(await pass(await first("can.bo.xa"), (renewed.ok && renewed.value.codes[0]) || "")).toMatchObject({
    ok: true,
  });
  const before = await secretInUse(db(), id);
  await beginFactor(self, { current: PASSWORD }, db());
  expect(await cancelFactor(self, {}, db())).toMatchObject({ ok: true });
  expect(await offeredSecret(db(), id)).toBeNull();
  await beginFactor(self, { current: PASSWORD }, db());
  expect(await secretInUse(db(), id), "in use until the new one's first code").toBe(before);
  expect(await turnOffFactor(self, { current: PASSWORD }, db())).toMatchObject({ ok: true });
  expect(await rows()).toBeNull();
  expect(await db().recoveryCode.count({ where: { personId: id } })).toBe(0);
});

test("who must take two steps cannot turn it off; an administrator can, with a reason, and it is enrolled anew", async () => {
  const { id, token } = await enrolled("bat.buoc");
  const session = await sessionOf(db(), token);
  const self = { actor: await actorOf(db(), "bat.buoc"), sessionId: session?.id ?? "" };
  expect(await turnOffFactor(self, { current: PASSWORD }, db())).toMatchObject({ ok: false });
  expect(await secretInUse(db(), id)).not.toBeNull();
  const posted = { personId: id, reason: "Mất điện thoại và mã dự phòng" };
  expect(await removeFactorOfPerson(await actorOf(db(), "quantri"), posted, db())).toMatchObject({ ok: true });
  expect(await sessionOf(db(), token)).toBeNull();
  expect(await secondStep(await first("bat.buoc"), db())).toMatchObject({ enrolling: { secret: expect.any(String) } });
});

test("who does not manage people makes nobody's authenticator forgotten, not even their own", async () => {
  const { id, token, secret } = await enrolled("giu.nguyen");
  const posted = { personId: id, reason: "Mất điện thoại" };
  for (const login of ["giu.nguyen", "vanphong", "lanhdao"]) {
    const result = await removeFactorOfPerson(await actorOf(db(), login), posted, db());
    expect(result, login).toEqual({ ok: false, code: "not_found" });
  }
  expect(await secretInUse(db(), id)).toBe(secret);
  expect(await db().recoveryCode.count({ where: { personId: id } })).toBe(10);
  expect(await sessionOf(db(), token)).not.toBeNull();
});

test("at the command line the authenticator of the only administrator who lost it is forgotten, if asked for", async () => {
  const { id, token } = await enrolled("quan.tri.hai", "administrator");
  expect(await makeLinkAtCommandLine(db(), "quan.tri.hai")).toMatchObject({ ok: true });
  expect(await secretInUse(db(), id)).not.toBeNull();
  const result = await makeLinkAtCommandLine(db(), "quan.tri.hai", { withoutSecondStep: true });
  expect(result).toMatchObject({ ok: true });
  expect(await secretInUse(db(), id)).toBeNull();
  expect(await sessionOf(db(), token)).toBeNull();
  const last = await db().auditEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } });
  expect(last).toMatchObject({ action: "factor.removed", subjectId: id, reason: "Dòng lệnh trên máy chủ" });
});
