import { describe, expect, test } from "vitest";
import { shippedEdition } from "@/lib/criteria/registry";
import { editionAt } from "@/lib/features/standings/queries";
import { withDatabase } from "./database";

const { db } = withDatabase("sample");

const TABLES = ["Observation", "Review", "Edition", "Recognition", "Publication", "AuditEntry"];

describe("nothing accepted is ever overwritten", () => {
  test("an accepted figure cannot be changed, nor its acceptance taken back", async () => {
    const accepted = await db().observation.findFirstOrThrow({
      where: { acceptedAt: { not: null }, value: { not: null } },
    });
    const change = (data: object) => db().observation.update({ where: { id: accepted.id }, data });
    await expect(change({ value: 99 })).rejects.toThrow(/append-only/);
    await expect(change({ acceptedAt: null, acceptedById: null })).rejects.toThrow(/append-only/);
    await expect(change({ acceptedAt: new Date() })).rejects.toThrow(/append-only/);
    expect(await db().observation.findUnique({ where: { id: accepted.id } })).toEqual(accepted);
  });

  test("a waiting figure can only gain its acceptance", async () => {
    const waiting = await db().observation.findFirstOrThrow({ where: { acceptedAt: null, value: { not: null } } });
    await expect(db().observation.update({ where: { id: waiting.id }, data: { value: 1 } })).rejects.toThrow(
      /append-only/,
    );
    const acceptedAt = new Date("2023-09-06T11:00:00+07:00");
    const saved = await db().observation.update({
      where: { id: waiting.id },
      data: { acceptedAt, acceptedById: waiting.authorId },
    });
    expect(saved.acceptedAt).toEqual(acceptedAt);
  });

  test.each(TABLES)("%s refuses DELETE of a row and TRUNCATE", async (table) => {
    const [{ count } = { count: 0 }] = await db().$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM "${table}"`,
    );
    if (count > 0) {
      await expect(db().$executeRawUnsafe(`DELETE FROM "${table}"`)).rejects.toThrow(
        /append-only|violates foreign key/,
      );
    }
    await expect(db().$executeRawUnsafe(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow(/TRUNCATE refused/);
  });

  test("an edition keeps its content, and its hash is that of the shipped file", async () => {
    const law = await editionAt(db(), "xa-ntm-2021-2025", new Date("2023-09-06T00:00:00Z"));
    expect(law?.hash).toBe(shippedEdition("xa-ntm-2021-2025")?.hash);
    const change = db().edition.updateMany({ where: { setKey: "xa-ntm-2021-2025" }, data: { label: "khác" } });
    await expect(change).rejects.toThrow(/append-only/);
  });

  test("an approval is by another person than the preparation, and is written once", async () => {
    const latest = await db().publication.findFirstOrThrow({ orderBy: { number: "desc" } });
    const alone = db().publication.create({
      data: { ...latest, number: latest.number + 1, approvedById: latest.preparedById },
    });
    await expect(alone).rejects.toThrow(/Publication_approved_by_another/);
    const again = db().publication.update({ where: { number: latest.number }, data: { approvedAt: new Date() } });
    await expect(again).rejects.toThrow(/append-only/);
  });

  test("every write raises the data version", async () => {
    const version = async () => (await db().dataVersion.findUniqueOrThrow({ where: { id: 1 } })).version;
    const before = await version();
    await db().setting.create({ data: { key: "thu", value: {}, standing: "not_established", note: "thử" } });
    expect(await version()).toBeGreaterThan(before);
  });
});
