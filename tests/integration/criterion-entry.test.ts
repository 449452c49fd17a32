import { describe, expect, test } from "vitest";
import { takeForm } from "@/lib/features/entries/desk";
import { draftsToSend } from "@/lib/features/entries/drafts/queries";
import { saveDraft, submitCriterion, submitDrafts } from "@/lib/features/entries/mutations";
import { checkTyped, criterionForEntry, unitForEntry } from "@/lib/features/entries/queries";
import { fieldName, type Typed } from "@/lib/features/entries/typed";
import { entryView } from "@/lib/features/observations/queries";
import { standingsAt } from "@/lib/features/standings/queries";
import { businessNow } from "@/lib/server/clock";
import { withDatabase } from "./database";
import { actorOf } from "./people";

const { db } = withDatabase("sample");
const CAO_QUANG = "xa-cao-quang-19003";
const NTM = "xa-ntm-2021-2025";
const NANG_CAO = "xa-ntm-nang-cao-2021-2025";

const SHARED: Typed = { measuredOn: "05/09/2023", kind: "actual", note: "Kiểm tra thực tế" };

async function viewOf(login: string, criterionId: string, setKey = NTM) {
  const view = await criterionForEntry(await actorOf(db(), login), "19003", { setKey, criterionId }, db());
  if (view === null) throw new Error(`${login} does not see ${criterionId}`);
  return view;
}

/** The form of a criterion as it would be posted: the fields given, with what was seen of the indicators they name. */
async function formOf(login: string, criterionId: string, fields: Typed, setKey = NTM) {
  const view = await viewOf(login, criterionId, setKey);
  const seen = Object.fromEntries(view.indicators.map(({ id, seen }) => [fieldName(id, "seen"), seen]));
  const typed = { ...SHARED, ...seen, ":seen": view.whole?.seen ?? "", ...fields };
  return { unitKey: CAO_QUANG, setKey, criterionId, typed };
}

async function submit(login: string, criterionId: string, fields: Typed, setKey = NTM) {
  const form = await formOf(login, criterionId, fields, setKey);
  return submitCriterion(await actorOf(db(), login), form, db());
}

const count = () => db().observation.count({ where: { unitKey: CAO_QUANG } });
const drafts = async (login: string) =>
  db().entryDraft.findMany({ where: { personId: (await actorOf(db(), login)).id }, orderBy: { criterionId: "asc" } });
const refusals = async (login: string) =>
  db().auditEntry.count({ where: { action: "access.refused", actorId: (await actorOf(db(), login)).id } });

