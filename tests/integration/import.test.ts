import { describe, expect, test } from "vitest";
import { verifyChain } from "@/lib/audit/verify";
import { NTM } from "@/lib/engine";
import { submitEntry } from "@/lib/features/observations/mutations";
import { entryView } from "@/lib/features/observations/queries";
import { reviewObservation } from "@/lib/features/reviews/mutations";
import { standingsAt } from "@/lib/features/standings/queries";
import { beginCommit, takeIn } from "@/lib/imports/desk/mutations";
import { discardFile } from "@/lib/imports/files/mutations";
import { importDesk, importFile } from "@/lib/imports/files/queries";
import { sentBytes } from "@/lib/imports/received/queries";
import { businessNow } from "@/lib/server/clock";
import { withDatabase } from "./database";
import { BASIS, booksOf, commitSeen, criteriaBook, longBook, look, send } from "./import-file";
import { actorOf } from "./people";

const { db } = withDatabase("sample");
const office = () => actorOf(db(), "vanphong");
const health = () => actorOf(db(), "soyte");
const CAO_QUANG = "19003";

const rowsOf = (fileId: string) =>
  db().observation.findMany({
    where: { importFileId: fileId },
    include: { reviews: true },
    orderBy: { sequence: "asc" },
  });
const refusalsOf = (subjectId: string) => db().auditEntry.count({ where: { action: "access.refused", subjectId } });

