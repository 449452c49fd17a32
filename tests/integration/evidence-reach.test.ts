import { describe, expect, test } from "vitest";
import { indicatorEvidence } from "@/lib/features/evidence/indicator/queries";
import { endLink, linkPaper, sharePaper } from "@/lib/features/evidence/links/mutations";
import { addSecret } from "@/lib/features/evidence/papers/mutations";
import { paperView } from "@/lib/features/evidence/papers/queries";
import { evidenceDesk, unitPapers } from "@/lib/features/evidence/queries";
import { readFile } from "@/lib/features/evidence/readings/mutations";
import { receiveVersion } from "@/lib/features/evidence/receiving/mutations";
import { withDatabase } from "./database";
import { counts, otherCommune, papersOn, withStorage } from "./evidence-files";
import { CAO_QUANG, newPdf, send } from "./evidence-send";
import { actorOf } from "./people";

const { db } = withDatabase("sample");
const storage = withStorage();
const places = () => ({ db: db(), storage });
const now = () => counts(db(), storage);
const NOT_FOUND = { ok: false, code: "not_found" };

async function added(over: object = {}, login = "xacaoquang"): Promise<string> {
  const result = await send(places(), login, over);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value.evidenceId;
}

const about = (over: object = {}) => ({
  unitKey: CAO_QUANG,
  setKey: "",
  indicatorId: "15.2",
  scope: "indicator",
  observationId: "",
  ...over,
});

