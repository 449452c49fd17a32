import { describe, expect, test } from "vitest";
import { verifyChain } from "@/lib/audit/verify";
import { NTM } from "@/lib/engine";
import { latestPublication } from "@/lib/features/publications/queries";
import { recordRegion } from "@/lib/features/regions/mutations";
import { regionList, regionPage, regionPreview } from "@/lib/features/regions/queries";
import { standingsAt } from "@/lib/features/standings/queries";
import { takeIn } from "@/lib/imports/desk/mutations";
import { discardFile } from "@/lib/imports/files/mutations";
import { sentBytes } from "@/lib/imports/received/queries";
import { regionFile, regionFiles, regionsTemplateFile } from "@/lib/imports/regions/queries";
import type { Actor } from "@/lib/policy/can";
import { businessNow } from "@/lib/server/clock";
import { fromDbDate, fromDbDateOrNull } from "@/lib/server/dates";
import { withDatabase } from "./database";
import { BASIS, bookOf, commitSeen, sendList } from "./list-file";
import { actorOf } from "./people";

const { db } = withDatabase("sample");
const office = () => actorOf(db(), "vanphong");
const NORTH = "trung-du-mien-nui-phia-bac";
const CENTRAL = "bac-trung-bo";
const HEAD = ["Mã xã", "Xã", "Huyện", "Vùng", "Từ ngày", "Đến hết ngày", "Văn bản", "Mức đối chiếu"];

const rowsOf = (unitKey: string) => db().unitRegion.findMany({ where: { unitKey }, orderBy: { id: "asc" } });
const standing = async (unitKey: string) =>
  (await rowsOf(unitKey))
    .filter(({ replacedAt }) => replacedAt === null)
    .map(({ region, validFrom, validTo }) => [region, fromDbDate(validFrom), fromDbDateOrNull(validTo)])
    .sort((a, b) => ((a[1] ?? "") < (b[1] ?? "") ? -1 : 1));
const said = { from: "2022-03-08", to: "", document: "QĐ thử", standing: "confirmed", reason: "đối chiếu danh sách" };

async function page(actor: Actor, code: string) {
  const view = await regionPage(actor, code, db());
  if (view === null) throw new Error(`no commune ${code}`);
  return view;
}

async function record(actor: Actor, code: string, more: object = {}) {
  const { unit, seen } = await page(await office(), code);
  return recordRegion(actor, { unitKey: unit.key, seen, region: NORTH, ...said, ...more }, db());
}

async function factsAt(unitKey: string, moment: { asOf: string; knownAt: Date }): Promise<string> {
  const judged = (await standingsAt(db(), NTM, moment, [unitKey])).get(unitKey);
  return JSON.stringify([judged?.facts, judged?.standing]);
}

