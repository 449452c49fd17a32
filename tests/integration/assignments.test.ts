import { describe, expect, test } from "vitest";
import { verifyChain } from "@/lib/audit/verify";
import { assignUnit, endAssignment } from "@/lib/features/assignments/mutations";
import { assignmentList } from "@/lib/features/assignments/queries";
import { communeView } from "@/lib/features/communes/queries";
import { unitForEntry } from "@/lib/features/entries/queries";
import { assignmentFile, assignmentFiles, assignmentsTemplateFile } from "@/lib/imports/assignments/queries";
import { takeIn } from "@/lib/imports/desk/mutations";
import { withDatabase } from "./database";
import { BASIS, bookOf, commitSeen, sendList } from "./list-file";
import { actorOf } from "./people";
import { publish, withStoppedClock } from "./publishing";

const { db } = withDatabase("sample");
withStoppedClock();
const office = () => actorOf(db(), "vanphong");
const HEAD = ["Năm", "Mã xã", "Xã", "Huyện", "Cơ quan phụ trách", "Văn bản"];
const FOLLOWS = { organisationKey: "so-tu-phap", code: "19006", year: "2023", document: "QĐ phân công thử" };
const rowsOf = (organisationKey: string) => db().unitAssignment.findMany({ where: { organisationKey, year: 2023 } });
const follower = () => actorOf(db(), "minhhoa.so-tu-phap");
const followedUnits = async () => (await follower()).roles.flatMap(({ assignedUnits }) => assignedUnits).length;

describe("the office records who follows a commune", () => {
  test("from then on the organisation reaches it, until it is ended; the public reads it with the next publication", async () => {
    const [before, units] = [await rowsOf("so-tu-phap"), await followedUnits()];
    expect(await assignUnit(await office(), FOLLOWS, db())).toEqual({ ok: true, value: null });
    expect(await followedUnits()).toBe(units + 1);
    const said = async () => (await communeView("19006", null, db()))?.lines.map(({ text }) => text);
    expect(await said()).not.toContain("Sở, ngành phụ trách: Sở Tư pháp");
    await publish(db());
    expect(await said()).toContain("Sở, ngành phụ trách: Sở Tư pháp");

    expect(await assignUnit(await office(), FOLLOWS, db())).toMatchObject({ ok: false, code: "invalid" });
    const row = (await assignmentList(await office(), 2023, db()))?.standing.find(
      ({ commune, organisation }) => commune.code === "19006" && organisation === "Sở Tư pháp",
    );
    const end = { id: String(row?.id), reason: "điều chỉnh phân công" };
    expect(await endAssignment(await office(), end, db())).toEqual({ ok: true, value: null });
    expect(await endAssignment(await office(), end, db())).toMatchObject({ ok: false, code: "conflict" });
    expect(await followedUnits()).toBe(units);
    expect(await rowsOf("so-tu-phap")).toHaveLength(before.length + 1);
    const list = await assignmentList(await office(), 2023, db());
    expect(list?.ended).toMatchObject([{ organisation: "Sở Tư pháp", commune: { code: "19006" } }]);
    // What stands outside was approved with it.
    expect(await said()).toContain("Sở, ngành phụ trách: Sở Tư pháp");
    expect((await verifyChain(db())).broken).toBeNull();
  });

  test("the eleven of 2020 are history: listed, and nobody reaches a commune by them", async () => {
    const list = await assignmentList(await office(), 2020, db());
    expect(list?.standing).toHaveLength(11);
    expect(list?.years).toEqual([2023, 2020]);
    const health = (await actorOf(db(), "soyte")).roles.flatMap(({ assignedUnits }) => assignedUnits);
    const of2020 = list?.standing.find(({ organisation }) => organisation === "Sở Y tế");
    const unit = await db().unitVersion.findFirstOrThrow({ where: { code: of2020?.commune.code } });
    expect(health).not.toContain(unit.unitKey);
  });

  test.each(["soyte", "lanhdao", "quantri", "huyentuyenhoa", "thanhtra"])("%s may not", async (login) => {
    const actor = await actorOf(db(), login);
    const before = await db().unitAssignment.findMany();
    expect(await assignUnit(actor, { ...FOLLOWS, year: "2024" }, db())).toEqual({ ok: false, code: "not_found" });
    const id = String(before[0]?.id);
    expect(await endAssignment(actor, { id, reason: "thử" }, db())).toEqual({ ok: false, code: "not_found" });
    expect(await assignmentList(actor, null, db())).toBeNull();
    expect(await assignmentFiles(actor, db())).toBeNull();
    expect(await assignmentsTemplateFile(actor, db())).toBeNull();
    expect(await db().unitAssignment.findMany()).toEqual(before);
    expect(await db().auditEntry.count({ where: { action: "access.refused", actorId: actor.id } })).toBe(2);
  });

  test.each([
    [{ organisationKey: "" }, "organisationKey"],
    [{ organisationKey: "ubnd-xa-19003" }, "organisationKey"],
    [{ code: "" }, "code"],
    [{ year: "23" }, "year"],
    [{ document: " " }, "document"],
  ])("%o is named at its field", async (wrong, place) => {
    const result = await assignUnit(await office(), { ...FOLLOWS, year: "2024", ...wrong }, db());
    expect(!result.ok && result.code === "invalid" && result.problems.map((problem) => problem.place)).toEqual([place]);
  });
});