describe("out of reach is not found, writes nothing, keeps no bytes and is logged", () => {
  test.each(["sonongnghiep", "lanhdao", "quantri"])("%s adds, replaces, links and ends nothing", async (login) => {
    const id = await added();
    const link = await db().evidenceLink.findFirstOrThrow({ where: { evidenceId: id } });
    const actor = await actorOf(db(), login);
    const before = await now();
    const secret = { secrecy: "mat", documentNumber: "1", documentDate: "01/08/2023", signer: "A", conclusion: "đạt" };
    const file = { name: "a.pdf", bytes: newPdf(), secret: false };
    expect(await send(places(), login)).toEqual(NOT_FOUND);
    expect(await addSecret(actor, { ...about(), ...secret }, db())).toEqual(NOT_FOUND);
    expect(await receiveVersion(actor, { evidenceId: id, seen: "1" }, file, places())).toEqual(NOT_FOUND);
    expect(await linkPaper(actor, { ...about({ indicatorId: "15.3" }), evidenceId: id }, db())).toEqual(NOT_FOUND);
    expect(await endLink(actor, { linkId: link.id, reason: "thử" }, db())).toEqual(NOT_FOUND);
    const elsewhere = await otherCommune(db());
    expect(await sharePaper(actor, { evidenceId: id, unitKey: elsewhere }, db())).toEqual(NOT_FOUND);
    expect(await now()).toEqual(before);
    expect(await db().evidenceLink.findUniqueOrThrow({ where: { id: link.id } })).toEqual(link);
    const refusals = await db().auditEntry.findMany({ where: { actorId: actor.id, action: "access.refused" } });
    expect(refusals.filter(({ reason }) => reason === "evidence.attach")).toHaveLength(6);
  });

  test("a department reads and adds what is evidence of its own indicators in every commune, and of nothing else there", async () => {
    const own = await added({ indicatorId: "17.1" });
    const other = await added();
    const actor = await actorOf(db(), "sonongnghiep");
    expect(actor.roles.flatMap((held) => held.assignedUnits)).not.toContain(CAO_QUANG);
    const seen = await indicatorEvidence(actor, "19003", { setKey: "", indicatorId: "17.1" }, db());
    expect(seen?.papers.map(({ paper }) => paper.id)).toContain(own);
    expect(seen).toMatchObject({ mayAttach: true, others: [] });
    expect(await readFile(actor, { evidenceId: own, number: 1 }, db())).toMatchObject({ ok: true });
    expect((await paperView(actor, own, db()))?.links).toHaveLength(1);
    expect(await readFile(actor, { evidenceId: other, number: 1 }, db())).toEqual(NOT_FOUND);
    expect(await linkPaper(actor, { ...about({ indicatorId: "17.1" }), evidenceId: other }, db())).toEqual(NOT_FOUND);
    const before = await now();
    const file = { name: "a.pdf", bytes: newPdf(), secret: false };
    expect(await receiveVersion(actor, { evidenceId: own, seen: "1" }, file, places())).toMatchObject({ ok: false });
    expect(await send(places(), "sonongnghiep", { indicatorId: "" })).toEqual(NOT_FOUND);
    expect(await send(places(), "sonongnghiep", { indicatorId: "15.2" })).toEqual(NOT_FOUND);
    expect(await now()).toEqual(before);

    const theirs = await added({ indicatorId: "17.1" }, "sonongnghiep");
    const paper = await db().evidence.findUniqueOrThrow({ where: { id: theirs } });
    expect(paper.organisationKey).toBe("so-nn-ptnt");
    expect((await paperView(actor, theirs, db()))?.mayReplace).toBe(true);
    const next = await receiveVersion(actor, { evidenceId: theirs, seen: "1" }, { ...file, bytes: newPdf() }, places());
    expect(next).toMatchObject({ ok: true, value: { number: 2 } });
    // Once it serves what others answer for, it is no longer theirs alone to replace.
    const commune = await actorOf(db(), "xacaoquang");
    expect(await linkPaper(commune, { ...about(), evidenceId: theirs }, db())).toMatchObject({ ok: true });
    const third = { ...file, bytes: newPdf() };
    expect(await receiveVersion(actor, { evidenceId: theirs, seen: "2" }, third, places())).toMatchObject({
      ok: false,
    });

    const link = await db().evidenceLink.findFirstOrThrow({ where: { evidenceId: own } });
    await endLink(await actorOf(db(), "xacaoquang"), { linkId: link.id, reason: "nhầm" }, db());
    expect(await readFile(actor, { evidenceId: own, number: 1 }, db())).toEqual(NOT_FOUND);
  });

  test("of two sets with the same number each indicator has its own papers; a figure's serve both", async () => {
    const actor = await actorOf(db(), "xacaoquang");
    const higher = "xa-ntm-nang-cao-2021-2025";
    const id = await added({ setKey: higher, indicatorId: "15.2" });
    const link = await db().evidenceLink.findFirstOrThrow({ where: { evidenceId: id } });
    const papers = async (setKey: string) =>
      (await indicatorEvidence(actor, "19003", { setKey, indicatorId: "15.2" }, db()))?.papers.map(
        ({ paper }) => paper.id,
      );
    expect(await papers(higher)).toContain(id);
    const base = await db().editionIndicator.findFirstOrThrow({
      where: { indicatorId: "15.2", edition: { setKey: "xa-ntm-2021-2025" } },
    });
    const shared = link.subject === "measure" && link.measureKey === base.measureKey;
    expect((await papers(""))?.includes(id)).toBe(shared);
    expect(await send(places(), "xacaoquang", { setKey: "khong-co" })).toEqual(NOT_FOUND);
  });

  test("a department that is not assigned the commune reads nothing of it", async () => {
    const id = await added();
    const actor = await actorOf(db(), "sonongnghiep");
    expect(await readFile(actor, { evidenceId: id, number: 1 }, db())).toEqual(NOT_FOUND);
    // All that a reading writes is its entry in the log.
    expect(await db().auditEntry.count({ where: { subjectId: id, action: "evidence.read" } })).toBe(0);
    expect(await paperView(actor, id, db())).toBeNull();
    expect(await unitPapers(actor, "19003", { filter: "all" }, db())).toBeNull();
    expect(await indicatorEvidence(actor, "19003", { setKey: "", indicatorId: "15.2" }, db())).toBeNull();
    const desk = await evidenceDesk(actor, "", db());
    expect(desk?.units.map(({ code }) => code)).not.toContain("19003");
    expect(await evidenceDesk(await actorOf(db(), "quantri"), "", db())).toBeNull();
  });
});

