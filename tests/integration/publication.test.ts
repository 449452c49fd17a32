import { expect, test } from "vitest";
import { communeView } from "@/lib/features/communes/queries";
import { EFFECT_DELAY_MS } from "@/lib/features/publications/effect";
import { epochAt, epochReader } from "@/lib/features/publications/epoch";
import { approvePublication, preparePublication } from "@/lib/features/publications/mutations";
import { knownPublications, latestPublication } from "@/lib/features/publications/queries";
import { publishingView } from "@/lib/features/publishing/queries";
import { businessNow } from "@/lib/server/clock";
import { holdCutOff } from "@/lib/server/cut-off";
import { connect } from "@/lib/server/db";
import { withDatabase } from "./database";
import { actorOf } from "./people";
import { advance, approveNew, withStoppedClock } from "./publishing";

const { db, url } = withDatabase("sample");
withStoppedClock();
const epochNow = async () => epochAt(await knownPublications(db()), Date.now());
const latest = async () => (await latestPublication(db(), await businessNow(db())))?.number;

test.each(["soyte", "xacaoquang", "lanhdao"])("%s may not prepare a publication", async (login) => {
  const result = await preparePublication(await actorOf(db(), login), { note: "" }, db());
  expect(result).toEqual({ ok: false, code: "refused" });
  expect(await db().publication.count()).toBe(4);
});

test("the office prepares, a leader approves, and only then does the outside change", async () => {
  const office = await actorOf(db(), "vanphong");
  const leader = await actorOf(db(), "lanhdao");
  const epoch = await epochNow();
  const prepared = await preparePublication(office, { note: "Kỳ tháng 9" }, db());
  expect(prepared).toEqual({ ok: true, value: { number: 5 } });
  expect(await latest()).toBe(4);
  expect(await epochNow()).toBe(epoch);

  // One waits at a time, and whoever prepared does not approve.
  expect(await preparePublication(office, { note: "" }, db())).toMatchObject({ ok: false, code: "conflict" });
  for (const login of ["vanphong", "soyte"]) {
    expect(await approvePublication(await actorOf(db(), login), { number: 5 }, db())).toEqual({
      ok: false,
      code: "refused",
    });
  }
  // Not by what is in effect: an approval would only be seconds later.
  const waiting = await db().publication.findUniqueOrThrow({ where: { number: 5 } });
  expect(waiting).toMatchObject({ approvedAt: null, approvedById: null });
  expect(await latest()).toBe(4);
  expect(await approvePublication(leader, { number: 77 }, db())).toEqual({ ok: false, code: "not_found" });

  expect(await approvePublication(leader, { number: 5 }, db())).toMatchObject({ ok: true });
  // Approved, and for the next seconds still nowhere to be seen outside; inside it says so.
  const shown = async () => (await communeView("19003", null, db()))?.publication.number;
  advance(EFFECT_DELAY_MS - 1);
  expect([await latest(), await shown(), await epochNow()]).toEqual([4, 4, epoch]);
  expect(await publishingView(db())).toMatchObject({ coming: 5, waiting: null });
  advance(1);
  expect([await latest(), await shown()]).toEqual([5, 5]);
  expect(await epochNow()).not.toBe(epoch);
  expect(await publishingView(db())).toMatchObject({ coming: null });
  expect(await approvePublication(leader, { number: 5 }, db())).toMatchObject({ ok: false, code: "conflict" });
  const entries = await db().auditEntry.findMany({ where: { subjectType: "publication", outcome: "done" } });
  expect(entries.map((entry) => entry.action).sort()).toEqual(["publication.approved", "publication.prepared"]);
});

test("two instances with connections of their own switch at the same millisecond, and with them what pages read", async () => {
  const clients = [connect(url()), connect(url())];
  const [one, other] = clients.map((client) => epochReader(() => knownPublications(client), Date.now));
  // What an earlier test approved is in effect, however fast it was.
  advance(EFFECT_DELAY_MS);
  await one?.();
  advance(600);
  await other?.();
  const before = await epochNow();
  advance(300);
  const number = await approveNew(db());
  const switchAt = Date.now() + EFFECT_DELAY_MS;
  while (Date.now() < switchAt + 50) {
    const expected = Date.now() < switchAt ? before : before.replace(/^\d+/, String(number));
    expect([await one?.(), await other?.()], `${Date.now() - switchAt} ms`).toEqual([expected, expected]);
    if (Math.abs(Date.now() - switchAt) < 3) expect(String(await latest())).toBe(expected.split("@")[0]);
    advance(1);
  }
  for (const client of clients) await client.$disconnect();
});

test("an approval that has to wait is dated when its turn comes, so that none takes effect before it is stored", async () => {
  const prepared = await preparePublication(await actorOf(db(), "vanphong"), { note: "" }, db());
  const number = prepared.ok ? prepared.value.number : 0;
  const leader = await actorOf(db(), "lanhdao");
  const approving = await db().$transaction(async (tx) => {
    // Another change is under way and keeps the log.
    await tx.$executeRaw`UPDATE "DataVersion" SET "version" = "version" + 1 WHERE "id" = 1`;
    const result = approvePublication(leader, { number }, db());
    await new Promise((resolve) => setTimeout(resolve, 300));
    advance(2000);
    return { result, letGo: Date.now() };
  });
  expect(await approving.result).toMatchObject({ ok: true });
  const row = await db().publication.findUniqueOrThrow({ where: { number } });
  const offset = (await businessNow(db())).getTime() - Date.now();
  expect(row.approvedAt?.getTime()).toBe(approving.letGo + offset);
});

test("no cut-off is set while something is half written: it waits, and says so where that takes long", async () => {
  const office = await actorOf(db(), "vanphong");
  const before = await db().publication.count();
  await db().$transaction(
    async (tx) => {
      // As every writer does before it takes the instant that it writes.
      await holdCutOff(tx);
      const refused = await preparePublication(office, { note: "" }, db());
      expect(refused).toMatchObject({ ok: false, code: "conflict", text: expect.stringContaining("đang ghi số liệu") });
      expect(await db().publication.count()).toBe(before);
    },
    { timeout: 20_000 },
  );
  expect(await preparePublication(office, { note: "" }, db())).toMatchObject({ ok: true });
});