describe("a criterion sent whole", () => {
  test("becomes observations that wait, each with its log entry; a ratio keeps both its parts", async () => {
    const result = await submit("xacaoquang", "17", {
      "17.1:total": "452/520",
      "17.1:piped": "60",
      "17.4:value": "2,75",
      "17.5:conclusion": "met",
    });
    if (!result.ok) throw new Error(JSON.stringify(result));
    const rows = await db().observation.findMany({
      where: { id: { in: result.value.ids } },
      orderBy: { sequence: "asc" },
    });
    expect(rows).toHaveLength(3);
    expect(rows.map(({ subject, acceptedAt }) => [subject, acceptedAt])).toEqual([
      ["measure", null],
      ["measure", null],
      ["indicator", null],
    ]);
    expect(rows[0]?.values).toEqual({ total: 86.923077, piped: 60 });
    expect(rows[0]?.ratios).toEqual({ total: { numerator: 452, denominator: 520 } });
    const logged = await db().auditEntry.count({
      where: { action: "observation.submitted", subjectId: { in: result.value.ids } },
    });
    expect(logged).toBe(3);
    const line = (await viewOf("xacaoquang", "17")).indicators.find(({ id }) => id === "17.1")?.lastFigure;
    expect(line).toMatchObject({ state: "waiting", words: expect.stringContaining("(452/520)") });
  });

  test("stands beside the field with what is accepted, as long as the two differ", async () => {
    const trees = async () => (await viewOf("xacaoquang", "17")).indicators.find(({ id }) => id === "17.4");
    const before = await trees();
    expect(before).toMatchObject({ lastFigure: { state: "waiting" }, acceptedFigure: { state: "accepted" } });
    expect(before?.acceptedFigure?.words).not.toBe(before?.lastFigure?.words);
    const same = (before?.acceptedFigure?.words ?? "").split(" ")[0] ?? "";
    expect(await submit("xacaoquang", "17", { "17.4:value": same })).toMatchObject({ ok: true });
    expect(await trees()).toMatchObject({ lastFigure: { state: "waiting" }, acceptedFigure: null });
  });

  test("goes in whole or not at all: one bad field among good ones writes nothing, and each is named", async () => {
    const before = await count();
    const result = await submit("xacaoquang", "17", {
      "17.4:value": "2,8",
      "17.6:value": "101",
      "17.7:value": "hai",
      "17.8:value": "600/520",
    });
    expect(result).toMatchObject({ ok: false, code: "invalid" });
    const places = !result.ok && result.code === "invalid" ? result.problems.map(({ place }) => place) : [];
    expect(places.sort()).toEqual(["17.6:value", "17.7:value", "17.8:value"]);
    expect(await count()).toBe(before);
  });

  test.each([
    ["nothing at all", "17", {}, ""],
    ["a day alone", "17", { measuredOn: "05/09/2023" }, ""],
    ["a day to come", "17", { "17.4:value": "3", measuredOn: "07/09/2023" }, "measuredOn"],
    ["a figure without a day", "17", { "17.4:value": "3", measuredOn: "" }, "measuredOn"],
    ["a day of its own that is none", "17", { "17.4:value": "3", "17.4:measuredOn": "31/02/2023" }, "17.4:measuredOn"],
    [
      "a day before what was accepted without a reason",
      "3",
      { "3.1:value": "85", note: "", measuredOn: "02/01/2023" },
      "note",
    ],
    ["half of a pair", "15", { "15.1:female": "90" }, "15.1:male"],
    ["a conclusion that is no word", "17", { "17.5:conclusion": "maybe" }, "17.5:conclusion"],
    [
      "“không xét” where the law has none",
      "17",
      { "17.5:conclusion": "not_applicable", "17.5:reason": "x" },
      "17.5:conclusion",
    ],
    ["“không xét” without a basis", "13", { "13.4:conclusion": "not_applicable" }, "13.4:reason"],
    ["a conclusion on a criterion that has figures", "17", { ":conclusion": "met" }, ":conclusion"],
    ["text that is too long", "17", { note: "a".repeat(2001), "17.4:value": "3" }, "typed.note"],
  ])("refuses %s and names the field", async (_what, criterionId, fields, place) => {
    const before = await count();
    const result = await submit("xacaoquang", criterionId, fields as Typed);
    expect(result).toMatchObject({ ok: false, code: "invalid" });
    expect(!result.ok && result.code === "invalid" && result.problems.map((problem) => problem.place)).toContain(place);
    expect(await count()).toBe(before);
  });

  test("a reason is asked for a change of what was accepted, not for the next figure", async () => {
    const accepted = await db().observation.findFirstOrThrow({
      where: { unitKey: CAO_QUANG, measureKey: "thu-nhap-binh-quan-dau-nguoi", acceptedAt: { not: null } },
      orderBy: { measuredOn: "desc" },
    });
    const ofIncome = (year: number) => ({ "10:value": "42,7", "10:referenceYear": String(year), note: "" });
    expect(await submit("xacaoquang", "10", ofIncome(accepted.referenceYear))).toMatchObject({
      ok: false,
      problems: [{ place: "note", text: expect.stringContaining("chỉ tiêu 10") }],
    });
    expect(await submit("xacaoquang", "10", ofIncome(accepted.referenceYear + 1))).toMatchObject({ ok: true });
    expect(await submit("xacaoquang", "3", { "3.1:value": "88,5", note: "" })).toMatchObject({ ok: true });
  });

  test("“không xét” with its basis is taken where the law allows it", async () => {
    const result = await submit("xacaoquang", "13", {
      "13.4:conclusion": "not_applicable",
      "13.4:reason": "Xã không có làng nghề",
    });
    if (!result.ok) throw new Error(JSON.stringify(result));
    const row = await db().observation.findUniqueOrThrow({ where: { id: result.value.ids[0] ?? "" } });
    expect(row).toMatchObject({ notApplicable: true, reason: "Xã không có làng nghề", conclusion: null });
  });

  test("by the levels of another set, whose measures are its own", async () => {
    const view = await viewOf("xacaoquang", "8", NANG_CAO);
    expect(view.indicators.map(({ id }) => id)).toEqual(["8.1", "8.2", "8.3", "8.4", "8.5"]);
    const result = await submit("xacaoquang", "8", { "8.2:value": "71,5", "8.5:conclusion": "met" }, NANG_CAO);
    expect(result).toMatchObject({ ok: true });
    const row = await db().observation.findFirstOrThrow({
      where: { setKey: NANG_CAO, indicatorId: "8.5" },
      orderBy: { sequence: "desc" },
    });
    expect(row).toMatchObject({ criterionId: "8", conclusion: "met" });
  });
});

