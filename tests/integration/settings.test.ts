import { describe, expect, test } from "vitest";
import { logView } from "@/lib/features/log/queries";
import { patienceAt } from "@/lib/features/reviews/overdue/queries";
import { changeSetting } from "@/lib/features/settings/mutations";
import { settingPage, settingsList } from "@/lib/features/settings/page/queries";
import { settingOf } from "@/lib/features/settings/queries";
import type { SettingKey } from "@/lib/features/settings/schema";
import { workMenu } from "@/lib/features/work/links";
import { businessNow } from "@/lib/server/clock";
import { chainOf } from "./chain";
import { withDatabase } from "./database";

const { db } = withDatabase("sample");
const { actor, enter, act, row } = chainOf(db);

const ADMIN = "quantri";
const page = async (key: SettingKey) => {
  const found = await settingPage(await actor(ADMIN), key, db());
  if (found?.form == null) throw new Error(`${key} has no form`);
  return { ...found, form: found.form };
};
/** Posts the form of a setting as it stands, with some fields typed anew. */
const post = async (login: string, key: SettingKey, over: Record<string, string>) => {
  const { form } = await page(key);
  return changeSetting(await actor(login), { key, typed: { ...form.typed, reason: "thử", ...over } }, db());
};
const kept = (key: SettingKey) => db().setting.findUniqueOrThrow({ where: { key } });
const changes = (key: SettingKey) => db().settingChange.count({ where: { key } });

