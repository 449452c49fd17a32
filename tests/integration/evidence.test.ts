import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { verifyChain } from "@/lib/audit/verify";
import { addSecret } from "@/lib/features/evidence/papers/mutations";
import { receiveVersion } from "@/lib/features/evidence/receiving/mutations";
import { exe, office, pdf } from "../fixtures/evidence/files";
import { withDatabase } from "./database";
import { counts, otherCommune, papersOn, withStorage } from "./evidence-files";
import { about, CAO_QUANG, newPdf, send } from "./evidence-send";
import { actorOf } from "./people";

const { db } = withDatabase("sample");
const storage = withStorage();
const places = () => ({ db: db(), storage });
const now = () => counts(db(), storage);

async function added(over: object = {}, upload: object = {}): Promise<string> {
  const result = await send(places(), "xacaoquang", over, upload);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value.evidenceId;
}

describe("a paper with its file", () => {
  test("is kept with its hash, its kind by content, its link and two log entries", async () => {
    const bytes = newPdf();
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const before = await now();
    const id = await added(
      { documentNumber: "12/BC-TYT", documentDate: "01/9/2023", signer: "Nguyễn Văn A", validUntil: "31/12/2023" },
      { bytes },
    );
    const row = await db().evidence.findUniqueOrThrow({ where: { id }, include: { versions: true, units: true } });
    expect(row).toMatchObject({ title: about().title, documentNumber: "12/BC-TYT", secrecy: null, conclusion: null });
    expect(row.documentDate?.toISOString().slice(0, 10)).toBe("2023-09-01");
    expect(row.organisationKey).toBe("ubnd-xa-19003");
    expect(row.units.map(({ unitKey }) => unitKey)).toEqual([CAO_QUANG]);
    expect(row.versions).toMatchObject([{ number: 1, sha256, size: bytes.length, mediaType: "application/pdf" }]);
    const stored = await storage.get(row.versions[0]?.storageKey ?? "");
    expect(stored && new Uint8Array(await new Response(stored.stream).arrayBuffer())).toEqual(bytes);
    expect(await db().evidenceLink.findMany({ where: { evidenceId: id } })).toMatchObject([
      { unitKey: CAO_QUANG, subject: "indicator", indicatorId: "15.2", criterionId: "15", endedAt: null },
    ]);
    const after = await now();
    expect(after).toEqual({
      papers: before.papers + 1,
      units: before.units + 1,
      versions: before.versions + 1,
      links: before.links + 1,
      log: before.log + 2,
      files: before.files + 1,
    });
    expect((await papersOn(db(), "xacaoquang"))?.map(({ paper }) => paper.id)).toContain(id);
    expect(await verifyChain(db())).toMatchObject({ broken: null });
  });

  test("about a figure is evidence of the measure, and can name one observation of it", async () => {
    const observation = await db().observation.findFirstOrThrow({
      where: { unitKey: CAO_QUANG, measure: { name: "Đất cây xanh sử dụng công cộng tại điểm dân cư" } },
    });
    const id = await added({ indicatorId: "17.4", observationId: observation.id });
    expect(await db().evidenceLink.findFirstOrThrow({ where: { evidenceId: id } })).toMatchObject({
      subject: "measure",
      measureKey: observation.measureKey,
      observationId: observation.id,
      setKey: null,
    });
    const before = await now();
    const other = await send(places(), "xacaoquang", { indicatorId: "15.2", observationId: observation.id });
    expect(other).toMatchObject({ ok: false, code: "invalid", problems: [{ place: "observationId" }] });
    // The bytes are there before the rows; without rows they count for nothing.
    expect(await now()).toEqual({ ...before, files: before.files + 1 });
  });

  test("may stand for a whole criterion, and is then seen from each of its indicators", async () => {
    const id = await added({ indicatorId: "15.1", scope: "criterion" });
    for (const indicator of ["15.1", "15.2", "15.3"]) {
      expect(
        (await papersOn(db(), "xacaoquang", indicator))?.map(({ paper }) => paper.id),
        indicator,
      ).toContain(id);
    }
    expect((await papersOn(db(), "xacaoquang", "17.4"))?.map(({ paper }) => paper.id)).not.toContain(id);
  });

  test("is flagged once its last day is over", async () => {
    const [past, last] = [await added({ validUntil: "05/09/2023" }), await added({ validUntil: "06/09/2023" })];
    const papers = (await papersOn(db(), "xacaoquang"))?.map(({ paper }) => paper) ?? [];
    expect(papers.find(({ id }) => id === past)?.expired).toBe(true);
    expect(papers.find(({ id }) => id === last)?.expired).toBe(false);
  });

  test.each([
    ["no title", { title: " " }, {}, ["title"]],
    ["no file", {}, { name: "", bytes: new Uint8Array() }, ["file"]],
    [
      "all at once",
      { title: "", documentDate: "31/02/2023", validUntil: "x" },
      { bytes: exe() },
      ["title", "documentDate", "validUntil", "file"],
    ],
    ["a day to come", { documentDate: "07/09/2023" }, {}, ["documentDate"]],
    ["an end before its day", { documentDate: "01/09/2023", validUntil: "31/08/2023" }, {}, ["validUntil"]],
    ["a program", {}, { bytes: exe() }, ["file"]],
    [
      "macros",
      {},
      { name: "a.docx", bytes: office("docx", [{ name: "word/vbaProject.bin", content: "x" }]) },
      ["file"],
    ],
    ["letters no keyboard writes", { signer: "a\u0000" }, {}, ["signer"]],
  ])("is refused for %s, with its place, and nothing is written", async (_what, over, upload, expected) => {
    const { files: _files, ...before } = await now();
    const result = await send(places(), "xacaoquang", over, upload);
    if (result.ok || result.code !== "invalid") throw new Error(JSON.stringify(result));
    expect(result.problems.map(({ place }) => place)).toEqual(expected);
    expect(await now()).toMatchObject(before);
  });
});