describe("reading a file", () => {
  test("is logged, with who, which and its hash, before it goes out", async () => {
    const id = await added();
    const actor = await actorOf(db(), "lanhdao");
    const result = await readFile(actor, { evidenceId: id, number: "1" }, db());
    const version = await db().evidenceVersion.findFirstOrThrow({ where: { evidenceId: id } });
    expect(result).toMatchObject({ ok: true, value: { storageKey: version.storageKey, size: version.size } });
    const entries = await db().auditEntry.findMany({ where: { action: "evidence.read", subjectId: id } });
    expect(entries).toMatchObject([{ actorId: actor.id, after: { number: 1, sha256: version.sha256 } }]);
  });

  test("of a version or paper that is not there is not found", async () => {
    const actor = await actorOf(db(), "vanphong");
    expect(await readFile(actor, { evidenceId: await added(), number: 2 }, db())).toEqual(NOT_FOUND);
    expect(await readFile(actor, { evidenceId: crypto.randomUUID(), number: 1 }, db())).toEqual(NOT_FOUND);
  });
});

describe("one paper serves many", () => {
  test("indicators, and an end leaves the link for what was shown before", async () => {
    const actor = await actorOf(db(), "xacaoquang");
    const id = await added();
    expect(await linkPaper(actor, { ...about({ indicatorId: "15.3" }), evidenceId: id }, db())).toMatchObject({
      ok: true,
    });
    const again = await linkPaper(actor, { ...about({ indicatorId: "15.3" }), evidenceId: id }, db());
    expect(again).toMatchObject({ ok: false, code: "conflict" });
    const [link] = (await papersOn(db(), "xacaoquang", "15.3"))?.filter(({ paper }) => paper.id === id) ?? [];
    const linkId = link?.link.id ?? "";
    expect(await endLink(actor, { linkId, reason: "" }, db())).toMatchObject({
      ok: false,
      problems: [{ place: "reason" }],
    });
    expect(await endLink(actor, { linkId, reason: "nhầm chỉ tiêu" }, db())).toMatchObject({ ok: true });
    expect(await endLink(actor, { linkId, reason: "lần nữa" }, db())).toMatchObject({ ok: false, code: "conflict" });
    expect(await db().evidenceLink.findUniqueOrThrow({ where: { id: linkId } })).toMatchObject({
      endReason: "nhầm chỉ tiêu",
      endedById: actor.id,
    });
    expect((await papersOn(db(), "xacaoquang", "15.3"))?.some(({ paper }) => paper.id === id)).toBe(false);
    expect((await paperView(actor, id, db()))?.links.map(({ ended }) => ended?.reason ?? null).sort()).toEqual(
      ["nhầm chỉ tiêu", null].sort(),
    );
    // Ended, it can be linked anew.
    expect(await linkPaper(actor, { ...about({ indicatorId: "15.3" }), evidenceId: id }, db())).toMatchObject({
      ok: true,
    });
  });

  test("units: who reaches only one of them reads it and links it there, but does not replace it", async () => {
    const [office, commune] = [await actorOf(db(), "vanphong"), await actorOf(db(), "xacaoquang")];
    const id = await added({ unitKey: await otherCommune(db()) }, "vanphong");
    expect(await paperView(commune, id, db())).toBeNull();
    expect(await linkPaper(commune, { ...about(), evidenceId: id }, db())).toEqual(NOT_FOUND);
    expect(await sharePaper(commune, { evidenceId: id, unitKey: CAO_QUANG }, db())).toEqual(NOT_FOUND);
    expect(await sharePaper(office, { evidenceId: id, unitKey: CAO_QUANG }, db())).toMatchObject({ ok: true });
    expect(await sharePaper(office, { evidenceId: id, unitKey: CAO_QUANG }, db())).toMatchObject({ code: "conflict" });
    expect(await sharePaper(office, { evidenceId: id, unitKey: "khong-co-don-vi" }, db())).toEqual(NOT_FOUND);
    expect(await linkPaper(commune, { ...about(), evidenceId: id }, db())).toMatchObject({ ok: true });
    const seen = await paperView(commune, id, db());
    expect(seen?.units).toHaveLength(1);
    expect(seen?.links.every(({ unit }) => unit === "Xã Cao Quảng")).toBe(true);
    expect(seen?.mayReplace).toBe(false);
    const before = await now();
    const file = { name: "a.pdf", bytes: newPdf(), secret: false };
    const refused = await receiveVersion(commune, { evidenceId: id, seen: "1" }, file, places());
    expect(refused).toEqual({ ok: false, code: "refused" });
    expect(await now()).toEqual(before);
    expect(await receiveVersion(office, { evidenceId: id, seen: "1" }, file, places())).toMatchObject({ ok: true });
  });
});