describe("a setting", () => {
  test("is changed with its reason; the log and the history say from what to what; the work goes by it", async () => {
    const now = await businessNow(db());
    expect((await patienceAt(db(), now)).workingDays).toBe(5);
    const before = await patienceAt(db(), now);
    const result = await post(ADMIN, "review-days", {
      workingDays: "2",
      standing: "confirmed",
      document: "QĐ 12/QĐ-UBND",
    });
    expect(result).toMatchObject({ ok: true });
    expect(await kept("review-days")).toMatchObject({ value: { workingDays: 2 }, document: "QĐ 12/QĐ-UBND" });
    const after = await patienceAt(db(), now);
    const threeWorkingDaysAgo = { since: new Date("2023-08-30T09:00:00+07:00") };
    expect(before.isLate(threeWorkingDaysAgo)).toBe(false);
    expect(after.isLate(threeWorkingDaysAgo)).toBe(true);

    const { history, standing, changed } = await page("review-days");
    expect({ standing, by: changed?.by }).toEqual({ standing: "đã đối chiếu", by: "Quản trị hệ thống (minh họa)" });
    expect(history).toMatchObject([
      {
        reason: "thử",
        gone: ["5 ngày làm việc", "tình trạng đối chiếu: chưa đối chiếu"],
        come: ["2 ngày làm việc", "tình trạng đối chiếu: đã đối chiếu", "văn bản, nguồn: QĐ 12/QĐ-UBND"],
      },
    ]);
    const entry = await db().auditEntry.findFirstOrThrow({
      where: { subjectType: "setting", subjectId: "review-days", outcome: "done" },
    });
    expect(entry).toMatchObject({
      action: "setting.changed",
      reason: "thử",
      before: { value: { workingDays: 5 }, standing: "hint", document: null },
      after: { value: { workingDays: 2 }, standing: "confirmed" },
    });
    const log = await logView(await actor("thanhtra"), { nhom: "settings" }, db());
    const line = log?.lines.find(({ sequence }) => sequence === String(entry.sequence));
    expect(line).toMatchObject({ what: "Đổi cài đặt", subject: { name: "Thời hạn mỗi bước rà soát", href: null } });
    expect(line?.changes).toContainEqual({ field: "giá trị, số ngày làm việc", before: "5", after: "2" });
  });

  test("is not written twice over: the second of two gets a conflict and nothing of theirs is written", async () => {
    const { form } = await page("period-lock");
    const admin = await actor(ADMIN);
    const typed = { ...form.typed, reason: "thử" };
    const both = await Promise.all(
      ["11", "12"].map((days) => changeSetting(admin, { key: "period-lock", typed: { ...typed, days } }, db())),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: "conflict", text: expect.stringContaining("Người khác") });
    expect(await changes("period-lock")).toBe(1);
  });

  test("what is wrong changes nothing and comes back with its place", async () => {
    const before = await kept("yearly-due");
    for (const [over, place] of [
      [{ due: "31/02" }, "due"],
      [{ reason: " " }, "reason"],
      [{ standing: "secondary", document: "" }, "document"],
      [{}, "reason"],
    ] as const) {
      const result = await post(ADMIN, "yearly-due", over);
      expect(result, JSON.stringify(over)).toMatchObject({ code: "invalid", problems: [{ place }] });
    }
    const unknown = await post(ADMIN, "jump-limits", { "measure-2": "khong-co", "points-2": "5" });
    expect(unknown).toMatchObject({ code: "invalid", problems: [{ place: "measure-2" }] });
    expect(await kept("yearly-due")).toEqual(before);
    expect(await changes("yearly-due")).toBe(0);
  });

  test("is changed by nobody else, and the attempt is in the log; the office and the administrator see it", async () => {
    const before = await kept("public-holidays");
    const others = [
      "vanphong",
      "soyte",
      "xacaoquang",
      "huyentuyenhoa",
      "lanhdao",
      "thanhtra",
      "mttq",
      "sokhdt",
      "ubndtinh",
    ];
    for (const login of others) {
      const result = await post(login, "public-holidays", { days: "" });
      expect(result, login).toMatchObject({ ok: false, code: login === "vanphong" ? "refused" : "not_found" });
      expect(await kept("public-holidays"), login).toEqual(before);
      const sees = login === "vanphong";
      expect((await settingsList(await actor(login), db())) !== null, login).toBe(sees);
      expect((await settingPage(await actor(login), "public-holidays", db())) !== null, login).toBe(sees);
      const links = workMenu(await actor(login)).groups.flatMap((group) => group.links.map(({ href }) => href));
      expect(links.includes("/quan-tri/cai-dat"), login).toBe(sees);
    }
    expect(await changes("public-holidays")).toBe(0);
    const refused = { subjectId: "public-holidays", action: "access.refused", reason: "setting.edit" };
    expect(await db().auditEntry.count({ where: refused })).toBe(others.length);
    expect((await settingPage(await actor("vanphong"), "public-holidays", db()))?.form).toBeNull();
    expect(await settingPage(await actor(ADMIN), "no-such", db())).toBeNull();
    expect((await settingsList(await actor(ADMIN), db()))?.rows).toHaveLength(7);
  });

  test("is kept whole in its history, which nobody rewrites", async () => {
    await post(ADMIN, "public-holidays", { days: "02/09/2023" });
    expect(await settingOf(db(), "public-holidays")).toEqual({ days: ["2023-09-02"] });
    await expect(db().$executeRaw`DELETE FROM "SettingChange"`).rejects.toThrow(/append-only/);
    await expect(db().settingChange.updateMany({ data: { reason: "khác" } })).rejects.toThrow(/append-only/);
    await expect(db().$executeRaw`TRUNCATE "SettingChange"`).rejects.toThrow(/TRUNCATE refused/);
  });
});

test("the chain of the instant at which a figure was entered holds for it, whatever is changed later", async () => {
  const before = await enter("xacaoquang", "15.2", { conclusion: "met" });
  const off = { "check-required": "no", "confirm-required": "no" };
  expect(await post(ADMIN, "routine-chain", off)).toMatchObject({ ok: true });
  const after = await enter("xacaoquang", "15.2", { conclusion: "not_met", measuredOn: "2023-09-06" });
  expect(await act("vanphong", "accept", before)).toMatchObject({ code: "invalid", problems: [{ place: "reason" }] });
  expect((await row(before)).acceptedAt).toBeNull();
  expect(await act("vanphong", "accept", after)).toMatchObject({ ok: true });
});