describe("the list", () => {
  test("has every commune of today by district, and the fourteen of Minh Hóa as not yet checked", async () => {
    const view = await regionList(await office(), { district: null, unchecked: false }, db());
    expect(view?.total).toBe(128);
    expect(view?.groups.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(128);
    expect(view?.counts).toContainEqual({ standing: "unchecked", count: 14 });
    const unchecked = await regionList(await office(), { district: null, unchecked: true }, db());
    expect(unchecked?.groups.map(({ district, rows }) => [district, rows.length])).toEqual([["Huyện Minh Hóa", 14]]);
    const other = await regionList(await office(), { district: "453", unchecked: true }, db());
    expect(other?.groups).toEqual([]);
  });
});

describe("the office records a region", () => {
  test("what was published keeps its bytes, the inside changes, history names who and why", async () => {
    const actor = await office();
    const publication = await latestPublication(db(), await businessNow(db()));
    const published = { asOf: publication?.asOf ?? "", knownAt: publication?.cutOff ?? new Date(0) };
    const { unit } = await page(actor, "19003");
    const before = await factsAt(unit.key, published);
    const inside = await factsAt(unit.key, { asOf: published.asOf, knownAt: await businessNow(db()) });

    const preview = await regionPreview(
      actor,
      unit.key,
      { ...said, region: NORTH, to: null, standing: "confirmed" },
      db(),
    );
    expect(preview).toMatchObject({ day: "2023-09-06", from: "Bắc Trung Bộ", to: "Trung du miền núi phía Bắc" });
    const changed = preview?.sets.flatMap(({ indicators }) => indicators.map(({ levels }) => levels)) ?? [];
    expect(changed.length).toBeGreaterThan(0);
    for (const levels of changed) expect(levels.before).not.toBe(levels.after);
    expect(await standing(unit.key)).toHaveLength(1);

    expect(await record(actor, "19003")).toMatchObject({ ok: true });
    expect(await standing(unit.key)).toEqual([
      [CENTRAL, "2020-02-01", "2022-03-07"],
      [NORTH, "2022-03-08", null],
    ]);
    expect(await factsAt(unit.key, published)).toBe(before);
    const now = await businessNow(db());
    const after = await factsAt(unit.key, { asOf: published.asOf, knownAt: now });
    expect(after).not.toBe(inside);
    expect(JSON.parse(after)[0].unit).toMatchObject({ region: NORTH });
    // Days before the correction's first are judged as before.
    const earlier = await standingsAt(db(), NTM, { asOf: "2022-03-07", knownAt: now }, [unit.key]);
    expect(earlier.get(unit.key)?.facts.unit).toMatchObject({ region: CENTRAL });

    const view = await page(actor, "19003");
    expect(view.replaced).toMatchObject([{ from: "2020-02-01", to: null, replaced: { by: actor.name } }]);
    expect(view.standing[0]).toMatchObject({ recorded: { by: actor.name, reason: "đối chiếu danh sách" } });
    const entry = await db().auditEntry.findFirstOrThrow({ where: { action: "region.recorded", subjectId: unit.key } });
    expect(entry).toMatchObject({ reason: "đối chiếu danh sách", outcome: "done", actorId: actor.id });
    expect(entry.before).toMatchObject({ rows: [{ region: CENTRAL, from: "2020-02-01", to: null }] });
    expect(entry.after).toMatchObject({ recorded: [{ region: NORTH, from: "2022-03-08", to: null }] });
  });

  test("who saw an older state is told, and writes nothing", async () => {
    const actor = await office();
    const { unit, seen } = await page(actor, "18889");
    const input = { unitKey: unit.key, seen, region: NORTH, ...said };
    const both = await Promise.all([
      recordRegion(actor, input, db()),
      recordRegion(actor, { ...input, document: "khác" }, db()),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: "conflict", text: expect.stringContaining("vừa ghi") });
    expect(await rowsOf(unit.key)).toHaveLength(3);
  });

  test("the past needs a reason, a document, days in order and a commune; the same again changes nothing", async () => {
    const actor = await office();
    const before = await rowsOf((await page(actor, "18892")).unit.key);
    for (const [more, place] of [
      [{ reason: " " }, "reason"],
      [{ document: " " }, "document"],
      [{ from: "2022-02-30" }, "from"],
      [{ to: "2022-03-07" }, "to"],
      [{ from: "2019-12-31" }, "from"],
      [{ region: "mien-tay" }, "region"],
      [{ standing: "" }, "standing"],
    ] as const) {
      expect(await record(actor, "18892", more)).toMatchObject({ ok: false, code: "invalid", problems: [{ place }] });
    }
    const stands = { region: CENTRAL, document: before[0]?.document, standing: "default", from: "2022-01-01" };
    expect(await record(actor, "18892", stands)).toMatchObject({ ok: false, problems: [{ place: "region" }] });
    expect(await rowsOf(before[0]?.unitKey ?? "")).toEqual(before);
    // What begins in days to come needs no reason.
    expect(await record(actor, "18892", { from: "2024-01-01", reason: "" })).toMatchObject({ ok: true });
  });

  test.each(["soyte", "lanhdao", "xacaoquang"])(
    "%s may not: not found, and the rows stay as they are",
    async (login) => {
      const person = await actorOf(db(), login);
      const { unit } = await page(await office(), "19006");
      const before = await rowsOf(unit.key);
      expect(await record(person, "19006")).toEqual({ ok: false, code: "not_found" });
      expect(await rowsOf(unit.key)).toEqual(before);
      expect(await regionPage(person, "19006", db())).toBeNull();
      expect(await regionList(person, { district: null, unchecked: false }, db())).toBeNull();
      expect(await regionsTemplateFile(person, db())).toBeNull();
      expect(await regionFiles(person, db())).toBeNull();
      const refused = await db().auditEntry.count({ where: { action: "access.refused", subjectId: unit.key } });
      expect(refused).toBeGreaterThan(0);
    },
  );

  test("what is no commune has no region to record", async () => {
    const actor = await office();
    expect(await regionPage(actor, "453", db())).toBeNull();
    const input = { unitKey: "tinh-quang-binh", seen: "", region: NORTH, ...said };
    expect(await recordRegion(actor, input, db())).toEqual({ ok: false, code: "not_found" });
  });
});

describe("the list from a spreadsheet", () => {
  const look = async (actor: Actor, bytes: Uint8Array) =>
    regionFile(actor, await sendList(db(), actor, "regions", bytes), null, db());

  test("the template as it is changes nothing, and says so", async () => {
    const actor = await office();
    const file = await regionsTemplateFile(actor, db());
    const view = await look(actor, new Uint8Array(file?.bytes ?? []));
    expect(view).toMatchObject({ state: "ready", errors: 0 });
    expect(view?.difference?.counts).toMatchObject({ new: 0, changed: 0 });
    expect(view?.difference?.counts.same).toBeGreaterThanOrEqual(128);
    const result = await commitSeen(db(), actor, view);
    expect(result).toMatchObject({
      ok: false,
      code: "conflict",
      text: expect.stringContaining("không có gì thay đổi"),
    });
  });

  test("changed rows are written in one go, sent again they are there already", async () => {
    const actor = await office();
    const bytes = bookOf([
      HEAD,
      ["18904", "Dân Hóa", "Minh Hóa", "TDMNPB", "08/03/2022", "", "QĐ 1, danh sách", "đã đối chiếu"],
      ["", "Thượng Hóa", "Minh Hóa", "Bắc Trung Bộ", 44628, "31/12/2022", "QĐ 1, danh sách", "Da doi chieu"],
      ["", "Thượng Hóa", "Minh Hóa", "trung du mien nui phia bac", "01/01/2023", "", "QĐ 2", "chưa đối chiếu"],
    ]);
    const view = await look(actor, bytes);
    expect(view).toMatchObject({ state: "ready", errors: 0, warnings: 0 });
    expect(view?.difference?.counts).toEqual({ new: 0, changed: 3, same: 0 });
    expect(view?.lines[0]).toMatchObject({ subject: "Xã Dân Hóa", cell: "Danh sách!D2" });
    expect(view?.lines[0]?.before[0]).toContain("chưa đối chiếu");
    expect(await commitSeen(db(), actor, view)).toMatchObject({ ok: true, value: { written: 3, same: 0 } });
    const thuongHoa = await db().unitVersion.findFirstOrThrow({ where: { name: "Thượng Hóa" } });
    expect(await standing(thuongHoa.unitKey)).toMatchObject([
      [NORTH, "2020-02-01", "2022-03-07"],
      [CENTRAL, "2022-03-08", "2022-12-31"],
      [NORTH, "2023-01-01", null],
    ]);
    const entry = await db().auditEntry.findFirstOrThrow({
      where: { action: "region.recorded", subjectId: thuongHoa.unitKey },
    });
    expect(entry).toMatchObject({ reason: BASIS, after: { importFileId: view?.id } });
    const done = await regionFile(actor, view?.id ?? "", null, db());
    expect(done).toMatchObject({ state: "committed", written: 3, difference: null });
    expect(done?.lines).toHaveLength(3);
    const again = await look(actor, bytes);
    expect(again?.difference?.counts).toEqual({ new: 0, changed: 0, same: 3 });
    expect(await commitSeen(db(), actor, again)).toMatchObject({ ok: false, code: "conflict" });
  });

  test("one error and nothing of the file is written", async () => {
    const actor = await office();
    const before = await db().unitRegion.count();
    const view = await look(
      actor,
      bookOf([
        HEAD,
        ["18922", "", "", "Bắc Trung Bộ", "08/03/2022", "", "QĐ 1", "đã đối chiếu"],
        ["18925", "", "", "Bắc Trung", "08/03/2022", "", "QĐ 1", "đã đối chiếu"],
      ]),
    );
    expect(view).toMatchObject({ state: "faulty", errors: 1 });
    expect(view?.problems[0]).toMatchObject({ cell: "D3" });
    expect(await commitSeen(db(), actor, view)).toEqual({ ok: false, code: "not_found" });
    expect(await db().unitRegion.count()).toBe(before);
  });

  test("a file whose second commune cannot be written writes the first neither", async () => {
    const actor = await office();
    const view = await look(
      actor,
      bookOf([
        HEAD,
        ["18928", "", "", "Bắc Trung Bộ", "08/03/2022", "", "QĐ 1", "đã đối chiếu"],
        ["18931", "", "", "Bắc Trung Bộ", "08/03/2022", "", "QĐ 1", "đã đối chiếu"],
      ]),
    );
    const [before, log] = [await db().unitRegion.findMany({ orderBy: { id: "asc" } }), await db().auditEntry.count()];
    // The store itself refuses the second: as if the process died between the two.
    await db()
      .$executeRaw`ALTER TABLE "UnitRegion" ADD CONSTRAINT "test_refuses" CHECK ("document" <> 'QĐ 1' OR "unitKey" NOT LIKE '%18931') NOT VALID`;
    await expect(commitSeen(db(), actor, view)).rejects.toThrow();
    await db().$executeRaw`ALTER TABLE "UnitRegion" DROP CONSTRAINT "test_refuses"`;
    expect(await db().unitRegion.findMany({ orderBy: { id: "asc" } })).toEqual(before);
    expect(await db().auditEntry.count()).toBe(log);
    const left = await regionFile(actor, view?.id ?? "", null, db());
    expect(left).toMatchObject({ state: "ready", failure: expect.stringContaining("lỗi") });
    expect(await commitSeen(db(), actor, left)).toMatchObject({ ok: true });
  });

  test("is not written when the list changed after it was looked at", async () => {
    const actor = await office();
    const view = await look(
      actor,
      bookOf([HEAD, ["18934", "", "", "Bắc Trung Bộ", "08/03/2022", "", "QĐ 1", "đã đối chiếu"]]),
    );
    expect(await record(actor, "18934", { document: "khác" })).toMatchObject({ ok: true });
    expect(await commitSeen(db(), actor, view)).toMatchObject({ ok: false, code: "conflict" });
    const row = await db().importFile.findUniqueOrThrow({ where: { id: view?.id ?? "" } });
    expect(row.committedAt).toBeNull();
  });

  test("is no business of anybody else, nor of another kind of file", async () => {
    const actor = await office();
    const bytes = bookOf([HEAD, ["18937", "", "", "Bắc Trung Bộ", "08/03/2022", "", "QĐ 1", "đã đối chiếu"]]);
    const view = await look(actor, bytes);
    for (const login of ["soyte", "lanhdao", "xacaoquang"]) {
      const person = await actorOf(db(), login);
      const input = { kind: "regions", fileName: "a.xlsx", bytes, basis: BASIS, setKey: "" };
      expect(await takeIn(person, input, db())).toEqual({ ok: false, code: "not_found" });
      expect(await regionFile(person, view?.id ?? "", null, db())).toBeNull();
      expect(await sentBytes(person, view?.id ?? "", db(), "regions")).toBeNull();
      expect(await commitSeen(db(), person, view)).toEqual({ ok: false, code: "not_found" });
      const aside = await discardFile(person, { fileId: view?.id, kind: "regions" }, db());
      expect(aside).toEqual({ ok: false, code: "not_found" });
    }
    expect(await discardFile(actor, { fileId: view?.id }, db())).toEqual({ ok: false, code: "not_found" });
    const row = await db().importFile.findUniqueOrThrow({ where: { id: view?.id ?? "" } });
    expect(row).toMatchObject({ committedAt: null, discardedAt: null });
    expect(await discardFile(actor, { fileId: view?.id, kind: "regions" }, db())).toMatchObject({ ok: true });
  });
});

test("after all of this the log is whole", async () => {
  expect((await verifyChain(db())).broken).toBeNull();
});
