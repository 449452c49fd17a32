import { describe, expect, test } from "vitest";
import { NTM } from "@/lib/engine";
import { NOTHING_ASKED } from "@/lib/features/dashboards/filter";
import { overview } from "@/lib/features/dashboards/overview/queries";
import { submitEntry } from "@/lib/features/observations/mutations";
import { entryView } from "@/lib/features/observations/queries";
import { askOpening } from "@/lib/features/periods/asking/mutations";
import { criteriaRows } from "@/lib/features/periods/counts/criteria";
import { createPeriod, decideOpening, lockPeriod } from "@/lib/features/periods/mutations";
import { periodsView, periodView } from "@/lib/features/periods/page/queries";
import { lockOf } from "@/lib/features/periods/queries";
import { targetsOfYear } from "@/lib/features/progress/targets";
import { workView } from "@/lib/features/work/queries";
import { businessNow } from "@/lib/server/clock";
import { CAO_QUANG, chainOf } from "./chain";
import { withDatabase } from "./database";
import { commitSeen, longBook, look, send } from "./import-file";

const { db } = withDatabase("sample");
const { actor } = chainOf(db);

const made = async (login: string, input: object) => createPeriod(await actor(login), { document: "", ...input }, db());
async function period(input: object): Promise<string> {
  const result = await made("vanphong", input);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value.id;
}
const month = (value: number) => period({ kind: "month", year: "2023", month: String(value) });
const enter = async (measuredOn: string) => {
  const person = await actor("xacaoquang");
  const seen = (await entryView(person, "19003", { setKey: NTM, indicatorId: "17.4" }, db()))?.seen ?? "";
  const typed = {
    figures: { value: "3" },
    conclusion: "",
    measuredOn,
    referenceYear: "",
    kind: "actual",
    document: "",
  };
  const place = { unitKey: CAO_QUANG, setKey: "xa-ntm-2021-2025", indicatorId: "17.4" };
  return submitEntry(person, { ...place, seen, ...typed, note: "đo lại" }, db());
};
const ask = async (login: string, periodId: string, over: object = {}) =>
  askOpening(
    await actor(login),
    { periodId, codes: "19003", until: "15/09/2023", reason: "Sửa theo kết quả đo", ...over },
    db(),
  );
const asked = (periodId: string) =>
  db().periodOpening.findFirstOrThrow({ where: { periodId }, orderBy: { askedAt: "desc" } });
const decide = async (login: string, openingId: string, decision = "approved", reason = "") =>
  decideOpening(await actor(login), { openingId, decision, reason }, db());
const count = () => db().observation.count({ where: { unitKey: CAO_QUANG } });

