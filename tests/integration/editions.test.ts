import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test, vi } from "vitest";
import { contentHash } from "@/lib/criteria/hash";
import { type Edition, type Level, NTM } from "@/lib/engine";
import { communeView, publishedEdition } from "@/lib/features/communes/queries";
import { setView } from "@/lib/features/criteria-sets/queries";
import { withLevel } from "@/lib/features/editions/level";
import { levelAsTyped } from "@/lib/features/editions/level-form";
import { proposeLevel } from "@/lib/features/editions/levels/mutations";
import { decideOnEdition, proposeEdition, withdrawEdition } from "@/lib/features/editions/mutations";
import { proposeRelease } from "@/lib/features/editions/offers/mutations";
import { proposalView } from "@/lib/features/editions/previews/queries";
import { indicatorDesk, lawDesk, setDesk } from "@/lib/features/editions/queries";
import { approvePublication, preparePublication } from "@/lib/features/publications/mutations";
import { editionAt, standingsAt } from "@/lib/features/standings/queries";
import type { Actor } from "@/lib/policy/can";
import { businessNow } from "@/lib/server/clock";
import { withDatabase } from "./database";
import { actorOf } from "./people";

/** What the release ships for the NTM set, where a test says so. */
const release = vi.hoisted(() => ({ law: undefined as unknown }));
vi.mock("@/lib/criteria/registry", async (original) => {
  const real = await original<typeof import("@/lib/criteria/registry")>();
  return {
    ...real,
    shippedEdition: (set: string) => (set === "xa-ntm-2021-2025" ? release.law : undefined) ?? real.shippedEdition(set),
  };
});