describe("the lists of a unit", () => {
  test("papers without an indicator, and indicators without a paper", async () => {
    const actor = await actorOf(db(), "vanphong");
    const id = await added({ indicatorId: "" });
    const unlinked = await unitPapers(actor, "19003", { filter: "unlinked" }, db());
    expect(unlinked?.papers.map(({ paper }) => paper.id)).toContain(id);
    const missing = async () =>
      (await unitPapers(actor, "19003", { filter: "missing" }, db()))?.missing.map((row) => row.id) ?? [];
    expect(await missing()).toContain("3.1");
    expect(await missing()).not.toContain("15.2");
    const office = { ...about({ indicatorId: "3.1" }), evidenceId: id };
    expect(await linkPaper(actor, office, db())).toMatchObject({ ok: true });
    expect(await missing()).not.toContain("3.1");
    const after = await unitPapers(actor, "19003", { filter: "all" }, db());
    expect(after?.papers.find(({ paper }) => paper.id === id)?.about).toEqual([expect.stringMatching(/^3\.1 /)]);
    // Another set has indicators of its own; the paper of a measure serves every set that asks for it.
    const higher = { filter: "missing" as const, setKey: "xa-ntm-nang-cao-2021-2025" };
    const advanced = await unitPapers(actor, "19003", higher, db());
    expect(advanced?.missing.map((row) => row.href)).toContain(
      "/don-vi/19003/12.1?bo=xa-ntm-nang-cao-2021-2025#minh-chung",
    );
    expect(await unitPapers(actor, "19003", { filter: "missing", setKey: "khong-co" }, db())).toBeNull();
    expect(after?.counts.unlinked).toBe((unlinked?.counts.unlinked ?? 0) - 1);
  });
});

describe("nothing written of evidence is overwritten", () => {
  test.each(["Evidence", "EvidenceUnit", "EvidenceVersion", "EvidenceLink"])("%s", async (table) => {
    await added();
    await expect(db().$executeRawUnsafe(`DELETE FROM "${table}"`)).rejects.toThrow(/append-only|foreign key/);
    await expect(db().$executeRawUnsafe(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow(/TRUNCATE refused/);
  });

  test("neither what a paper is called, nor its bytes' hash, nor an end", async () => {
    const id = await added();
    const refused = async (change: string) => {
      await expect(db().$executeRawUnsafe(change), change).rejects.toThrow(/append-only/);
    };
    await refused(`UPDATE "Evidence" SET "title" = 'khác' WHERE "id" = '${id}'`);
    await refused(`UPDATE "EvidenceVersion" SET "sha256" = repeat('0', 64) WHERE "evidenceId" = '${id}'`);
    const link = await db().evidenceLink.findFirstOrThrow({ where: { evidenceId: id } });
    await endLink(await actorOf(db(), "xacaoquang"), { linkId: link.id, reason: "một lý do" }, db());
    await refused(`UPDATE "EvidenceLink" SET "endReason" = 'lý do khác' WHERE "id" = '${link.id}'`);
    await refused(
      `UPDATE "EvidenceLink" SET "endedAt" = NULL, "endedById" = NULL, "endReason" = NULL WHERE "id" = '${link.id}'`,
    );
    expect(await db().evidenceLink.findUniqueOrThrow({ where: { id: link.id } })).toMatchObject({
      endReason: "một lý do",
    });
  });
});