describe("what the office imports", () => {
  test("is accepted with the import, walks back to its cell, and is judged", async () => {
    const actor = await office();
    const view = await send(db(), actor, longBook([[CAO_QUANG, "17.4", "2,75", "", "05/09/2023"]]));
    expect(view).toMatchObject({ state: "ready", errors: 0, layouts: ["Mỗi dòng một số liệu"] });
    expect(view.difference?.counts).toEqual({ new: 0, changed: 1, repeated: 0, same: 0 });
    expect(view.lines[0]).toMatchObject({ unit: "Xã Cao Quảng", effect: "changed", cell: "Số liệu!C3" });

    expect(await commitSeen(db(), actor, view)).toMatchObject({ ok: true, value: { written: 1, accepted: true } });
    const [row] = await rowsOf(view.id);
    expect(row).toMatchObject({
      authorId: actor.id,
      acceptedById: actor.id,
      importCell: "Số liệu!C3",
      document: BASIS,
    });
    expect(row?.value?.toNumber()).toBe(2.75);
    expect(row?.reviews.map(({ act, reason }) => ({ act, reason }))).toEqual([{ act: "accept", reason: BASIS }]);
    const now = await businessNow(db());
    const judged = await standingsAt(db(), NTM, { asOf: "2023-09-06", knownAt: now }, [row?.unitKey ?? ""]);
    const indicators = judged.get(row?.unitKey ?? "")?.standing.criteria.flatMap((criterion) => criterion.indicators);
    expect(indicators?.find(({ id }) => id === "17.4")?.figure).toMatchObject({ id: row?.id, document: BASIS });
    expect(await look(db(), actor, view.id)).toMatchObject({ state: "committed", written: 1, accepted: true });
  });

  test("changes nothing when it is sent again, and says so", async () => {
    const actor = await office();
    const bytes = criteriaBook(["18883", "18886"], (row, id) => ((row + id) % 3 === 0 ? "chưa đạt" : "đạt"));
    const first = await send(db(), actor, bytes);
    expect(await commitSeen(db(), actor, first)).toMatchObject({ ok: true, value: { written: 38 } });
    const before = await db().observation.count();
    const again = await send(db(), actor, bytes);
    expect(again.id).not.toBe(first.id);
    expect(again.difference?.counts).toEqual({ new: 0, changed: 0, repeated: 0, same: 38 });
    const result = await commitSeen(db(), actor, again);
    expect(result).toMatchObject({
      ok: false,
      code: "conflict",
      text: expect.stringContaining("không có gì thay đổi"),
    });
    expect(await db().observation.count()).toBe(before);
  });

  test("tells what is changed from what is only said again of a later day", async () => {
    const actor = await office();
    const first = await send(
      db(),
      actor,
      criteriaBook(["18895"], () => "đạt", "01/09/2023"),
    );
    expect(await commitSeen(db(), actor, first)).toMatchObject({ ok: true });
    const said = (_: number, id: number) => (id === 7 ? "chưa đạt" : "đạt");
    const later = await send(db(), actor, criteriaBook(["18895"], said, "05/09/2023"));
    expect(later.difference?.counts).toEqual({ new: 0, changed: 1, repeated: 18, same: 0 });
    expect(later.lines).toMatchObject([{ about: expect.stringContaining("Tiêu chí 7"), before: "đạt (01/09/2023)" }]);
    const earlier = await send(db(), actor, criteriaBook(["18895"], said, "30/08/2023"));
    expect(earlier.difference?.counts).toEqual({ new: 19, changed: 0, repeated: 0, same: 0 });
  });

  test("of a third, and of one measure under two sets, is settled: a second import changes nothing", async () => {
    const actor = await office();
    const third = longBook([["18898", "17.4", 10 / 3, "", "05/09/2023"]]);
    const view = await send(db(), actor, third);
    expect(await commitSeen(db(), actor, view)).toMatchObject({ ok: true, value: { written: 1 } });
    expect((await send(db(), actor, third)).difference?.counts).toMatchObject({ same: 1, changed: 0 });
    const twoSets = (advanced: number) =>
      booksOf({
        NTM: [
          ["Bộ tiêu chí", "xa-ntm-2021-2025"],
          ["Mã đơn vị", "Chỉ tiêu", "Giá trị", "Ngày số liệu", "Năm số liệu"],
          ["18898", "10", 51, "05/09/2023", 2023],
        ],
        "Nâng cao": [
          ["Bộ tiêu chí", "xa-ntm-nang-cao-2021-2025"],
          ["Mã đơn vị", "Chỉ tiêu", "Giá trị", "Ngày số liệu", "Năm số liệu"],
          ["18898", "10", advanced, "05/09/2023", 2023],
        ],
      });
    const faulty = await send(db(), actor, twoSets(52));
    expect(faulty.problems).toMatchObject([
      { sheet: "Nâng cao", cell: "C3", text: expect.stringContaining("khác với ô NTM!C3") },
    ]);
    expect((await send(db(), actor, twoSets(51))).difference?.counts).toEqual({
      new: 0,
      changed: 1,
      repeated: 0,
      same: 0,
    });
  });

  test("too large for the store, or not to be typed, is said at its place", async () => {
    const actor = await office();
    const view = await send(db(), actor, longBook([["18898", "17.4", 1e13, "", "05/09/2023"]]));
    expect(view).toMatchObject({ state: "faulty", problems: [{ cell: "C3" }] });
    const input = { kind: "figures", fileName: "a.xlsx", bytes: longBook([]), basis: "a\0b", setKey: "" };
    expect(await takeIn(actor, input, db())).toMatchObject({
      ok: false,
      code: "invalid",
      problems: [{ place: "basis" }],
    });
  });

  test("a file posted twice in a row is one file", async () => {
    const actor = await office();
    const bytes = longBook([[CAO_QUANG, "17.4", "2,9", "", "04/09/2023"]]);
    expect((await send(db(), actor, bytes)).id).toBe((await send(db(), actor, bytes)).id);
  });

  test("is written once, however many commit it at one time", async () => {
    const actor = await office();
    const view = await send(
      db(),
      actor,
      criteriaBook(["18889"], () => "đạt", "01/09/2023"),
    );
    const results = await Promise.all([commitSeen(db(), actor, view), commitSeen(db(), actor, view)]);
    expect(results.filter((result) => result.ok && result.value !== null)).toHaveLength(1);
    expect(await rowsOf(view.id)).toHaveLength(19);
    expect(await commitSeen(db(), actor, view)).toMatchObject({ ok: false, code: "conflict" });
    expect(await rowsOf(view.id)).toHaveLength(19);
  });

  test("is not written when what it was compared with has changed", async () => {
    const [actor, other] = [await office(), await actorOf(db(), "xacaoquang")];
    const view = await send(db(), other, longBook([[CAO_QUANG, "17.5", "", "đạt", "03/09/2023"]]));
    const entry = await entryView(actor, CAO_QUANG, { setKey: "", indicatorId: "17.5" }, db());
    const typed = { figures: {}, conclusion: "not_met", measuredOn: "2023-09-03", referenceYear: "", kind: "actual" };
    const input = {
      unitKey: entry?.unit.key,
      setKey: NTM,
      indicatorId: "17.5",
      seen: entry?.seen,
      document: "",
      note: "đo lại",
    };
    expect(await submitEntry(actor, { ...input, ...typed }, db())).toMatchObject({ ok: true });
    const result = await commitSeen(db(), other, view);
    expect(result).toMatchObject({ ok: false, code: "conflict", text: expect.stringContaining("đã thay đổi") });
    expect(await rowsOf(view.id)).toEqual([]);
    expect((await look(db(), other, view.id)).failure).toContain("đã thay đổi");
  });
});