describe("the same file again", () => {
  test("is recognised within the unit and offered, and is a paper of its own in another", async () => {
    const bytes = newPdf();
    const id = await added({}, { bytes });
    const before = await now();
    const again = await send(places(), "xacaoquang", { indicatorId: "15.3", title: "Tên khác" }, { bytes });
    expect(again).toEqual({ ok: false, code: "same", evidenceId: id });
    expect(await now()).toEqual(before);
    const elsewhere = await otherCommune(db());
    expect(await send(places(), "vanphong", { unitKey: elsewhere }, { bytes })).toMatchObject({ ok: true });
    expect((await now()).files).toBe(before.files);
  });

  test("sent twice at the same moment makes one paper", async () => {
    const bytes = newPdf();
    const before = await now();
    const both = await Promise.all([1, 2, 3].map(() => send(places(), "xacaoquang", {}, { bytes })));
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(both.filter((result) => !result.ok && result.code === "same")).toHaveLength(2);
    expect(await now()).toMatchObject({
      papers: before.papers + 1,
      versions: before.versions + 1,
      files: before.files + 1,
    });
  });
});

describe("secret papers", () => {
  test.each([["Mật"], ["anything but a clear no"]])(
    "a file with the mark is refused: nothing is stored (%s)",
    async () => {
      const before = await now();
      const result = await send(places(), "xacaoquang", { indicatorId: "19.1" }, { secret: true });
      expect(result).toMatchObject({ ok: false, code: "invalid", problems: [{ place: "file" }] });
      expect(!result.ok && result.code === "invalid" && result.problems[0]?.text).toMatch(/dấu mật.*không được lưu/);
      expect(await now()).toEqual(before);
    },
  );

  const secret = (over: object = {}) => ({
    unitKey: CAO_QUANG,
    setKey: "",
    indicatorId: "19.1",
    scope: "indicator",
    observationId: "",
    secrecy: "mat",
    documentNumber: "05/KL-BCH",
    documentDate: "01/08/2023",
    signer: "Trần Văn B",
    conclusion: "đạt",
    ...over,
  });

  test("only number, day, signer and conclusion are kept; never a file, not even by SQL", async () => {
    const before = await now();
    const actor = await actorOf(db(), "xacaoquang");
    const result = await addSecret(actor, secret(), db());
    if (!result.ok) throw new Error(JSON.stringify(result));
    const id = result.value.evidenceId;
    expect(await db().evidence.findUniqueOrThrow({ where: { id } })).toMatchObject({
      title: null,
      secrecy: "mat",
      documentNumber: "05/KL-BCH",
      conclusion: "đạt",
    });
    expect(await now()).toMatchObject({ papers: before.papers + 1, versions: before.versions, files: before.files });
    const file = { name: "a.pdf", bytes: newPdf(), secret: false };
    const version = await receiveVersion(actor, { evidenceId: id, seen: "0" }, file, places());
    expect(version).toMatchObject({ ok: false, code: "invalid" });
    const bySql = db().$executeRaw`
      INSERT INTO "EvidenceVersion" ("id", "evidenceId", "number", "sha256", "size", "mediaType", "fileName", "storageKey", "addedById", "addedAt")
      SELECT "id", "id", 1, repeat('0', 64), 1, 'x', 'x', 'x', "addedById", "addedAt" FROM "Evidence" WHERE "id" = ${id}::uuid`;
    await expect(bySql).rejects.toThrow(/keeps no file/);
    expect(await db().evidenceVersion.count({ where: { evidenceId: id } })).toBe(0);
    const again = await addSecret(actor, secret(), db());
    expect(again).toMatchObject({ ok: false, code: "conflict" });
  });

  test("nothing typed is missing, each said with its place", async () => {
    const before = await now();
    const empty = { secrecy: "", documentNumber: "", documentDate: "", signer: "", conclusion: "" };
    const result = await addSecret(await actorOf(db(), "xacaoquang"), secret(empty), db());
    if (result.ok || result.code !== "invalid") throw new Error(JSON.stringify(result));
    expect(result.problems.map(({ place }) => place)).toEqual(Object.keys(empty));
    expect(await now()).toEqual(before);
  });
});