describe("a conclusion on the whole criterion", () => {
  test("is taken where nothing is kept of its indicators, not beside one, and offered no longer once there is one", async () => {
    const before = await count();
    const both = await submit("xacaoquang", "15", { ":conclusion": "met", "15.1:conclusion": "met" }, NANG_CAO);
    expect(both).toMatchObject({ ok: false, code: "invalid", problems: [{ place: ":conclusion" }] });
    expect(await count()).toBe(before);
    const whole = await submit("xacaoquang", "15", { ":conclusion": "met" }, NANG_CAO);
    if (!whole.ok) throw new Error(JSON.stringify(whole));
    const row = await db().observation.findUniqueOrThrow({ where: { id: whole.value.ids[0] ?? "" } });
    expect(row).toMatchObject({ subject: "criterion", criterionId: "15", indicatorId: null, conclusion: "met" });
    const listed = await unitForEntry(await actorOf(db(), "xacaoquang"), "19003", NANG_CAO, db());
    expect(listed?.criteria.find(({ id }) => id === "15")).toMatchObject({ missing: 0, waiting: 1 });
    expect((await viewOf("xacaoquang", "15", NANG_CAO)).whole?.last).toMatchObject({ words: "kết luận: đạt" });
    expect(await submit("xacaoquang", "15", { "15.1:conclusion": "met" }, NANG_CAO)).toMatchObject({ ok: true });
    expect((await viewOf("xacaoquang", "15", NANG_CAO)).whole).toBeNull();
  });
});

describe("two people", () => {
  test("the second is told who was first and of what; nothing of the second's is written, also not what is untouched", async () => {
    const stale = await formOf("soyte", "17", { "17.4:value": "2,9", "17.6:value": "88" });
    expect(await submit("xacaoquang", "17", { "17.4:value": "2,7" })).toMatchObject({ ok: true });
    const before = await count();
    const result = await submitCriterion(await actorOf(db(), "soyte"), stale, db());
    expect(result).toMatchObject({ ok: false, code: "conflict" });
    expect(!result.ok && result.code === "conflict" && result.text).toContain("17.4 (Cán bộ xã Cao Quảng");
    expect(!result.ok && result.code === "conflict" && result.text).not.toContain("17.6");
    expect(await count()).toBe(before);
  });

  test("at the very same moment: one is written, the other hears of it", async () => {
    const [one, other] = await Promise.all([
      formOf("xacaoquang", "17", { "17.11:value": "40" }),
      formOf("soyte", "17", { "17.11:value": "41" }),
    ]);
    const [officer, department] = await Promise.all([actorOf(db(), "xacaoquang"), actorOf(db(), "soyte")]);
    const before = await count();
    const results = await Promise.all([submitCriterion(officer, one, db()), submitCriterion(department, other, db())]);
    expect(results.map((result) => (result.ok ? "ok" : result.code)).sort()).toEqual(["conflict", "ok"]);
    expect(await count()).toBe(before + 1);
  });
});