const { db } = withDatabase("sample");
const folder = mkdtempSync(join(tmpdir(), "edition-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const office = () => actorOf(db(), "vanphong");
const second = () => actorOf(db(), "chanhvanphong");
const now = () => businessNow(db());
const law = async () => {
  const found = await editionAt(db(), NTM, await now());
  if (found === null) throw new Error("The set is not loaded");
  return found;
};
const INDICATOR = "17.4";
const levelsOf = ({ criteria }: Edition, id = INDICATOR): Level[] =>
  criteria.flatMap(({ indicators }) => indicators).find((item) => item.id === id)?.levels ?? [];

/** The edition of now with the first level of 17.4 confirmed at a value. */
async function withValue(value: number, more: Partial<Level> = {}) {
  const { edition, hash } = await law();
  const [level] = levelsOf(edition);
  if (level === undefined) throw new Error("17.4 has no level");
  const reference = "QĐ 318/QĐ-TTg, Phụ lục I, tr. 12";
  const content = withLevel(edition, INDICATOR, 0, { ...level, value, reference, standing: "confirmed", ...more });
  return { content, baseHash: hash, origin: "level", newMeasures: [], reason: "đối chiếu (minh họa)" };
}

async function propose(actor: Actor, input: object): Promise<string> {
  const result = await proposeEdition(actor, input, db());
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value.proposalId;
}

const publish = async (actor: Actor, proposalId: string) =>
  decideOnEdition(actor, { act: "publish", proposalId }, db());
const editions = () => db().edition.count({ where: { setKey: NTM } });
const row = (id: string) => db().editionProposal.findUniqueOrThrow({ where: { id } });

/** Judged results of some communes at a moment, as one text. */
async function judgedAt(moment: { asOf: string; knownAt: Date }): Promise<string> {
  const units = await db().unitVersion.findMany({ where: { code: { in: ["19003", "18883", "18904"] } } });
  const judged = await standingsAt(
    db(),
    NTM,
    moment,
    units.map(({ unitKey }) => unitKey),
  );
  return JSON.stringify([...judged]);
}

describe("a level", () => {
  test("entered by one and confirmed by another makes the next edition; the old one is as it was", async () => {
    const before = await law();
    const id = await propose(await office(), await withValue(4));
    expect((await law()).hash).toBe(before.hash);
    expect(await publish(await second(), id)).toMatchObject({ ok: true });
    const after = await law();
    expect(after.edition.edition).toBe("2023.1");
    expect(levelsOf(after.edition)[0]).toMatchObject({ value: 4, standing: "confirmed" });
    expect(contentHash(after.edition)).toBe(after.hash);
    const old = await db().edition.findUniqueOrThrow({ where: { hash: before.hash } });
    expect(contentHash(old.content)).toBe(before.hash);
    const desk = await indicatorDesk(await office(), NTM, INDICATOR, null, db());
    expect(desk?.levels[0]?.confirmation).toMatchObject({
      enteredBy: expect.stringContaining("Cán bộ Văn phòng"),
      confirmedBy: expect.stringContaining("Chánh Văn phòng"),
      label: "2023.1",
    });
    expect(desk?.levels[1]?.confirmation).toBeNull();
  });

  test("is not confirmed by who entered it, nor by anybody twice", async () => {
    const [one, two] = [await office(), await second()];
    const id = await propose(one, await withValue(5));
    const before = await editions();
    expect(await publish(one, id)).toEqual({ ok: false, code: "refused" });
    expect(await row(id)).toMatchObject({ decision: null, decidedById: null });
    expect(await editions()).toBe(before);
    // Not even past the portal.
    const decided = { decision: "published", decidedById: one.id, decidedAt: new Date() };
    await expect(db().editionProposal.update({ where: { id }, data: decided })).rejects.toThrow();
    expect(await publish(two, id)).toMatchObject({ ok: true });
    expect(await publish(two, id)).toMatchObject({ ok: false, code: "conflict" });
    expect(await editions()).toBe(before + 1);
  });

  test("is neither proposed nor decided on by who is not of the office", async () => {
    const id = await propose(await office(), await withValue(6));
    const before = await db().editionProposal.count();
    for (const login of ["soyte", "lanhdao", "xacaoquang", "quantri"]) {
      const actor = await actorOf(db(), login);
      expect(await proposeEdition(actor, await withValue(7), db()), login).toEqual({ ok: false, code: "refused" });
      expect(await publish(actor, id), login).toEqual({ ok: false, code: "refused" });
      expect(await withdrawEdition(actor, { proposalId: id }, db()), login).toEqual({ ok: false, code: "refused" });
    }
    expect(await db().editionProposal.count()).toBe(before);
    expect(await row(id)).toMatchObject({ decision: null });
    expect(await lawDesk(await actorOf(db(), "quantri"), db())).toBeNull();
    expect(await withdrawEdition(await second(), { proposalId: id }, db())).toEqual({ ok: false, code: "refused" });
    expect(await withdrawEdition(await office(), { proposalId: id }, db())).toMatchObject({ ok: true });
    expect(await publish(await second(), id)).toMatchObject({ ok: false, code: "conflict" });
  });

  test("is refused with a reason, and not without", async () => {
    const id = await propose(await office(), await withValue(8));
    const refuse = (reason: string) =>
      second().then((actor) => decideOnEdition(actor, { act: "refuse", proposalId: id, reason }, db()));
    expect(await refuse(" ")).toMatchObject({ ok: false, code: "invalid" });
    expect(await refuse("không đúng bản ký")).toMatchObject({ ok: true, value: { hash: null } });
    expect(await row(id)).toMatchObject({ decision: "refused", decisionReason: "không đúng bản ký" });
  });

  test("posted twice at once is one proposal", async () => {
    const actor = await office();
    const input = await withValue(8.5);
    const before = await db().editionProposal.count();
    const both = await Promise.all([proposeEdition(actor, input, db()), proposeEdition(actor, input, db())]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: "conflict", text: expect.stringContaining("giống hệt") });
    expect(await db().editionProposal.count()).toBe(before + 1);
  });

  test("follows the latest edition only", async () => {
    const [one, two] = [await office(), await second()];
    const stale = await withValue(9);
    const waiting = await propose(one, stale);
    expect(await publish(two, await propose(one, await withValue(10)))).toMatchObject({ ok: true });
    expect(await proposeEdition(one, stale, db())).toMatchObject({ ok: false, code: "conflict" });
    expect(await publish(two, waiting)).toMatchObject({ ok: false, code: "conflict" });
  });

  test("that nobody could walk back to is not proposed", async () => {
    const actor = await office();
    const said = async (input: object) => {
      const result = await proposeEdition(actor, input, db());
      return result.ok || result.code !== "invalid" ? result : result.problems.map(({ text }) => text).join("; ");
    };
    expect(await said(await withValue(11, { reference: "QĐ 318/QĐ-TTg" }))).toContain("trang");
    expect(await said({ ...(await withValue(11)), reason: "" })).toContain("Nêu lý do");
    const { edition, hash } = await law();
    expect(await said({ ...(await withValue(11)), content: edition, baseHash: hash })).toContain("không có thay đổi");
    const measure = "dat-cay-xanh-su-dung-cong-cong-tai-diem-dan-cu";
    const other = { ...edition.measures, [measure]: { ...edition.measures[measure], unit: "ha" } };
    expect(await said({ ...(await withValue(11)), content: { ...edition, measures: other } })).toContain(
      "đại lượng mới",
    );
    expect(await said({ ...(await withValue(11)), content: { set: "x" } })).toContain("thiếu giá trị");
  });

  test("typed into its form comes back with what is wrong at its field", async () => {
    const { edition, hash } = await law();
    const [level] = levelsOf(edition);
    const typed = { ...levelAsTyped(level ?? null, { shape: "number" }), value: "khoảng 2", reason: "thử" };
    const asked = { setKey: NTM, indicatorId: INDICATOR, index: 0, baseHash: hash, act: "save" as const };
    expect(await proposeLevel(await office(), { ...asked, typed }, db())).toMatchObject({
      ok: false,
      code: "invalid",
      problems: [{ place: "value" }],
    });
    const from = await proposeLevel(await office(), { ...asked, typed: { ...typed, value: "2,5", from: "" } }, db());
    expect(from).toMatchObject({ ok: false, code: "invalid", problems: [{ place: "from" }] });
    expect(await proposeLevel(await office(), { ...asked, index: 99, typed }, db())).toEqual({
      ok: false,
      code: "not_found",
    });
  });
});

test("a preview names every commune whose verdict would change, and why", async () => {
  const id = await propose(await office(), await withValue(0.1));
  const view = await proposalView(await second(), id, null, db());
  expect(view?.preview.changes).toMatchObject([
    expect.objectContaining({ of: "set" }),
    expect.objectContaining({ indicatorId: INDICATOR, kind: "changed" }),
  ]);
  expect(view?.preview.effects.length).toBeGreaterThan(0);
  const [first] = view?.preview.effects ?? [];
  expect(first?.indicators[0]).toMatchObject({
    id: INDICATOR,
    causes: expect.arrayContaining([expect.stringContaining("Mức đạt chuẩn")]),
  });
  expect(view).toMatchObject({ mayDecide: true, mayWithdraw: false });
  expect(await setDesk(await office(), NTM, db())).toMatchObject({ mayPropose: true });
});

test("publishing an edition changes no verdict as known before it", async () => {
  const [one, two] = [await office(), await second()];
  const value = fc.integer({ min: 1, max: 400 }).map((n) => n / 4 + 100);
  await fc.assert(
    fc.asyncProperty(value, fc.constantFrom<Level["operator"]>("gte", "gt", "lte", "lt"), async (wanted, operator) => {
      const moment = { asOf: "2023-09-06", knownAt: await now() };
      const before = await judgedAt(moment);
      const input = await withValue(wanted, { operator, note: `thử ${await editions()}` });
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(await publish(two, await propose(one, input))).toMatchObject({ ok: true });
      expect(await judgedAt(moment)).toBe(before);
      expect(await judgedAt({ ...moment, knownAt: await now() })).not.toBe(before);
    }),
    { numRuns: 6 },
  );
  // The public still stands on the edition of the last publication.
  expect((await publishedEdition(NTM, null, db()))?.edition.edition).toBe("2022.1");
});

test("once published outside, the page of a verdict says who compared the level, and the set how much is", async () => {
  const id = await propose(await office(), await withValue(2, { operator: "gte" }));
  expect(await publish(await second(), id)).toMatchObject({ ok: true });
  expect((await communeView("19003", null, db()))?.confirmed).toEqual({});
  const prepared = await preparePublication(await office(), { note: "" }, db());
  if (!prepared.ok) throw new Error(JSON.stringify(prepared));
  await approvePublication(await actorOf(db(), "lanhdao"), { number: prepared.value.number }, db());
  await expect
    .poll(async () => (await communeView("19003", null, db()))?.confirmed[INDICATOR], { timeout: 10_000 })
    .toMatch(/^Văn phòng Điều phối, hai người, ngày 06\/09\/2023 \(phiên bản 2023\.\d+\)$/);
  expect((await setView(NTM, null, db()))?.confirmed).toMatchObject([{ on: "2023-09-06", levels: 1 }]);
});

test("what a newer release ships is offered as a difference and never applied by itself", async () => {
  const { edition, hash } = await law();
  const measure = "dat-cay-xanh-su-dung-cong-cong-tai-diem-dan-cu";
  const better = {
    ...edition.measures,
    [measure]: { ...edition.measures[measure], name: "Đất cây xanh (tên rõ hơn)" },
  };
  const shipped = { ...edition, edition: "2023.9", measures: better } as Edition;
  release.law = { edition: shipped, hash: contentHash(shipped) };
  expect((await lawDesk(await office(), db()))?.sets.find(({ setKey }) => setKey === NTM)?.offered).toBe(1);
  expect((await law()).hash).toBe(hash);
  const department = await actorOf(db(), "soyte");
  expect(await proposeRelease(department, { setKey: NTM, reason: "mới" }, db())).toEqual({
    ok: false,
    code: "refused",
  });
  const result = await proposeRelease(await office(), { setKey: NTM, reason: "tên rõ hơn" }, db());
  if (!result.ok) throw new Error(JSON.stringify(result));
  expect(await publish(await second(), result.value.proposalId)).toMatchObject({ ok: true });
  expect((await law()).edition.measures[measure]?.name).toBe("Đất cây xanh (tên rõ hơn)");
  release.law = undefined;
});

test("an exported edition is judged by at the command line, under the same hash", async () => {
  const { edition, hash } = await law();
  const file = join(folder, "edition.json");
  const facts = join(folder, "facts.json");
  writeFileSync(file, `${JSON.stringify(edition, null, 2)}\n`);
  const unit = { code: "19003", name: "Cao Quảng", province: "quang-binh", region: "bac-trung-bo" };
  writeFileSync(
    facts,
    JSON.stringify({ unit, observations: [{ indicator: INDICATOR, value: 2, measuredOn: "2023-06-30" }] }),
  );
  const args = [
    "--import",
    "tsx",
    "lib/cli/assess.ts",
    "--set",
    NTM,
    "--as-of",
    "2023-09-06",
    "--edition",
    file,
    facts,
  ];
  const { stdout, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ setHash: hash, edition: edition.edition });
});
