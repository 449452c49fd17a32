import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { verifyChain } from "@/lib/audit/verify";
import { reviewObservation } from "@/lib/features/reviews/mutations";
import { NO_SUBJECTS } from "@/lib/policy/can";
import { withDatabase } from "./database";
import { actorOf } from "./people";

const { db } = withDatabase("sample");

const waiting = (where: object = {}) =>
  db().observation.findFirstOrThrow({ where: { acceptedAt: null, reviews: { none: {} }, ...where } });
const row = (id: string) => db().observation.findUniqueOrThrow({ where: { id }, include: { reviews: true } });
const entriesOf = (id: string) => db().auditEntry.findMany({ where: { subjectId: id }, orderBy: { sequence: "asc" } });

describe("the office reviews a waiting observation", () => {
  test("accepting it writes the acceptance, the review and the log entry together", async () => {
    const office = await actorOf(db(), "vanphong");
    // An agency's own conclusion has no step before acceptance.
    const { id } = await waiting({ organisationKey: "so-y-te", subject: "indicator" });
    const result = await reviewObservation(office, { act: "accept", observationId: id }, db());
    expect(result.ok).toBe(true);
    const after = await row(id);
    expect(after.acceptedById).toBe(office.id);
    expect(after.acceptedAt?.toISOString().slice(0, 10)).toBe("2023-09-06");
    expect(after.reviews.map((review) => review.act)).toEqual(["accept"]);
    const [entry] = await entriesOf(id);
    expect(entry).toMatchObject({ action: "observation.accepted", outcome: "done", actorId: office.id });
    expect(entry?.before).toEqual({ acceptedAt: null });
  });

  test("returning it keeps the reason; afterwards it can no longer be accepted", async () => {
    const office = await actorOf(db(), "vanphong");
    const { id } = await waiting();
    const returned = await reviewObservation(
      office,
      {
        act: "return",
        observationId: id,
        reason: "Thiếu báo cáo",
      },
      db(),
    );
    expect(returned.ok).toBe(true);
    const again = await reviewObservation(office, { act: "accept", observationId: id }, db());
    expect(again).toMatchObject({ ok: false, code: "conflict" });
    expect((await row(id)).acceptedAt).toBeNull();
    expect((await entriesOf(id)).map((entry) => entry.reason)).toEqual(["Thiếu báo cáo"]);
  });

  test("of two people accepting at once one succeeds and the other is told", async () => {
    const office = await actorOf(db(), "vanphong");
    const { id } = await waiting();
    const both = await Promise.all([
      reviewObservation(office, { act: "accept", observationId: id, reason: "huyện chưa có cán bộ" }, db()),
      reviewObservation(office, { act: "return", observationId: id, reason: "Sai số" }, db()),
    ]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(both.find((result) => !result.ok)).toMatchObject({ code: "conflict" });
    expect((await row(id)).reviews).toHaveLength(1);
  });

  test("bad input comes back with the place and changes nothing", async () => {
    const office = await actorOf(db(), "vanphong");
    const { id } = await waiting();
    const result = await reviewObservation(office, { act: "return", observationId: id, reason: "  " }, db());
    expect(result).toMatchObject({ ok: false, code: "invalid", problems: [{ place: "reason" }] });
    expect((await row(id)).reviews).toHaveLength(0);
  });
});

describe("refusals leave the row as it was and are logged", () => {
  test.each(["soyte", "lanhdao", "xacaoquang", "sonongnghiep"])("%s may not accept: not found", async (login) => {
    const person = await actorOf(db(), login);
    const before = await waiting();
    const result = await reviewObservation(person, { act: "accept", observationId: before.id }, db());
    expect(result).toEqual({ ok: false, code: "not_found" });
    expect((await row(before.id)).acceptedAt).toBeNull();
    const refused = (await entriesOf(before.id)).at(-1);
    expect(refused).toMatchObject({ action: "access.refused", outcome: "refused", actorId: person.id });
  });

  test("nobody accepts what they entered", async () => {
    const office = await actorOf(db(), "vanphong");
    const like = await waiting({ subject: "indicator" });
    const own = await db().observation.create({
      data: {
        id: randomUUID(),
        unitKey: like.unitKey,
        subject: "indicator",
        setKey: like.setKey,
        criterionId: like.criterionId,
        indicatorId: like.indicatorId,
        conclusion: "met",
        measuredOn: new Date("2023-09-01"),
        referenceYear: 2023,
        kind: "actual",
        authorId: office.id,
        organisationKey: "vpdp",
        submittedAt: new Date("2023-09-05T09:00:00+07:00"),
      },
    });
    const result = await reviewObservation(office, { act: "accept", observationId: own.id }, db());
    expect(result).toEqual({ ok: false, code: "refused" });
    expect((await row(own.id)).acceptedAt).toBeNull();
  });

  test("somebody with no role, and somebody deactivated, may do nothing", async () => {
    const { id } = await waiting();
    const nobody = { id: randomUUID(), name: "Không vai trò", roles: [] };
    const unknownRole = {
      ...nobody,
      roles: [{ role: "unknown", organisationKey: "vpdp", ownUnits: [], assignedUnits: [], ownSubjects: NO_SUBJECTS }],
    };
    for (const actor of [nobody, unknownRole]) {
      expect(await reviewObservation(actor, { act: "accept", observationId: id }, db())).toEqual({
        ok: false,
        code: "not_found",
      });
    }
    expect((await row(id)).acceptedAt).toBeNull();
  });

  test("refusals are bounded per person, so that nobody can flood the log", async () => {
    const { id } = await waiting();
    const noisy = { id: randomUUID(), name: "Ồn ào", roles: [] };
    for (let i = 0; i < 30; i++) await reviewObservation(noisy, { act: "accept", observationId: id }, db());
    expect(await db().auditEntry.count({ where: { actorId: noisy.id } })).toBe(20);
  });
});

describe("the log", () => {
  test("is one unbroken chain, and names the first entry that was altered behind its back", async () => {
    const whole = await verifyChain(db());
    expect(whole.broken).toBeNull();
    expect(whole.entries).toBeGreaterThan(20);
    await db().$executeRaw`ALTER TABLE "AuditEntry" DISABLE TRIGGER keep_written`;
    await db().$executeRaw`UPDATE "AuditEntry" SET "actorName" = 'ai khác' WHERE "sequence" = 3`;
    const altered = await verifyChain(db(), 2);
    expect(altered.entries).toBe(2);
    expect(altered.broken).toEqual({ sequence: "3", what: expect.stringContaining("nội dung đã bị sửa") });
    await db().$executeRaw`DELETE FROM "AuditEntry" WHERE "sequence" = 2`;
    expect((await verifyChain(db())).broken).toEqual({ sequence: "3", what: "thiếu mục số 2 ở trước nó" });
  });
});
