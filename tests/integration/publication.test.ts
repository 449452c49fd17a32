import { expect, test } from "vitest";
import { communeView } from "@/lib/features/communes/queries";
import { approvePublication, preparePublication } from "@/lib/features/publications/mutations";
import { epochNow, latestPublication } from "@/lib/features/publications/queries";
import { businessNow } from "@/lib/server/clock";
import { withDatabase } from "./database";
import { actorOf } from "./people";

const { db } = withDatabase("sample");
const latest = async () => (await latestPublication(db(), await businessNow(db())))?.number;

test.each(["soyte", "xacaoquang", "lanhdao"])("%s may not prepare a publication", async (login) => {
  const result = await preparePublication(await actorOf(db(), login), { note: "" }, db());
  expect(result).toEqual({ ok: false, code: "refused" });
  expect(await db().publication.count()).toBe(4);
});

test("the office prepares, a leader approves, and only then does the outside change", async () => {
  const office = await actorOf(db(), "vanphong");
  const leader = await actorOf(db(), "lanhdao");
  const epoch = await epochNow(db());
  const prepared = await preparePublication(office, { note: "Kỳ tháng 9" }, db());
  expect(prepared).toEqual({ ok: true, value: { number: 5 } });
  expect(await latest()).toBe(4);
  expect(await epochNow(db())).toBe(epoch);

  // One waits at a time, and whoever prepared does not approve.
  expect(await preparePublication(office, { note: "" }, db())).toMatchObject({ ok: false, code: "conflict" });
  for (const login of ["vanphong", "soyte"]) {
    expect(await approvePublication(await actorOf(db(), login), { number: 5 }, db())).toEqual({
      ok: false,
      code: "refused",
    });
  }
  expect(await latest()).toBe(4);
  expect(await approvePublication(leader, { number: 77 }, db())).toEqual({ ok: false, code: "not_found" });

  expect(await approvePublication(leader, { number: 5 }, db())).toMatchObject({ ok: true });
  expect(await latest()).toBe(5);
  expect(await epochNow(db())).not.toBe(epoch);
  expect((await communeView("19003", db()))?.publication.number).toBe(5);
  expect(await approvePublication(leader, { number: 5 }, db())).toMatchObject({ ok: false, code: "conflict" });
  const entries = await db().auditEntry.findMany({ where: { subjectType: "publication", outcome: "done" } });
  expect(entries.map((entry) => entry.action).sort()).toEqual(["publication.approved", "publication.prepared"]);
});