describe("a list from a spreadsheet", () => {
  const sendBytes = async (bytes: Uint8Array) => {
    const view = await assignmentFile(
      await office(),
      await sendList(db(), await office(), "assignments", bytes),
      null,
      db(),
    );
    if (view === null) throw new Error("The file is not there");
    return view;
  };
  const send = (rows: string[][]) => sendBytes(bookOf([HEAD, ...rows]));

  test("is compared, written with its basis, and there already when sent again", async () => {
    const rows = [
      ["2024", "19003", "", "", "Sở Du lịch", "QĐ 1"],
      ["2024", "", "Cao Quảng", "", "so tu phap", "QĐ 1"],
    ];
    const view = await send(rows);
    expect(view.problems).toEqual([]);
    expect(view.difference?.counts).toEqual({ new: 2, changed: 0, same: 0 });
    expect(await commitSeen(db(), await office(), view)).toMatchObject({ ok: true });
    expect(await db().unitAssignment.count({ where: { year: 2024 } })).toBe(2);
    const entry = await db().auditEntry.findFirstOrThrow({ where: { action: "assignment.recorded", reason: BASIS } });
    expect(entry.subjectId).toMatch(/^so-(du-lich|tu-phap)\//);
    const again = await send([
      ["2024", "19003", "", "", "Sở Du lịch", "QĐ 1"],
      ["2024", "19003", "", "", "Sở Tư pháp", "QĐ 2"],
    ]);
    expect(again.difference?.counts).toEqual({ new: 0, changed: 1, same: 1 });
    expect(await commitSeen(db(), await office(), again)).toMatchObject({ ok: true });
    expect(await db().unitAssignment.count({ where: { year: 2024, replacedAt: null } })).toBe(2);
    expect(await db().unitAssignment.count({ where: { year: 2024 } })).toBe(3);
  });

  test("names what is wrong by its cell and writes nothing", async () => {
    const view = await send([
      ["hai nghìn", "19003", "", "", "Sở Du lịch", "QĐ 1"],
      ["2024", "452", "", "", "Sở Du lịch", "QĐ 1"],
      ["2024", "19006", "", "", "Sở Không Có", ""],
      ["2024", "19006", "", "", "Sở Du lịch", "QĐ 1"],
      ["2024", "19006", "", "", "Sở Du lịch", "QĐ 2"],
    ]);
    expect(view.problems.map(({ cell }) => cell)).toEqual(["A2", "B3", "E4", "F4", "E6"]);
    const before = await db().unitAssignment.count();
    expect(await commitSeen(db(), await office(), view)).toMatchObject({ ok: false });
    expect(await db().unitAssignment.count()).toBe(before);
  });

  test("as it is downloaded is there already when it is sent; who keeps no list sends none", async () => {
    const template = await assignmentsTemplateFile(await office(), db());
    if (template === null) throw new Error("no template");
    const view = await sendBytes(new Uint8Array(template.bytes));
    expect(view.problems).toEqual([]);
    expect(view.difference?.counts).toMatchObject({ new: 0, changed: 0 });
    const stranger = await actorOf(db(), "soyte");
    const file = {
      kind: "assignments",
      fileName: "a.xlsx",
      bytes: new Uint8Array(template.bytes),
      basis: BASIS,
      setKey: "",
    };
    expect(await takeIn(stranger, file, db())).toMatchObject({ ok: false, code: "not_found" });
    expect(await unitForEntry(stranger, "99999", "", db())).toBeNull();
  });
});