describe("what anybody else imports", () => {
  test("is submitted, waits for the office, and is not queued twice", async () => {
    const actor = await health();
    const bytes = longBook([[CAO_QUANG, "15.2", "", "đạt", "02/09/2023"]]);
    const view = await send(db(), actor, bytes);
    expect(await commitSeen(db(), actor, view)).toMatchObject({ ok: true, value: { written: 1, accepted: false } });
    const [row] = await rowsOf(view.id);
    expect(row).toMatchObject({ acceptedAt: null, organisationKey: "so-y-te", reviews: [] });
    expect((await send(db(), actor, bytes)).difference?.counts).toMatchObject({ same: 1 });
  });

  test("what a later one replaced counts for nothing, also once that one came back", async () => {
    const actor = await health();
    const first = longBook([[CAO_QUANG, "15.3", "", "đạt", "02/09/2023"]]);
    expect(await commitSeen(db(), actor, await send(db(), actor, first))).toMatchObject({ ok: true });
    const later = await send(db(), actor, longBook([[CAO_QUANG, "15.3", "", "chưa đạt", "02/09/2023"]]));
    expect(await commitSeen(db(), actor, later)).toMatchObject({ ok: true });
    const [row] = await rowsOf(later.id);
    const back = { observationId: row?.id, act: "return", step: "accept", reason: "ghi nhầm" };
    expect(await reviewObservation(await office(), back, db())).toMatchObject({ ok: true });
    expect((await send(db(), actor, first)).difference?.counts).toMatchObject({ same: 0 });
  });

  test("may only be of units in reach: an error that names the cell, and nothing is written", async () => {
    const actor = await actorOf(db(), "xacaoquang");
    const before = await db().observation.count();
    const view = await send(
      db(),
      actor,
      longBook([
        [CAO_QUANG, "15.2", "", "đạt", "01/09/2023"],
        ["18883", "15.2", "", "đạt", "01/09/2023"],
      ]),
    );
    expect(view).toMatchObject({ state: "faulty", errors: 1 });
    expect(view.problems[0]).toMatchObject({
      cell: "A4",
      text: expect.stringContaining("không nhập số liệu của xã Quang Phú"),
    });
    expect(await commitSeen(db(), actor, view)).toMatchObject({ ok: false, code: "not_found" });
    expect(await db().observation.count()).toBe(before);
  });

  test("stops when the reach ends between reading and writing", async () => {
    const actor = await actorOf(db(), "xacaoquang");
    const view = await send(db(), actor, longBook([[CAO_QUANG, "15.2", "", "đạt", "30/08/2023"]]));
    const without = { ...actor, roles: actor.roles.map((role) => ({ ...role, ownUnits: [] })) };
    expect(await commitSeen(db(), without, view)).toMatchObject({ ok: false, code: "refused" });
    expect(await rowsOf(view.id)).toEqual([]);
    expect(await refusalsOf(view.id)).toBe(1);
  });
});