describe("a new version", () => {
  const replace = async (id: string, seen: number, bytes = newPdf(), login = "xacaoquang") =>
    receiveVersion(
      await actorOf(db(), login),
      { evidenceId: id, seen: String(seen) },
      { name: "ban-moi.pdf", bytes, secret: false },
      places(),
    );

  test("stands beside the old ones; both files stay", async () => {
    const id = await added();
    expect(await replace(id, 1)).toEqual({ ok: true, value: { number: 2 } });
    const versions = await db().evidenceVersion.findMany({ where: { evidenceId: id }, orderBy: { number: "asc" } });
    expect(versions.map(({ number, fileName }) => [number, fileName])).toEqual([
      [1, "bao-cao.pdf"],
      [2, "ban-moi.pdf"],
    ]);
    for (const { storageKey } of versions) expect(await storage.exists(storageKey)).toBe(true);
  });

  test("is refused to who saw an older one, and with bytes that are there already", async () => {
    const bytes = newPdf();
    const id = await added({}, { bytes });
    const other = pdf("another");
    await added({}, { bytes: other });
    await replace(id, 1);
    const before = await now();
    expect(await replace(id, 1)).toMatchObject({ ok: false, code: "conflict" });
    expect(await replace(id, 2, bytes)).toMatchObject({ ok: false, code: "invalid", problems: [{ place: "file" }] });
    expect(await replace(id, 2, other)).toMatchObject({ ok: false, code: "invalid", problems: [{ place: "file" }] });
    expect(await now()).toMatchObject({ versions: before.versions, log: before.log });
  });
});