describe("a locked period", () => {
  test("refuses a figure measured in it at the field of the day, and no other; asked, approved, open, until its end", async () => {
    const id = await month(3);
    const before = await count();
    const refused = await enter("2023-03-01");
    expect(refused).toMatchObject({ ok: false, code: "invalid", problems: [{ place: "measuredOn" }] });
    expect(JSON.stringify(refused)).toContain("Tháng 3 năm 2023");
    expect(JSON.stringify(refused)).toContain("25/03/2023");
    expect(await count()).toBe(before);
    expect(await enter("2023-03-15")).toMatchObject({ ok: true });

    expect(await ask("xacaoquang", id)).toMatchObject({ ok: true, value: { count: 1 } });
    const { id: openingId } = await asked(id);
    expect((await enter("2023-03-02")).ok).toBe(false);
    expect(await ask("chutichcaoquang", id)).toMatchObject({ ok: false, code: "conflict" });
    expect((await workView(await actor("lanhdao"), db())).openings).toBe(1);
    expect(await decide("lanhdao", openingId)).toMatchObject({ ok: true });
    expect(await enter("2023-03-02")).toMatchObject({ ok: true });
    expect((await periodsView(await actor("thanhtra"), db()))?.open).toMatchObject([
      { unitName: "Xã Cao Quảng", holds: true },
    ]);
    const now = await businessNow(db());
    const elsewhere = await db().unitVersion.findFirstOrThrow({
      where: { kind: "commune", NOT: { unitKey: CAO_QUANG } },
    });
    const other = { unitKey: elsewhere.unitKey, measuredOn: "2023-03-02" };
    expect((await lockOf(db(), other, now))?.period).toBe("Tháng 3 năm 2023");
    const later = new Date("2023-09-16T09:00:00+07:00");
    expect(await lockOf(db(), { unitKey: CAO_QUANG, measuredOn: "2023-03-02" }, later)).not.toBeNull();
    const log = await db().auditEntry.findMany({
      where: { subjectId: id, outcome: "done" },
      orderBy: { sequence: "asc" },
    });
    expect(log.map((entry) => entry.action)).toEqual(["period.created", "period.asked", "period.decided"]);
  });

  test("locked by hand at once with its reason; of two at once one locks", async () => {
    const { id } = await db().period.findFirstOrThrow({ where: { name: "Tháng 9 năm 2023" } });
    expect((await periodView(await actor("vanphong"), id, db()))?.mayLock).toBe(true);
    const both = await Promise.all(
      ["vanphong", "chanhvanphong"].map(async (login) =>
        lockPeriod(await actor(login), { periodId: id, reason: "Đã chốt báo cáo tháng" }, db()),
      ),
    );
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    const refused = await enter("2023-09-04");
    expect(JSON.stringify(refused)).toContain("Đã chốt báo cáo tháng");
    expect((await periodView(await actor("vanphong"), id, db()))?.mayLock).toBe(false);
  });

  test("locks only once whoever is writing figures of it is done", async () => {
    const id = await period({ kind: "month", year: "2023", month: "10" });
    const now = await businessNow(db());
    const done: string[] = [];
    let locking: Promise<unknown> = Promise.resolve();
    await db().$transaction(async (tx) => {
      expect(await lockOf(tx, { unitKey: CAO_QUANG, measuredOn: "2023-09-20" }, now)).toBeNull();
      locking = lockPeriod(await actor("vanphong"), { periodId: id, reason: "chốt" }, db()).then((result) => {
        expect(result).toMatchObject({ ok: true });
        done.push("locked");
      });
      await new Promise((resolve) => setTimeout(resolve, 400));
      done.push("written");
    });
    await locking;
    expect(done).toEqual(["written", "locked"]);
  });

  test("refuses a whole file for one figure measured in it, by its cell", async () => {
    const id = await month(6);
    const office = await actor("vanphong");
    const book = longBook([
      ["19003", "17.4", "2,75", "", "05/08/2023"],
      ["19003", "17.4", "2,70", "", "01/06/2023"],
    ]);
    const view = await send(db(), office, book);
    const before = await count();
    const refused = await commitSeen(db(), office, view);
    expect(refused).toMatchObject({ ok: false, code: "conflict" });
    expect(JSON.stringify(refused)).toContain("Số liệu!C4: Kỳ “Tháng 6 năm 2023” đã khóa");
    expect(await count()).toBe(before);
    await ask("vanphong", id);
    await decide("lanhdao", (await asked(id)).id);
    expect(await commitSeen(db(), office, await look(db(), office, view.id))).toMatchObject({ ok: true });
  });

  test("a request is not granted by who asked, refused only with a reason, and decided once", async () => {
    const id = await month(2);
    expect(await ask("vanphong", id)).toMatchObject({ ok: true });
    const { id: openingId, askedById } = await asked(id);
    expect(askedById).toBe((await actor("vanphong")).id);
    expect(await decide("lanhdao", openingId, "declined")).toMatchObject({
      code: "invalid",
      problems: [{ place: "reason" }],
    });
    const both = await Promise.all([
      decide("lanhdao", openingId, "declined", "Đã báo cáo"),
      decide("ubndtinh", openingId),
    ]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect((await asked(id)).decision).not.toBeNull();
    // Somebody who both asks and decides is refused for their own request.
    const leader = await actor("lanhdao");
    const own = await db().periodOpening.create({
      data: {
        id: crypto.randomUUID(),
        periodId: await month(1),
        unitKey: CAO_QUANG,
        reason: "thử",
        untilDay: new Date("2023-09-20"),
        askedById: leader.id,
        organisationKey: "ubnd-tinh",
        askedAt: new Date("2023-09-06T08:00:00+07:00"),
      },
    });
    expect(await decide("lanhdao", own.id)).toEqual({ ok: false, code: "refused" });
    expect((await db().periodOpening.findUniqueOrThrow({ where: { id: own.id } })).decision).toBeNull();
  });

  test("bad input comes back with its place", async () => {
    const id = await month(4);
    for (const [over, place] of [
      [{ codes: "99999" }, "codes"],
      [{ codes: "" }, "codes"],
      [{ until: "01/09/2023" }, "until"],
      [{ until: "hôm nay" }, "until"],
      [{ reason: "" }, "reason"],
    ] as const) {
      expect(await ask("xacaoquang", id, over)).toMatchObject({ ok: false, code: "invalid", problems: [{ place }] });
    }
    expect(await ask("xacaoquang", id, { codes: "19003, 18904" })).toMatchObject({
      code: "invalid",
      problems: [{ place: "codes" }],
    });
    expect(await db().periodOpening.count({ where: { periodId: id } })).toBe(0);
    const future = await period({
      kind: "ad_hoc",
      name: "Họp",
      from: "01/09/2023",
      to: "30/09/2023",
      document: "CV 12",
    });
    expect(await ask("xacaoquang", future)).toMatchObject({ ok: false, code: "conflict" });
    for (const [input, place] of [
      [{ kind: "month", year: "2023", month: "13" }, "month"],
      [{ kind: "year", year: "hai mươi" }, "year"],
      [{ kind: "ad_hoc", name: "X", from: "02/09/2023", to: "01/09/2023", document: "CV" }, "to"],
    ] as const) {
      expect(await made("vanphong", input)).toMatchObject({ ok: false, code: "invalid", problems: [{ place }] });
    }
    expect(await made("vanphong", { kind: "month", year: "2023", month: "4" })).toMatchObject({ code: "conflict" });
  });

  test("whoever may not is refused, and nothing changes", async () => {
    const [id, unlocked] = [await month(5), await month(11)];
    const before = await db().period.count();
    for (const login of ["soyte", "xacaoquang", "huyentuyenhoa", "lanhdao", "thanhtra", "quantri"]) {
      expect(await made(login, { kind: "year", year: "2018" }), login).toMatchObject({ ok: false, code: "refused" });
      const locked = await lockPeriod(await actor(login), { periodId: unlocked, reason: "thử" }, db());
      expect(locked, login).toMatchObject({ ok: false, code: "refused" });
    }
    expect(await db().period.count()).toBe(before);
    for (const login of ["huyentuyenhoa", "lanhdao", "thanhtra", "quantri", "sokhdt"]) {
      expect(await ask(login, id), login).toMatchObject({ ok: false, code: "not_found" });
    }
    expect(await db().periodOpening.count({ where: { periodId: id } })).toBe(0);
    expect(await ask("xacaoquang", id)).toMatchObject({ ok: true });
    const opening = await asked(id);
    for (const login of ["vanphong", "soyte", "xacaoquang", "huyentuyenhoa", "thanhtra", "quantri"]) {
      expect(await decide(login, opening.id), login).toMatchObject({ ok: false, code: "refused" });
    }
    expect(await asked(id)).toMatchObject({ decision: null, decidedById: null });
    expect(await db().period.findUniqueOrThrow({ where: { id: unlocked } })).toMatchObject({ lockedAt: null });
    expect(await periodsView(await actor("quantri"), db())).toBeNull();
  });
});

describe("what a report of a period counts", () => {
  test("the criteria that all communes meet: as the dashboards say today, and risen since before by what was met since", async () => {
    const id = await period({ kind: "month", year: "2023", month: "8" });
    const forms = (await periodView(await actor("vanphong"), id, db()))?.criteria ?? null;
    expect(forms?.yearStart?.day).toBe("2022-12-14");
    expect(forms?.periodStart?.day).toBe("2023-07-14");
    expect(forms?.end.day).toBe("2023-08-14");
    const running = await db().period.findFirstOrThrow({ where: { name: "Tháng 9 năm 2023" } });
    const now = (await periodView(await actor("lanhdao"), running.id, db()))?.criteria;
    expect(now?.end.day).toBe("2023-09-06");
    const whole = await overview(await actor("vanphong"), NOTHING_ASKED, db());
    const rows = now == null ? [] : criteriaRows(now);
    expect(rows.find(({ name }) => name === "Bình quân tiêu chí/xã")?.end).toEqual({
      least: whole?.summary.average,
      most: whole?.summary.averageAtMost,
    });
    expect(rows.find(({ name }) => name === "Số xã")).toMatchObject({ end: { least: 128 }, inPeriod: 0, inYear: 0 });
    const met = rows.find(({ name }) => name.startsWith("Số tiêu chí đạt"));
    expect(met?.inPeriod).toBe((now?.end.met ?? 0) - (now?.periodStart?.met ?? 0));
    const early = await db().period.findFirstOrThrow({ where: { name: "Năm 2022" } });
    // Before 08/3/2022 there was another set: nothing to compare with.
    const first = (await periodView(await actor("vanphong"), early.id, db()))?.criteria;
    expect(first).toMatchObject({ yearStart: null, periodStart: null, end: { day: "2022-12-14" } });
    expect((await periodView(await actor("xacaoquang"), id, db()))?.criteria).toBeNull();
  });

  test("the targets of its year for who reads the whole province; the counters of the year agree with the targets", async () => {
    const id = await period({ kind: "year", year: "2023" });
    const view = await periodView(await actor("vanphong"), id, db());
    expect(view?.counts.map(({ planned }) => planned)).toEqual([9, 11, 14, 37, 87]);
    const now = await businessNow(db());
    const bounds = { asOf: "2023-09-06", knownAt: now, until: now, day: null };
    const targets = await targetsOfYear(db(), 2023, bounds);
    for (const { kind, completed, recognised, expected } of view?.counts ?? []) {
      const bar = targets?.bars.find((one) => one.kind === kind);
      expect({ kind, completed: completed.inYear, recognised: recognised.inYear }).toEqual({
        kind,
        completed: bar?.completed,
        recognised: bar?.recognised,
      });
      expect(completed.inPhase).toBeGreaterThanOrEqual(completed.inYear);
      expect(completed.inPhase).toBeGreaterThanOrEqual(completed.inPeriod);
      expect(expected).toBeGreaterThanOrEqual(completed.inYear);
    }
    expect((await periodView(await actor("xacaoquang"), id, db()))?.counts).toEqual([]);
  });
});
