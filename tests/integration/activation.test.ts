import { randomBytes, randomUUID } from "node:crypto";
import { verify } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { personOfLink, tokenHash } from "@/lib/features/one-time-links/queries";
import { setPasswordByLink } from "@/lib/features/passwords/mutations";
import { machineNow } from "@/lib/server/clock";
import { withDatabase } from "./database";

const { db } = withDatabase("sample");
const PASSWORD = "một câu đủ dài để nhớ";

async function invite(validForMs = 3_600_000): Promise<{ token: string; personId: string }> {
  const token = randomBytes(32).toString("base64url");
  const now = machineNow();
  const person = await db().person.create({
    data: { id: randomUUID(), login: `moi-${token.slice(0, 8)}`, name: "Người mới", createdAt: now },
  });
  await db().oneTimeLink.create({
    data: {
      tokenHash: tokenHash(token),
      personId: person.id,
      purpose: "first-password",
      createdAt: now,
      expiresAt: new Date(now.getTime() + validForMs),
    },
  });
  return { token, personId: person.id };
}
const hashOf = async (id: string) => (await db().person.findUniqueOrThrow({ where: { id } })).passwordHash;

test("the link sets the first password once, and the log says so", async () => {
  const { token, personId } = await invite();
  expect(await setPasswordByLink(token, { password: PASSWORD, repeated: PASSWORD }, db())).toMatchObject({ ok: true });
  const saved = await hashOf(personId);
  expect(saved !== null && (await verify(saved, PASSWORD))).toBe(true);
  expect(await db().auditEntry.count({ where: { action: "account.activated", subjectId: personId } })).toBe(1);
  expect(await personOfLink(token, db())).toBeNull();
  const again = await setPasswordByLink(token, { password: `${PASSWORD} khác`, repeated: `${PASSWORD} khác` }, db());
  expect(again).toEqual({ ok: false, code: "link" });
  expect(await hashOf(personId)).toBe(saved);
});

test("two posts with one link at the same moment: one wins", async () => {
  const { token, personId } = await invite();
  const both = await Promise.all(
    [1, 2].map(() => setPasswordByLink(token, { password: PASSWORD, repeated: PASSWORD }, db())),
  );
  expect(both.map((result) => result.ok).sort()).toEqual([false, true]);
  expect(await db().auditEntry.count({ where: { subjectId: personId } })).toBe(1);
});

test.each([
  ["too short", { password: "ngắn", repeated: "ngắn" }, "password"],
  ["not the same twice", { password: PASSWORD, repeated: `${PASSWORD}!` }, "repeated"],
])("refuses a password that is %s and keeps the link", async (_what, input, place) => {
  const { token, personId } = await invite();
  const result = await setPasswordByLink(token, input, db());
  expect(result).toMatchObject({ ok: false, code: "invalid", problems: [{ place }] });
  expect(await hashOf(personId)).toBeNull();
  expect(await personOfLink(token, db())).not.toBeNull();
});

test("an old link and an unknown one do nothing", async () => {
  const { token, personId } = await invite(-1);
  for (const attempt of [token, "khong-co"]) {
    expect(await setPasswordByLink(attempt, { password: PASSWORD, repeated: PASSWORD }, db())).toEqual({
      ok: false,
      code: "link",
    });
  }
  expect(await hashOf(personId)).toBeNull();
});
