import { describe, expect, test } from "vitest";
import { NTM } from "@/lib/engine";
import { entryView } from "@/lib/features/observations/queries";
import { filterOf } from "@/lib/features/reviews/filter";
import { reviewMany } from "@/lib/features/reviews/mutations";
import { reviewView } from "@/lib/features/reviews/queries";
import { MOST_AT_ONCE } from "@/lib/features/reviews/schema";
import { previewView } from "@/lib/features/reviews/ticked/queries";
import { toAnswer, workView } from "@/lib/features/work/queries";
import { formatDate } from "@/lib/format/date";
import { fromDbDate } from "@/lib/server/dates";
import { CAO_QUANG, chainOf } from "./chain";
import { withDatabase } from "./database";

const { db } = withDatabase("sample");
const { actor, enter, act, row } = chainOf(db);

const acts = async (id: string) => (await row(id)).reviews.map((review) => review.act);
const lastEntry = (id: string) =>
  db().auditEntry.findFirst({ where: { subjectId: id }, orderBy: { sequence: "desc" } });

describe("the routine chain", () => {
  test("commune enters, district checks, department confirms, office accepts: each act kept and logged", async () => {
    const id = await enter("xacaoquang", "15.2", { conclusion: "met" });
    expect(await act("soyte", "confirm", id)).toMatchObject({
      ok: false,
      code: "conflict",
      text: expect.stringContaining("huyện rà soát"),
    });
    expect(await act("huyentuyenhoa", "check", id)).toMatchObject({ ok: true });
    expect(await act("huyentuyenhoa", "check", id)).toMatchObject({ ok: false, code: "conflict" });
    expect(await act("soyte", "confirm", id)).toMatchObject({ ok: true });
    expect(await lastEntry(id)).toMatchObject({ action: "observation.confirmed", outcome: "done" });
    expect((await row(id)).acceptedAt).toBeNull();
    expect(await act("vanphong", "accept", id)).toMatchObject({ ok: true });
    expect(await acts(id)).toEqual(["check", "confirm", "accept"]);
    expect((await row(id)).reviews.map((review) => review.organisationKey)).toEqual([
      "ubnd-huyen-453",
      "so-y-te",
      "vpdp",
    ]);
    expect((await row(id)).acceptedAt).not.toBeNull();
    const view = await entryView(await actor("xacaoquang"), "19003", { setKey: NTM, indicatorId: "15.2" }, db());
    expect(view?.history.find((line) => line.id === id)?.taken).toEqual([
      expect.stringMatching(/Tuyên Hóa rà soát 0\d\/09\/2023, Cán bộ huyện/),
      expect.stringMatching(/^Sở Y tế xác nhận 0\d\/09\/2023, Cán bộ Sở Y tế/),
      expect.stringMatching(/ chấp nhận 0\d\/09\/2023, Cán bộ Văn phòng/),
    ]);
  });

  test("the office accepts before its turn only with a reason, kept in the review and the log", async () => {
    const id = await enter("xacaoquang", "15.2", { conclusion: "met" });
    const without = await act("vanphong", "accept", id);
    expect(without).toMatchObject({ ok: false, code: "invalid", problems: [{ place: "reason" }] });
    expect((await row(id)).acceptedAt).toBeNull();
    expect(await acts(id)).toEqual([]);
    expect(await act("vanphong", "accept", id, { reason: "cần cho báo cáo Chính phủ" })).toMatchObject({ ok: true });
    const reason = "Bỏ qua bước huyện rà soát và sở, ngành xác nhận vì cần cho báo cáo Chính phủ";
    expect((await row(id)).reviews[0]?.reason).toBe(reason);
    expect(await lastEntry(id)).toMatchObject({ action: "observation.accepted", reason });
  });

  test("whether a step is required is a setting", async () => {
    const id = await enter("xacaoquang", "15.2", { conclusion: "not_met" });
    const setting = await db().setting.findUniqueOrThrow({ where: { key: "routine-chain" } });
    const value = setting.value as { check: object; confirm: object };
    const relaxed = { check: { ...value.check, required: false }, confirm: { ...value.confirm, required: false } };
    await db().setting.update({ where: { key: "routine-chain" }, data: { value: relaxed } });
    expect(await act("vanphong", "accept", id)).toMatchObject({ ok: true });
    await db().setting.update({ where: { key: "routine-chain" }, data: { value } });
  });

  test.each([
    ["check", ["soyte", "xacaoquang", "vanphong", "lanhdao", "thanhtra", "quantri", "mttq", "sokhdt", "ubndtinh"]],
    ["confirm", ["huyentuyenhoa", "xacaoquang", "vanphong", "lanhdao", "sonongnghiep", "mttq", "sokhdt", "thanhtra"]],
    ["accept", ["huyentuyenhoa", "soyte", "xacaoquang", "lanhdao", "thanhtra", "quantri", "ubndtinh"]],
  ])("%s by whoever may not is refused and changes nothing", async (step, logins) => {
    const id = await enter("xacaoquang", "15.2", { conclusion: "met" });
    for (const login of logins) {
      const reason = "thử";
      expect(await act(login, step, id, { reason }), login).toMatchObject({ ok: false, code: "not_found" });
      expect(await act(login, "return", id, { step, reason }), login).toMatchObject({ ok: false, code: "not_found" });
    }
    expect(await row(id)).toMatchObject({ acceptedAt: null, reviews: [] });
    const refused = await db().auditEntry.count({ where: { subjectId: id, action: "access.refused" } });
    expect(refused).toBe(logins.length * 2);
  });

  test("of two people at once one check is written", async () => {
    const id = await enter("xacaoquang", "15.2", { conclusion: "met" });
    const both = await Promise.all([act("huyentuyenhoa", "check", id), act("lanhdaotuyenhoa", "check", id)]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(both.find((result) => !result.ok)).toMatchObject({ code: "conflict" });
    expect(await acts(id)).toEqual(["check"]);
  });
});

describe("what is returned", () => {
  test("by the district waits in the commune's queue with its reason until a new figure answers it", async () => {
    const id = await enter("xacaoquang", "17.4", { figures: { value: "3" } });
    const returned = await act("huyentuyenhoa", "return", id, { step: "check", reason: "Thiếu biên bản đo" });
    expect(returned).toMatchObject({ ok: true });
    expect((await row(id)).reviews).toMatchObject([{ act: "return", reason: "Thiếu biên bản đo" }]);
    const commune = await actor("xacaoquang");
    const before = (await toAnswer(commune, db())).returned.find((one) => one.id === id);
    expect(before).toMatchObject({ href: "/don-vi/19003/17.4", line: { returnReason: "Thiếu biên bản đo" } });
    expect(await act("vanphong", "accept", id)).toMatchObject({ ok: false, code: "conflict" });
    await enter("xacaoquang", "17.4", { figures: { value: "3,5" } });
    expect((await toAnswer(commune, db())).returned.some((one) => one.id === id)).toBe(false);
    expect(await acts(id)).toEqual(["return"]);
  });
});

describe("what waits and is said anew", () => {
  test("of the same day is replaced: nobody checks the old one, it stays in the history; of another day both wait", async () => {
    const old = await enter("xacaoquang", "17.4", { figures: { value: "3" } });
    const otherDay = await enter("xacaoquang", "17.4", { figures: { value: "3" }, measuredOn: "2023-09-04" });
    const anew = await enter("xacaoquang", "17.4", { figures: { value: "3,2" } });
    expect(await acts(old)).toEqual(["replace"]);
    expect(await acts(otherDay)).toEqual([]);
    const district = await reviewView(await actor("huyentuyenhoa"), filterOf({ xa: "19003" }), db());
    const waiting = district?.rows.map(({ id }) => id) ?? [];
    expect(waiting).toEqual(expect.arrayContaining([anew, otherDay]));
    expect(waiting).not.toContain(old);
    expect(await act("huyentuyenhoa", "check", old)).toMatchObject({ ok: false, code: "conflict" });
    expect(await acts(old)).toEqual(["replace"]);
    const view = await entryView(await actor("xacaoquang"), "19003", { setKey: NTM, indicatorId: "17.4" }, db());
    expect(view?.history.find(({ id }) => id === old)?.state).toBe("replaced");
    const log = await db().auditEntry.findFirst({ where: { action: "observation.replaced", subjectId: old } });
    expect(log?.after).toEqual({ by: anew });
    // What another organisation says of it replaces nothing.
    await enter("vanphong", "17.4", { figures: { value: "3,1" } });
    expect(await acts(anew)).toEqual([]);
  });
});

describe("many at once", () => {
  const own = async (login: string, buoc: string) => {
    const view = await reviewView(await actor(login), filterOf({ buoc }), db());
    return view?.rows.filter(({ may }) => may.length > 0) ?? [];
  };

  test("the list is of the person's reach, by pages, and filters by step, district and commune", async () => {
    const office = await reviewView(await actor("vanphong"), filterOf({}), db());
    const district = await reviewView(await actor("huyentuyenhoa"), filterOf({}), db());
    expect(district?.rows.every(({ districtName }) => districtName === "huyện Tuyên Hóa")).toBe(true);
    expect(district?.total).toBeLessThan(office?.total ?? 0);
    const some = office?.options.buoc[0];
    const chosen = await reviewView(await actor("vanphong"), filterOf({ buoc: some?.value, trang: "99" }), db());
    expect(chosen?.total).toBe(some?.count);
    expect(chosen?.page).toBe(chosen?.pages);
    expect(chosen?.rows.length).toBeLessThanOrEqual(MOST_AT_ONCE);
    expect(await reviewView(await actor("xacaoquang"), filterOf({}), db())).toBeNull();
  });

  test("what waits for oneself comes first, over all pages; what it would replace stands beside it", async () => {
    const reader = await actor("soyte");
    const id = await enter("xacaoquang", "15.2", { conclusion: "met" });
    await act("huyentuyenhoa", "check", id);
    const pages = [await reviewView(reader, filterOf({}), db())];
    while (pages.length < (pages[0]?.pages ?? 1))
      pages.push(await reviewView(reader, filterOf({ trang: String(pages.length + 1) }), db()));
    const rows = pages.flatMap((page) => page?.rows ?? []);
    const turns = rows.map(({ may }) => may.includes("confirm"));
    expect(turns.filter(Boolean)).toHaveLength(pages[0]?.turns ?? 0);
    expect(turns.indexOf(false)).toBe(pages[0]?.turns);
    expect(turns.lastIndexOf(true)).toBe((pages[0]?.turns ?? 0) - 1);
    const unitKey = CAO_QUANG;
    const [latest] = await db().observation.findMany({
      where: { unitKey, subject: "indicator", indicatorId: "15.2", acceptedAt: { not: null } },
      orderBy: [{ measuredOn: "desc" }, { sequence: "desc" }],
    });
    const words = latest?.conclusion === "met" ? "kết luận: đạt" : "kết luận: chưa đạt";
    const on = formatDate(fromDbDate(latest?.measuredOn ?? new Date(0)));
    expect(rows.find((row) => row.id === id)?.before).toMatch(new RegExp(`^${words}, .+, ngày ${on}$`));
  });

  test("the office sees which verdicts change, then accepts all of what it saw; the engine says the same afterwards", async () => {
    const office = await actor("vanphong");
    const rows = (await own("vanphong", "chap-nhan")).slice(0, 6);
    const ids = rows.map(({ id }) => id);
    const preview = await previewView(office, "accept", ids, db());
    expect(preview?.rows).toHaveLength(6);
    expect(preview?.effects.length).toBeGreaterThan(0);
    const before = await workView(await actor("soyte"), db());
    const input = { step: "accept", ids, seen: preview?.seen };
    expect(await reviewMany(office, input, db())).toEqual({ ok: true, value: { count: 6 } });
    expect(await db().observation.count({ where: { id: { in: ids }, acceptedById: office.id } })).toBe(6);
    expect(await db().auditEntry.count({ where: { subjectId: { in: ids }, action: "observation.accepted" } })).toBe(6);
    expect(await reviewMany(office, input, db())).toMatchObject({ ok: false, code: "conflict" });
    expect(before.queue.length).toBeGreaterThan(0);
  });

  test("what differs from what was seen is not written at all", async () => {
    const office = await actor("vanphong");
    const [first, second] = (await own("vanphong", "chap-nhan")).map(({ id }) => id);
    const ids = [first ?? "", second ?? ""];
    const seen = (await previewView(office, "accept", ids, db()))?.seen;
    expect(await act("chanhvanphong", "return", ids[1] ?? "", { reason: "Sai đơn vị tính" })).toMatchObject({
      ok: true,
    });
    expect(await reviewMany(office, { step: "accept", ids, seen }, db())).toMatchObject({
      ok: false,
      code: "conflict",
    });
    expect(await reviewMany(office, { step: "accept", ids: [first], seen }, db())).toMatchObject({ code: "conflict" });
    expect(await db().observation.count({ where: { id: { in: ids }, acceptedAt: { not: null } } })).toBe(0);
  });

  test("the district checks many; who may not is refused whole", async () => {
    const ids = [
      await enter("xacaoquang", "15.2", { conclusion: "met" }),
      await enter("xacaoquang", "17.4", { figures: { value: "3" } }),
    ];
    const district = await actor("huyentuyenhoa");
    const seen = (await previewView(district, "check", ids, db()))?.seen;
    for (const login of ["soyte", "xacaoquang", "lanhdao"]) {
      expect(await reviewMany(await actor(login), { step: "check", ids, seen }, db())).toMatchObject({
        code: "not_found",
      });
    }
    // One of the two is another department's: all or nothing.
    expect(await reviewMany(await actor("soyte"), { step: "confirm", ids, seen }, db())).toMatchObject({
      code: "not_found",
    });
    expect(await db().review.count({ where: { observationId: { in: ids } } })).toBe(0);
    expect(await reviewMany(district, { step: "check", ids, seen }, db())).toMatchObject({ ok: true });
    for (const id of ids) expect(await acts(id)).toEqual(["check"]);
  });

  test("without a tick, or with more than a page, nothing happens", async () => {
    const office = await actor("vanphong");
    const many = Array.from({ length: MOST_AT_ONCE + 1 }, () => crypto.randomUUID());
    for (const ids of [[], many]) {
      const result = await reviewMany(office, { step: "accept", ids, seen: "" }, db());
      expect(result).toMatchObject({ ok: false, code: "invalid" });
    }
  });
});

describe("the day's work", () => {
  test("counts are those of the lists that they lead to", async () => {
    for (const login of ["vanphong", "huyentuyenhoa", "soyte"]) {
      const person = await actor(login);
      const { queue } = await workView(person, db());
      for (const { kind, href, lateHref, count, late } of queue) {
        if (kind === "enter" || kind === "answer") continue;
        const at = async (address: string) => {
          const asked = Object.fromEntries(new URL(address, "http://x").searchParams);
          return (await reviewView(person, filterOf(asked), db()))?.total;
        };
        expect(await at(href), `${login} ${kind}`).toBeGreaterThanOrEqual(count);
        expect(await at(lateHref), `${login} ${kind} late`).toBeGreaterThanOrEqual(late);
      }
    }
    const commune = await workView(await actor("xacaoquang"), db());
    expect(commune.queue.map(({ kind }) => kind)).toEqual(["enter", "answer"]);
    const inspector = await workView(await actor("thanhtra"), db());
    expect(inspector.queue).toEqual([]);
  });
});
