import { describe, expect, test } from "vitest";
import { criterionForEntry, unitForEntry } from "@/lib/features/entries/queries";
import { submitEntry } from "@/lib/features/observations/mutations";
import { entryView } from "@/lib/features/observations/queries";
import { workView } from "@/lib/features/work/queries";
import { withDatabase } from "./database";
import { actorOf } from "./people";

const { db } = withDatabase("sample");
const CAO_QUANG = "xa-cao-quang-19003";

const of = (indicatorId: string) => ({ setKey: "", indicatorId });

async function entry(login: string, indicatorId: string, over: object = {}) {
  const actor = await actorOf(db(), login);
  const seen = (await entryView(actor, "19003", of(indicatorId), db()))?.seen ?? "";
  const input = {
    unitKey: CAO_QUANG,
    setKey: "xa-ntm-2021-2025",
    indicatorId,
    seen,
    figures: {},
    conclusion: "",
    measuredOn: "2023-09-05",
    referenceYear: "",
    kind: "actual",
    document: "",
    note: "Kiểm tra thực tế",
    ...over,
  };
  return submitEntry(actor, input, db());
}
const count = () => db().observation.count({ where: { unitKey: CAO_QUANG } });

describe("entering a figure", () => {
  test("makes a new waiting observation by its author, and a log entry; the accepted one stays as it was", async () => {
    const before = await db().observation.findFirstOrThrow({
      where: {
        unitKey: CAO_QUANG,
        measure: { name: "Đất cây xanh sử dụng công cộng tại điểm dân cư" },
        acceptedAt: { not: null },
      },
      orderBy: { sequence: "desc" },
    });
    const result = await entry("xacaoquang", "17.4", { figures: { value: "2,75" } });
    if (!result.ok) throw new Error(JSON.stringify(result));
    const made = await db().observation.findUniqueOrThrow({ where: { id: result.value.ids[0] ?? "" } });
    expect(made.value?.toNumber()).toBe(2.75);
    expect(made).toMatchObject({
      subject: "measure",
      acceptedAt: null,
      organisationKey: "ubnd-xa-19003",
      referenceYear: 2023,
    });
    expect(await db().observation.findUniqueOrThrow({ where: { id: before.id } })).toEqual(before);
    expect(await db().auditEntry.count({ where: { action: "observation.submitted", subjectId: made.id } })).toBe(1);
  });

  test("a figure and a conclusion entered together are two observations", async () => {
    const result = await entry("soyte", "15.1", { figures: { female: "93", male: "94,5" }, conclusion: "met" });
    expect(result).toMatchObject({ ok: true });
    expect(result.ok && result.value.ids).toHaveLength(2);
  });

  test("who saw an older state is told who was first, and nothing is written", async () => {
    const before = await count();
    const result = await entry("soyte", "15.1", { figures: { female: "93", male: "94" }, seen: "" });
    expect(result).toMatchObject({ ok: false, code: "conflict" });
    expect(await count()).toBe(before);
  });

  test.each([
    ["a percentage above 100", "15.1", { figures: { female: "101", male: "90" } }, "female"],
    ["half of a pair", "15.1", { figures: { female: "91" } }, "male"],
    ["letters", "17.4", { figures: { value: "hai" } }, "value"],
    ["a number that could be two", "10", { figures: { value: "1.234" } }, "value"],
    ["piped water above all water", "17.1", { figures: { total: "60", piped: "70" } }, "piped"],
    ["nothing at all", "1.1", {}, "conclusion"],
    ["nothing at all where there is a figure", "17.4", {}, "value"],
    ["a year after the day of measuring", "10", { figures: { value: "42" }, referenceYear: "2024" }, "referenceYear"],
    ["a day to come", "1.1", { conclusion: "met", measuredOn: "2023-09-07" }, "measuredOn"],
    ["an impossible day", "1.1", { conclusion: "met", measuredOn: "2023-02-30" }, "measuredOn"],
    [
      "a day before what was accepted without a reason",
      "3.1",
      { figures: { value: "85" }, note: "", measuredOn: "2023-01-02" },
      "note",
    ],
  ])("refuses %s and names the field", async (_what, indicatorId, over, place) => {
    const before = await count();
    const result = await entry("xacaoquang", indicatorId, over);
    expect(result).toMatchObject({ ok: false, code: "invalid" });
    expect(!result.ok && result.code === "invalid" && result.problems.map((problem) => problem.place)).toContain(place);
    expect(await count()).toBe(before);
  });
});

test.each([
  ["xacaoquang", "Xã tự đánh giá"],
  ["chutichcaoquang", "Xã tự đánh giá"],
  ["soyte", "Kết luận của cơ quan"],
  ["vanphong", "Kết luận của cơ quan"],
])("to %s a conclusion is called “%s” on the page of the criterion and of the indicator", async (login, label) => {
  const actor = await actorOf(db(), login);
  const criterion = { setKey: "xa-ntm-2021-2025", criterionId: "17" };
  expect((await criterionForEntry(actor, "19003", criterion, db()))?.saidLabel).toBe(label);
  expect((await entryView(actor, "19003", of("17.5"), db()))?.saidLabel).toBe(label);
});

describe("out of reach is not found", () => {
  test.each(["sonongnghiep", "lanhdao"])("%s does not write there, and sees it only as who reads it", async (login) => {
    const before = await count();
    const actor = await actorOf(db(), login);
    const unit = await unitForEntry(actor, "19003", "", db());
    expect(unit?.criteria.some(({ mayEnter, id }) => mayEnter && id === "1") ?? false).toBe(false);
    const seen = await entryView(actor, "19003", of("17.4"), db());
    // Who reads the whole province sees the indicator, and has no form.
    expect(login === "lanhdao" ? seen?.maySubmit : seen).toBe(login === "lanhdao" ? false : null);
    const result = await entry(login, "17.4", { figures: { value: "3" } });
    expect(result).toEqual({ ok: false, code: "not_found" });
    expect(await count()).toBe(before);
    expect(await db().auditEntry.count({ where: { action: "access.refused", actorId: actor.id } })).toBeGreaterThan(0);
  });

  test("a department enters what it answers for in any commune, and concludes on nothing else in those it follows", async () => {
    expect(await entryView(await actorOf(db(), "sonongnghiep"), "19003", of("17.1"), db())).not.toBeNull();
    expect(await entry("sonongnghiep", "13.4", { figures: {}, conclusion: "met" })).toMatchObject({ ok: true });
    const before = await count();
    const follows = await actorOf(db(), "soyte");
    expect(await entryView(follows, "19003", of("17.4"), db())).not.toBeNull();
    expect(await entry("soyte", "17.4", { figures: {}, conclusion: "met" })).toEqual({ ok: false, code: "refused" });
    expect(await count()).toBe(before);
  });

  test("a department sees the communes it is assigned this year and no other", async () => {
    const view = await workView(await actorOf(db(), "soyte"), db());
    const assigned = await db().unitAssignment.findMany({ where: { organisationKey: "so-y-te", year: 2023 } });
    expect(view.units.map((unit) => unit.code)).toContain("19003");
    expect(view.units).toHaveLength(assigned.length);
    expect(view.queue.map(({ kind }) => kind)).toEqual(["enter", "answer", "confirm"]);
  });
});
