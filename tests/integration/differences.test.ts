import { describe, expect, test } from "vitest";
import { answerDifference, closeDifference } from "@/lib/features/differences/answering/mutations";
import { openDifference } from "@/lib/features/differences/mutations";
import { differencesOn, differenceView, toDifferFrom } from "@/lib/features/differences/page/queries";
import { filterOf } from "@/lib/features/reviews/filter";
import { reviewView } from "@/lib/features/reviews/queries";
import { standingsAt } from "@/lib/features/standings/queries";
import { toAnswer } from "@/lib/features/work/queries";
import { CAO_QUANG, chainOf } from "./chain";
import { withDatabase } from "./database";

const { db } = withDatabase("sample");
const { actor, enter, act, row } = chainOf(db);
const place = { unitKey: CAO_QUANG, setKey: "xa-ntm-2021-2025", indicatorId: "15.2" };

const said = { conclusion: "not_met", measuredOn: "06/09/2023", document: "12/SYT", reason: "Trạm chưa đủ bác sĩ" };
async function checked(conclusion = "met", over: object = {}): Promise<string> {
  const id = await enter("xacaoquang", "15.2", { conclusion, ...over });
  await act("huyentuyenhoa", "check", id);
  return id;
}
const differ = async (login: string, observationId: string, over: object = {}) =>
  openDifference(await actor(login), { observationId, ...said, ...over }, db());
async function opened(): Promise<{ id: string; saidId: string }> {
  const saidId = await checked();
  const result = await differ("soyte", saidId);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return { id: result.value.id, saidId };
}
const stored = (id: string) => db().difference.findUniqueOrThrow({ where: { id }, include: { answers: true } });