describe("drafts", () => {
  test("are kept as typed, by person, never count, and are gone once sent", async () => {
    const form = await formOf("xacaoquang", "15", { "15.1:female": "9", "15.1:male": "không rõ" });
    const before = await count();
    const standing = await judged();
    const log = await db().auditEntry.count();
    expect(await saveDraft(await actorOf(db(), "xacaoquang"), form, db())).toMatchObject({ ok: true });
    const view = await viewOf("xacaoquang", "15");
    expect(view.draft?.typed).toMatchObject({ "15.1:female": "9", "15.1:male": "không rõ", measuredOn: "05/09/2023" });
    expect((await viewOf("soyte", "15")).draft).toBeNull();
    expect(await count()).toBe(before);
    expect(await judged()).toEqual(standing);
    expect(await db().auditEntry.count()).toBe(log);
    const listed = await unitForEntry(await actorOf(db(), "xacaoquang"), "19003", "", db());
    expect(listed?.criteria.find(({ id }) => id === "15")?.draft).toMatch(/^\d\d:\d\d/);
    expect(await submit("xacaoquang", "15", { "15.1:female": "91", "15.1:male": "92" })).toMatchObject({ ok: true });
    expect((await viewOf("xacaoquang", "15")).draft).toBeNull();
  });

  test("are replaced freely, and dropped when emptied", async () => {
    const actor = await actorOf(db(), "xacaoquang");
    for (const value of ["1", "2"])
      await saveDraft(actor, await formOf("xacaoquang", "3", { "3.1:value": value }), db());
    expect((await drafts("xacaoquang")).map(({ typed }) => (typed as Typed)["3.1:value"])).toEqual(["2"]);
    await saveDraft(actor, await formOf("xacaoquang", "3", { note: "" }), db());
    expect(await drafts("xacaoquang")).toEqual([]);
  });

  test("keep nothing that the form does not have", async () => {
    const actor = await actorOf(db(), "xacaoquang");
    const form = await formOf("xacaoquang", "3", { "3.1:value": "1", act: "draft", "9.9:value": "x" });
    await saveDraft(actor, form, db());
    const [kept] = await drafts("xacaoquang");
    expect(Object.keys(kept?.typed as Typed)).not.toContain("act");
    expect(Object.keys(kept?.typed as Typed)).not.toContain("9.9:value");
    await db().entryDraft.deleteMany();
  });

  test("of a unit are sent all or none, only as they were seen, and are gone then", async () => {
    const actor = await actorOf(db(), "xacaoquang");
    await saveDraft(actor, await formOf("xacaoquang", "3", { "3.1:value": "86" }), db());
    await saveDraft(actor, await formOf("xacaoquang", "9", { "9.2:value": "1001" }), db());
    const before = await count();
    const wrong = await draftsToSend(actor, "19003", db());
    expect(wrong?.drafts.map(({ criterion, problems }) => [criterion.id, problems.length])).toEqual([
      ["3", 0],
      ["9", 1],
    ]);
    const all = { unitKey: CAO_QUANG, seen: wrong?.seen ?? "" };
    expect(await submitDrafts(actor, all, db())).toMatchObject({
      ok: false,
      code: "invalid",
      problems: [{ place: `${NTM}/9/9.2:value` }],
    });
    expect(await count()).toBe(before);
    expect(await drafts("xacaoquang")).toHaveLength(2);

    // What the rules refuse is said before sending, too.
    const old = { "3.1:value": "86", measuredOn: "02/01/2023", note: "" };
    await saveDraft(actor, await formOf("xacaoquang", "3", old), db());
    const unexplained = (await draftsToSend(actor, "19003", db()))?.drafts[0]?.problems;
    expect(unexplained).toMatchObject([{ place: "note", text: expect.stringContaining("chỉ tiêu 3.1") }]);
    await saveDraft(actor, await formOf("xacaoquang", "3", { "3.1:value": "86" }), db());

    await saveDraft(actor, await formOf("xacaoquang", "9", { "9.2:value": "96" }), db());
    expect(await submitDrafts(actor, all, db())).toMatchObject({ ok: false, code: "conflict" });
    expect(await count()).toBe(before);

    const right = await draftsToSend(actor, "19003", db());
    const result = await submitDrafts(actor, { unitKey: CAO_QUANG, seen: right?.seen ?? "" }, db());
    expect(result.ok && result.value.ids).toHaveLength(2);
    expect(await count()).toBe(before + 2);
    expect(await drafts("xacaoquang")).toEqual([]);
  });

  test("of two sets that share a measure write its figure once, and not at all where they differ", async () => {
    const actor = await actorOf(db(), "xacaoquang");
    await saveDraft(actor, await formOf("xacaoquang", "10", { "10:value": "43" }), db());
    await saveDraft(actor, await formOf("xacaoquang", "10", { "10:value": "44" }, NANG_CAO), db());
    const before = await count();
    const send = async () => {
      const seen = (await draftsToSend(actor, "19003", db()))?.seen ?? "";
      return submitDrafts(actor, { unitKey: CAO_QUANG, seen }, db());
    };
    expect(await send()).toMatchObject({ ok: false, code: "invalid" });
    expect(await count()).toBe(before);
    await saveDraft(actor, await formOf("xacaoquang", "10", { "10:value": "43" }, NANG_CAO), db());
    expect(await send()).toMatchObject({ ok: true });
    expect(await count()).toBe(before + 1);
  });

  test("tell what others saved since", async () => {
    const actor = await actorOf(db(), "soyte");
    const form = await formOf("soyte", "17", { "17.12:value": "55" });
    await saveDraft(actor, form, db());
    await submit("xacaoquang", "17", { "17.12:value": "50" });
    const view = await viewOf("soyte", "17");
    const now = view.indicators.find(({ id }) => id === "17.12");
    expect(view.draft?.typed["17.12:seen"]).not.toBe(now?.seen);
    expect(now?.lastFigure?.words).toContain("50");
    const seen = (await draftsToSend(actor, "19003", db()))?.seen ?? "";
    expect(await submitDrafts(actor, { unitKey: CAO_QUANG, seen }, db())).toMatchObject({
      ok: false,
      code: "conflict",
    });
    await db().entryDraft.deleteMany();
  });
});

