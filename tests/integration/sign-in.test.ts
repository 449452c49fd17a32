import { beforeAll, expect, test } from "vitest";
import { signIn, signOut } from "@/lib/features/accounts/mutations";
import { sessionOf } from "@/lib/server/sessions";
import { withDatabase } from "./database";
import { actorOf } from "./people";

const VISITOR = { userAgent: "test", address: null };
const { db } = withDatabase("sample");
const PASSWORD = "Nong-thon-moi-2023";

beforeAll(() => {
  process.env.NEXTAUTH_SECRET ??= "secret-of-a-test";
  process.env.DATABASE_URL ??= "postgresql://nobody@127.0.0.1:1/none";
});

async function enter(login: string, password = PASSWORD): Promise<string> {
  const result = await signIn({ login, password }, VISITOR, db());
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.token;
}

test("the right password starts a session that a row must vouch for on every request", async () => {
  const token = await enter("VanPhong ");
  const session = await sessionOf(db(), token);
  const office = await actorOf(db(), "vanphong");
  expect(session?.personId).toBe(office.id);
  await signOut(office, session?.id ?? "", db());
  expect(await sessionOf(db(), token)).toBeNull();
});

test("an expired row, a token of another secret and nonsense are nobody", async () => {
  const token = await enter("soyte");
  const session = await sessionOf(db(), token);
  await db().session.update({ where: { id: session?.id ?? "" }, data: { expiresAt: new Date(Date.now() - 1000) } });
  expect(await sessionOf(db(), token)).toBeNull();
  for (const nonsense of [undefined, "", "abc", `${token}x`]) expect(await sessionOf(db(), nonsense)).toBeNull();
});

test("an unknown name, a wrong password, an account without one and a deactivated one get the same answer", async () => {
  await db().person.update({ where: { login: "lanhdao" }, data: { active: false } });
  const attempts = [
    ["khong-co", PASSWORD],
    ["vanphong", "sai"],
    ["minhhoa.so-gtvt", PASSWORD],
    ["lanhdao", PASSWORD],
  ] as const;
  const answers = [];
  for (const [login, password] of attempts) answers.push(await signIn({ login, password }, VISITOR, db()));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ ok: false });
  const refusals = await db().auditEntry.findMany({
    where: { action: "session.refused" },
    orderBy: { sequence: "asc" },
  });
  expect(refusals).toHaveLength(4);
  // A name nobody has may be a password typed in the wrong place: it is not kept.
  const kept = refusals.flatMap(({ actorName, subjectId }) => [actorName, subjectId]);
  const nobody = attempts.map(([login]) => login).filter((login) => login.startsWith("khong"));
  for (const login of nobody) expect(kept).not.toContain(login);
  expect(kept).toContain("tên không có");
});

test("guessing slows down and never locks the person out", async () => {
  for (let i = 0; i < 7; i++) await signIn({ login: "sonongnghiep", password: "sai" }, VISITOR, db());
  const started = performance.now();
  await enter("sonongnghiep");
  expect(performance.now() - started).toBeGreaterThan(400);
});