describe("who may not", () => {
  test("who enters no figures sends no file", async () => {
    const leader = await actorOf(db(), "lanhdao");
    const before = await db().importFile.count();
    const input = { kind: "figures", fileName: "a.xlsx", bytes: longBook([]), basis: BASIS, setKey: "" };
    expect(await takeIn(leader, input, db())).toEqual({ ok: false, code: "not_found" });
    expect(await importDesk(leader, db())).toBeNull();
    expect(await db().importFile.count()).toBe(before);
  });

  test("another's file is not there: not to see, to write, to download or to put aside", async () => {
    const [owner, stranger] = [await health(), await actorOf(db(), "sonongnghiep")];
    const view = await send(db(), owner, longBook([[CAO_QUANG, "15.1", "", "đạt", "29/08/2023"]]));
    expect(await importFile(stranger, view.id, { filter: null, page: 1 }, db())).toBeNull();
    expect(await sentBytes(stranger, view.id, db())).toBeNull();
    expect(await commitSeen(db(), stranger, view)).toEqual({ ok: false, code: "not_found" });
    expect(await discardFile(stranger, { fileId: view.id }, db())).toEqual({ ok: false, code: "not_found" });
    // The office sees it, but only who sent it writes it.
    expect(await commitSeen(db(), await office(), view)).toEqual({ ok: false, code: "not_found" });
    const row = await db().importFile.findUniqueOrThrow({ where: { id: view.id } });
    expect(row).toMatchObject({ committedAt: null, discardedAt: null });
    expect(await rowsOf(view.id)).toEqual([]);
    expect(await refusalsOf(view.id)).toBe(3);
  });

  test("an id that is none, a comparison nobody made", async () => {
    const actor = await office();
    expect(await importFile(actor, "khong-phai", { filter: null, page: 1 }, db())).toBeNull();
    const view = await send(db(), actor, longBook([[CAO_QUANG, "15.1", "", "đạt", "28/08/2023"]]));
    expect(await beginCommit(actor, { fileId: view.id, seen: "" }, db())).toMatchObject({ ok: false, code: "invalid" });
    expect(await beginCommit(actor, { fileId: view.id, seen: "0".repeat(64) }, db())).toMatchObject({
      ok: false,
      code: "conflict",
    });
    expect(await rowsOf(view.id)).toEqual([]);
  });
});

describe("a file that comes to nothing", () => {
  test("what is not opened is refused in words, and its bytes are not kept", async () => {
    const actor = await office();
    const view = await send(db(), actor, new TextEncoder().encode("không phải Excel"));
    expect(view).toMatchObject({ state: "refused", kept: false, difference: null });
    expect(view.refusal).toMatch(/xlsx/);
    expect(await commitSeen(db(), actor, view)).toMatchObject({ ok: false });
    expect(await sentBytes(actor, view.id, db())).toBeNull();
  });

  test("what is put aside keeps no bytes and can no longer be written", async () => {
    const actor = await office();
    const view = await send(db(), actor, longBook([[CAO_QUANG, "15.1", "", "đạt", "27/08/2023"]]));
    expect((await sentBytes(actor, view.id, db()))?.name).toBe("so-lieu.xlsx");
    expect(await discardFile(actor, { fileId: view.id }, db())).toMatchObject({ ok: true });
    expect(await sentBytes(actor, view.id, db())).toBeNull();
    expect(await commitSeen(db(), actor, view)).toMatchObject({ ok: false, code: "conflict" });
    expect(await discardFile(actor, { fileId: view.id }, db())).toMatchObject({ ok: false, code: "conflict" });
    expect(await rowsOf(view.id)).toEqual([]);
  });

  test("missing file, basis and set are said each at its place", async () => {
    const actor = await office();
    const nothing = { kind: "figures", fileName: "", bytes: new Uint8Array(), basis: " ", setKey: "" };
    const result = await takeIn(actor, nothing, db());
    expect(result).toMatchObject({ ok: false, code: "invalid" });
    expect(result.ok === false && result.code === "invalid" && result.problems.map(({ place }) => place)).toEqual([
      "fileName",
      "bytes",
      "basis",
    ]);
    const unknown = { kind: "figures", fileName: "a.xlsx", bytes: longBook([]), basis: BASIS, setKey: "khong-co" };
    expect(await takeIn(actor, unknown, db())).toMatchObject({ ok: false, code: "invalid" });
  });
});

test("after all of this the log is whole", async () => {
  expect((await verifyChain(db())).broken).toBeNull();
});