describe("the day", () => {
  test("is the one that the person wrote last in the unit today, in a draft or in what was sent", async () => {
    const dayFor = async (login: string) => (await viewOf(login, "17")).day;
    await db().entryDraft.deleteMany();
    expect(await dayFor("sonongnghiep")).toBe("");
    await submit("xacaoquang", "17", { "17.12:value": "51", measuredOn: "4/9" });
    expect(await dayFor("xacaoquang")).toBe("04/09/2023");
    expect(await dayFor("sonongnghiep")).toBe("");
    const draft = await formOf("xacaoquang", "3", { "3.1:value": "87", measuredOn: "1/9/2023" });
    await saveDraft(await actorOf(db(), "xacaoquang"), draft, db());
    expect(await dayFor("xacaoquang")).toBe("01/09/2023");
    const yesterday = new Date(Date.now() - 86_400_000);
    await db().entryDraft.updateMany({ data: { savedAt: yesterday } });
    expect(await dayFor("xacaoquang")).toBe("04/09/2023");
    await db().entryDraft.deleteMany();
  });
});

describe("who may not", () => {
  test("a department enters and concludes on its own indicators in any commune, and sees no others there", async () => {
    const view = await viewOf("sonongnghiep", "17");
    expect(view.indicators.every(({ mayEnter, mayConclude }) => mayEnter && mayConclude)).toBe(true);
    const own = await formOf("sonongnghiep", "17", {
      "17.1:total": "93",
      "17.1:piped": "61",
      "17.1:conclusion": "met",
    });
    expect(await saveDraft(await actorOf(db(), "sonongnghiep"), own, db())).toMatchObject({ ok: true });
    const sent = await submitCriterion(await actorOf(db(), "sonongnghiep"), own, db());
    expect(sent.ok && sent.value.ids).toHaveLength(2);
    const [before, refused] = [await count(), await refusals("sonongnghiep")];
    const form = {
      ...(await formOf("xacaoquang", "17", { "17.4:value": "3" })),
      typed: { ...SHARED, "17.4:value": "3" },
    };
    const foreign = { ...form, criterionId: "15", typed: { ...SHARED, "15.2:conclusion": "met", "15.2:seen": "" } };
    const actor = await actorOf(db(), "sonongnghiep");
    for (const act of [saveDraft, submitCriterion]) {
      const result = await act(actor, foreign, db());
      expect(["not_found", "refused"]).toContain(!result.ok && result.code);
    }
    expect(await count()).toBe(before);
    expect(await drafts("sonongnghiep")).toEqual([]);
    expect(await refusals("sonongnghiep")).toBe(refused + 2);
    expect(await criterionForEntry(actor, "19003", { setKey: NTM, criterionId: "15" }, db())).toBeNull();
  });

  test("who follows a commune enters its figures, and concludes only on what the organisation answers for", async () => {
    const view = await viewOf("soyte", "17");
    expect(view.indicators.find(({ id }) => id === "17.4")).toMatchObject({ mayEnter: true, mayConclude: false });
    expect(view.whole).toBeNull();
    const [before, refused] = [await count(), await refusals("soyte")];
    expect(await submit("soyte", "17", { "17.4:value": "3", "17.5:conclusion": "met" })).toEqual({
      ok: false,
      code: "refused",
    });
    expect(await count()).toBe(before);
    expect(await refusals("soyte")).toBe(refused + 1);
  });

  test.each(["lanhdao", "huyentuyenhoa", "thanhtra", "quantri"])(
    "%s neither sees the form nor writes",
    async (login) => {
      const actor = await actorOf(db(), login);
      // Who reads the commune sees how it stands; who reads nothing, nothing.
      const unit = await unitForEntry(actor, "19003", "", db());
      expect(unit === null).toBe(login === "quantri");
      expect(unit?.criteria.some(({ mayEnter }) => mayEnter) ?? false).toBe(false);
      expect(await criterionForEntry(actor, "19003", { setKey: NTM, criterionId: "17" }, db())).toBeNull();
      expect(await draftsToSend(actor, "19003", db())).toBeNull();
      const [before, refused] = [await count(), await refusals(login)];
      const form = await formOf("xacaoquang", "17", { "17.4:value": "3" });
      // Kept when the person still could: sending it is what is refused, not that there is nothing to send.
      const place = { personId: actor.id, unitKey: CAO_QUANG, setKey: NTM, criterionId: "17" };
      const typed = { ...form.typed, "17.4:value": "2" };
      const kept = await db().entryDraft.create({ data: { ...place, typed, savedAt: new Date() } });
      expect(await submitCriterion(actor, form, db())).toEqual({ ok: false, code: "not_found" });
      expect(await saveDraft(actor, form, db())).toEqual({ ok: false, code: "not_found" });
      expect(await submitDrafts(actor, { unitKey: CAO_QUANG, seen: "" }, db())).toEqual({
        ok: false,
        code: "not_found",
      });
      expect(await count()).toBe(before);
      expect(await drafts(login)).toEqual([kept]);
      expect(await refusals(login)).toBe(refused + 3);
    },
  );

  test("a commune officer in another commune", async () => {
    const other = await db().unitVersion.findFirstOrThrow({
      where: { kind: "commune", validTo: null, NOT: { unitKey: CAO_QUANG } },
    });
    const form = { ...(await formOf("xacaoquang", "17", { "17.4:value": "3" })), unitKey: other.unitKey };
    const before = await db().observation.count();
    expect(await submitCriterion(await actorOf(db(), "xacaoquang"), form, db())).toEqual({
      ok: false,
      code: "not_found",
    });
    expect(await db().observation.count()).toBe(before);
  });

  test.each([
    ["a set that is not there", { setKey: "bo-khac", criterionId: "17" }],
    ["a set with a name only", { setKey: "xa-ntm-2016-2020", criterionId: "1" }],
    ["a criterion that is not there", { setKey: NTM, criterionId: "20" }],
  ])("%s is not found", async (_what, asked) => {
    expect(await criterionForEntry(await actorOf(db(), "vanphong"), "19003", asked, db())).toBeNull();
  });
});