describe("the agency concludes otherwise", () => {
  test("both stay side by side, the unit has it in its queue, the office sees it and gives a reason to accept", async () => {
    const { id, saidId } = await opened();
    const { concludedId } = await stored(id);
    expect((await row(saidId)).conclusion).toBe("met");
    expect(await row(concludedId)).toMatchObject({
      conclusion: "not_met",
      organisationKey: "so-y-te",
      note: said.reason,
    });
    expect((await row(saidId)).reviews.map((review) => review.act)).toEqual(["check", "differ"]);
    const view = await differenceView(await actor("xacaoquang"), id, db());
    expect(view).toMatchObject({ state: "open", mayAnswer: true, mayClose: false });
    expect(view?.said.words).toBe("kết luận: đạt");
    expect(view?.concluded.words).toBe("kết luận: chưa đạt");
    expect((await toAnswer(await actor("xacaoquang"), db())).differences.map((one) => one.id)).toContain(id);
    expect((await differencesOn(place, db())).map((one) => one.id)).toContain(id);
    const office = await reviewView(await actor("vanphong"), filterOf({ xa: "19003" }), db());
    expect(office?.rows.find((one) => one.id === saidId)).toMatchObject({
      differenceId: id,
      passesOver: "chấp nhận khi khác biệt chưa được giải trình",
    });
    expect(await act("vanphong", "accept", saidId)).toMatchObject({ ok: false, code: "invalid" });
    expect((await row(saidId)).acceptedAt).toBeNull();
  });

  test("answered in words, acknowledged by the agency; then it is closed for good", async () => {
    const { id, saidId } = await opened();
    const [commune, agency] = [await actor("xacaoquang"), await actor("lanhdaosoyte")];
    expect(await closeDifference(agency, { differenceId: id }, db())).toMatchObject({ code: "conflict" });
    const text = "Đã có bác sĩ từ 01/9";
    expect(await answerDifference(commune, { differenceId: id, text }, db())).toMatchObject({ ok: true });
    expect((await stored(id)).answers).toMatchObject([{ text, organisationKey: "ubnd-xa-19003" }]);
    expect((await toAnswer(commune, db())).differences.map((one) => one.id)).not.toContain(id);
    expect((await toAnswer(agency, db())).differences.map((one) => one.id)).toContain(id);
    expect(await closeDifference(agency, { differenceId: id }, db())).toMatchObject({ ok: true });
    expect((await stored(id)).closedById).toBe(agency.id);
    for (const again of [
      answerDifference(commune, { differenceId: id, text }, db()),
      closeDifference(agency, { differenceId: id }, db()),
    ]) {
      expect(await again).toMatchObject({ ok: false, code: "conflict" });
    }
    expect((await stored(id)).answers).toHaveLength(1);
    expect(await act("vanphong", "accept", saidId)).toMatchObject({ ok: true });
    const log = await db().auditEntry.findMany({
      where: { subjectId: id, outcome: "done" },
      orderBy: { sequence: "asc" },
    });
    expect(log.map((entry) => entry.action)).toEqual(["difference.opened", "difference.answered", "difference.closed"]);
  });

  test("what counts is the agency's conclusion, in whatever order the office accepts, until the agency confirms another", async () => {
    const judged = async () => {
      const now = new Date("2023-09-06T16:00:00+07:00");
      const found = await standingsAt(db(), place.setKey, { knownAt: now, asOf: "2023-09-06" }, [CAO_QUANG]);
      const indicators = found.get(CAO_QUANG)?.standing.criteria.flatMap((criterion) => criterion.indicators) ?? [];
      const one = indicators.find(({ id }) => id === "15.2");
      return [one?.verdict, one?.concluded?.by];
    };
    const before = await judged();
    expect(before[1]).toBe("Sở Y tế");
    // The commune says so itself, and the office passes the agency over: the agency's word stands.
    const alone = await checked("not_met");
    expect(await act("vanphong", "accept", alone, { reason: "thử" })).toMatchObject({ ok: true });
    expect(await judged()).toEqual(before);
    const { id, saidId } = await opened();
    await answerDifference(await actor("xacaoquang"), { differenceId: id, text: "đã bổ sung" }, db());
    // What the agency contradicts counts no more before its own conclusion is accepted than after.
    expect(await act("vanphong", "accept", saidId)).toMatchObject({ ok: true });
    expect(await judged()).toEqual(before);
    const { concludedId } = await stored(id);
    expect(await act("vanphong", "accept", concludedId)).toMatchObject({ ok: true });
    expect(await judged()).toEqual(["not_met", "Sở Y tế"]);
    const confirmed = await checked("met", { measuredOn: "2023-09-06" });
    expect(await act("soyte", "confirm", confirmed)).toMatchObject({ ok: true });
    expect(await act("vanphong", "accept", confirmed)).toMatchObject({ ok: true });
    expect(await judged()).toEqual(["met", "UBND xã Cao Quảng"]);
  });

  test("a new figure of the unit answers it too", async () => {
    const { id } = await opened();
    await enter("xacaoquang", "15.2", { conclusion: "not_met" });
    expect((await differenceView(await actor("soyte"), id, db()))?.state).toBe("renewed");
    expect((await toAnswer(await actor("xacaoquang"), db())).differences.map((one) => one.id)).not.toContain(id);
    expect(await closeDifference(await actor("soyte"), { differenceId: id }, db())).toMatchObject({ ok: true });
  });

  test("bad input comes back with its place and writes nothing", async () => {
    const id = await checked();
    const before = await db().observation.count();
    for (const [over, at] of [
      [{ conclusion: "met" }, "conclusion"],
      [{ conclusion: "" }, "conclusion"],
      [{ measuredOn: "07/09/2023" }, "measuredOn"],
      [{ measuredOn: "31/02/2023" }, "measuredOn"],
      [{ reason: " " }, "reason"],
    ] as const) {
      const result = await differ("soyte", id, over);
      expect(result, JSON.stringify(over)).toMatchObject({ ok: false, code: "invalid", problems: [{ place: at }] });
    }
    expect(await db().observation.count()).toBe(before);
    expect(await toDifferFrom(await actor("soyte"), id, db())).toMatchObject({ mayDiffer: true });
    expect(await toDifferFrom(await actor("sonongnghiep"), id, db())).toBeNull();
  });

  test("whoever may not is refused, and nothing changes", async () => {
    const waiting = await checked();
    for (const login of ["sonongnghiep", "huyentuyenhoa", "xacaoquang", "vanphong", "thanhtra"]) {
      expect(await differ(login, waiting), login).toMatchObject({ ok: false, code: "not_found" });
    }
    expect((await row(waiting)).reviews.map((review) => review.act)).toEqual(["check"]);
    expect(await db().difference.count({ where: { saidId: waiting } })).toBe(0);
    const { id } = await opened();
    const outOfReach = ["huyentuyenhoa", "sonongnghiep", "thanhtra", "lanhdao"];
    for (const login of ["soyte", "vanphong", ...outOfReach]) {
      const result = await answerDifference(await actor(login), { differenceId: id, text: "thử" }, db());
      expect(result, login).toEqual({ ok: false, code: outOfReach.includes(login) ? "not_found" : "refused" });
    }
    await answerDifference(await actor("chutichcaoquang"), { differenceId: id, text: "Xã giải trình" }, db());
    for (const login of ["xacaoquang", "vanphong", ...outOfReach]) {
      const result = await closeDifference(await actor(login), { differenceId: id }, db());
      expect(result, login).toEqual({ ok: false, code: outOfReach.includes(login) ? "not_found" : "refused" });
    }
    expect(await stored(id)).toMatchObject({ closedAt: null, answers: [{ text: "Xã giải trình" }] });
    expect(await differenceView(await actor("sonongnghiep"), id, db())).toBeNull();
  });

  test("of two officers of the agency at once one concludes", async () => {
    const id = await checked();
    const both = await Promise.all([differ("soyte", id), differ("lanhdaosoyte", id)]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(await db().difference.count({ where: { saidId: id } })).toBe(1);
  });
});