describe("what is doubtful blocks nothing, and is kept for whoever checks", () => {
  const doubts = async (criterionId: string, fields: Typed) => {
    const { typed } = await formOf("xacaoquang", criterionId, fields);
    return (await checkTyped(await viewOf("xacaoquang", criterionId), typed, db())).doubts;
  };

  test("a jump from what was accepted", async () => {
    const row = await db().observation.findFirstOrThrow({
      where: { unitKey: CAO_QUANG, measureKey: "thu-nhap-binh-quan-dau-nguoi", acceptedAt: { not: null } },
      orderBy: { measuredOn: "desc" },
    });
    const last = row.value?.toNumber() ?? 0;
    expect(await doubts("10", { "10:value": String(Math.round(last * 1.1)) })).toEqual([]);
    expect(await doubts("10", { "10:value": String(Math.round(last * 3)) })).toEqual([
      { place: "10:value", text: expect.stringContaining("khác nhiều so với số đã chấp nhận") },
    ]);
    const result = await submit("xacaoquang", "10", { "10:value": String(Math.round(last * 3)) });
    if (!result.ok) throw new Error(JSON.stringify(result));
    const kept = await db().observation.findUniqueOrThrow({ where: { id: result.value.ids[0] ?? "" } });
    expect(kept.warnings).toEqual([expect.stringContaining("khác nhiều")]);
  });

  test("what is wrong is said first, and the same doubts are asked about once", async () => {
    const accepted = await db().observation.findFirstOrThrow({
      where: { unitKey: CAO_QUANG, measureKey: "thu-nhap-binh-quan-dau-nguoi", acceptedAt: { not: null } },
      orderBy: { referenceYear: "desc" },
    });
    const times = (factor: number) => String(Math.round((accepted.value?.toNumber() ?? 0) * factor));
    const send = async (fields: Typed, shown: string) => {
      const year = { "10:referenceYear": String(accepted.referenceYear) };
      const { typed } = await formOf("xacaoquang", "10", { "10:value": times(4), ...year, ...fields });
      const view = await viewOf("xacaoquang", "10");
      const posted = { typed, act: "send", shown, attempt: 1 };
      const state = await takeForm(await actorOf(db(), "xacaoquang"), view, posted, db());
      if (state === null) throw new Error("Not found");
      return state;
    };
    expect(await send({ note: "" }, "")).toMatchObject({ step: "wrong", problems: [{ place: "note" }], doubts: [] });
    const doubtful = await send({}, "");
    expect(doubtful).toMatchObject({ step: "doubtful", problems: [], doubts: [{ place: "10:value" }] });
    const { shown } = doubtful;
    const wrong = await send({ measuredOn: "07/09/2023" }, shown);
    expect(wrong).toMatchObject({ step: "wrong", problems: [{ place: "measuredOn" }], shown });
    expect(await send({ "10:value": times(5) }, shown)).toMatchObject({ step: "doubtful" });
    const before = await count();
    expect(await send({ "10:seen": "khac" }, shown)).toMatchObject({ step: "conflict" });
    expect(await count()).toBe(before);
    expect(await send({}, shown)).toMatchObject({ step: "sent", shown: "" });
    expect(await count()).toBe(before + 1);
  });

  test("a figure that another contradicts, and a conclusion that the figure does", async () => {
    const both = { "12.1:female": "60", "12.1:male": "60", "12.2:female": "70", "12.2:male": "50" };
    const texts = (await doubts("12", both)).map(({ text }) => text);
    expect(texts.some((text) => text.includes("lớn hơn"))).toBe(true);
    const schools = { "5:schools": "4", "5:minimum": "75", "5:level1": "80" };
    const ofSchools = (await doubts("5", schools)).map(({ text }) => text);
    expect(ofSchools).toContainEqual(expect.stringContaining("mức độ 1 lại lớn hơn"));
    expect(ofSchools).toContainEqual(expect.stringContaining("không ra số trường nguyên"));
    const said = await doubts("10", { "10:value": "60", "10:referenceYear": "2022", "10:conclusion": "not_met" });
    expect(said.map(({ text }) => text)).toContainEqual(expect.stringContaining("trái với số liệu"));
    // Another conclusion than the one that stands: whose it is, and of when.
    const other = await doubts("15", { "15.2:conclusion": "not_met" });
    expect(other.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^khác với kết luận đang có: đạt \(Sở Y tế, ngày \d{2}\/\d{2}\/2023\)$/),
    );
    expect(await doubts("15", { "15.2:conclusion": "met" })).toEqual([]);
  });

  test("a yearly measure has the level of each year that may be entered, and is concluded on where one decides nothing", async () => {
    const income = (await viewOf("xacaoquang", "10")).indicators[0];
    expect(income?.levels).toEqual([
      "năm 2022: ≥ 39 triệu đồng/người/năm (có nguồn, chờ đối chiếu)",
      "năm 2023: mức chưa đối chiếu, cơ quan phụ trách kết luận",
    ]);
    expect(income?.decided).toBe(false);
    const asked = { setKey: NTM, indicatorId: "10" };
    const own = await entryView(await actorOf(db(), "xacaoquang"), "19003", asked, db());
    expect(own?.levels).toEqual(income?.levels);
    // Of one level for all years the year is not said.
    const poverty = (await viewOf("xacaoquang", "11")).indicators[0];
    expect(poverty?.levels).toEqual(["≤ 6,5\u202f% (có nguồn, chờ đối chiếu)"]);
    expect(poverty?.decided).toBe(true);
  });

  test("a yearly measure that is past its day", async () => {
    await db().setting.update({ where: { key: "yearly-due" }, data: { value: { month: 3, day: 31 } } });
    const there = (await viewOf("xacaoquang", "10")).indicators[0];
    expect(there?.due).toBeNull();
    const office = await actorOf(db(), "vanphong");
    const kieuMau = { setKey: "xa-ntm-kieu-mau-2021-2025", criterionId: "2" };
    const view = await criterionForEntry(office, "19003", kieuMau, db());
    expect(view?.indicators[0]?.due).toContain("Chưa có số liệu năm 2022");
    await db().setting.update({ where: { key: "yearly-due" }, data: { value: { month: 12, day: 31 } } });
    expect((await criterionForEntry(office, "19003", kieuMau, db()))?.indicators[0]?.due).toContain(
      "Chưa có số liệu năm 2021",
    );
  });
});

async function judged() {
  const now = await businessNow(db());
  const found = await standingsAt(db(), NTM, { asOf: "2023-09-06", knownAt: now }, [CAO_QUANG]);
  return found.get(CAO_QUANG)?.standing;
}
