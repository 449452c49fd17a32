import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { verifyChain } from "@/lib/audit/verify";
import { accountsView } from "@/lib/features/accounts/queries";
import { makeLink, makeLinkAtCommandLine } from "@/lib/features/one-time-links/mutations";
import { personOfLink, tokenHash } from "@/lib/features/one-time-links/queries";
import { workMenu } from "@/lib/features/work/links";
import { workView } from "@/lib/features/work/queries";
import { machineNow } from "@/lib/server/clock";
import { withDatabase } from "./database";
import { askLink, givenLink, personNamed, wish } from "./links";
import { actorOf } from "./people";

const { db } = withDatabase("sample");
const OTHERS = ["vanphong", "soyte", "lanhdao", "xacaoquang", "sonongnghiep"];

const linksOf = async (login: string) => db().oneTimeLink.findMany({ where: { person: { login } } });
const logOf = async (login: string) => {
  const { id } = await personNamed(db(), login);
  return db().auditEntry.findMany({ where: { subjectId: id }, orderBy: { sequence: "asc" } });
};
const view = async (search = "") => {
  const found = await accountsView(await actorOf(db(), "quantri"), { search }, db());
  if (found === null) throw new Error("the administrator sees the list");
  return found;
};

afterAll(async () => {
  expect((await verifyChain(db())).broken).toBeNull();
});

describe("an administrator makes a link", () => {
  test("it lives 24 hours, only its hash is stored, and the log says for whom and not which", async () => {
    const token = await givenLink(db(), "soyte");
    const [link] = await linksOf("soyte");
    expect(link).toMatchObject({ tokenHash: tokenHash(token), purpose: "new-password", usedAt: null });
    const hours = ((link?.expiresAt.getTime() ?? 0) - machineNow().getTime()) / 3_600_000;
    expect(hours).toBeGreaterThan(23.9);
    expect(hours).toBeLessThanOrEqual(24);
    const [entry] = await logOf("soyte");
    const administrator = await actorOf(db(), "quantri");
    expect(entry).toMatchObject({ action: "link.made", actorId: administrator.id, after: { where: "page" } });
    expect(JSON.stringify([entry, link], (_, value) => (typeof value === "bigint" ? `${value}` : value))).not.toContain(
      token,
    );
  });

  test("a second link ends the first", async () => {
    const first = await givenLink(db(), "lanhdao");
    const second = await givenLink(db(), "lanhdao");
    expect(await personOfLink(first, db())).toBeNull();
    expect(await personOfLink(second, db())).toMatchObject({ login: "lanhdao" });
  });

  test("the same post again makes none, and of two at once one wins", async () => {
    const actor = await actorOf(db(), "quantri");
    const { id } = await personNamed(db(), "xacaoquang");
    const post = () => makeLink(actor, { personId: id, seen: "" }, db());
    const both = await Promise.all([post(), post()]);
    expect(both.map((result) => (result.ok ? "made" : result.code)).sort()).toEqual(["conflict", "made"]);
    expect(await post()).toMatchObject({ ok: false, code: "conflict" });
    expect(await linksOf("xacaoquang")).toHaveLength(1);
    expect(await logOf("xacaoquang")).toHaveLength(1);
  });
});

describe("refusals make no link and are logged", () => {
  test.each(OTHERS)("%s may not: as if nobody were there", async (login) => {
    expect(await askLink(db(), "minhhoa.so-gtvt", login)).toEqual({ ok: false, code: "not_found" });
    expect(await linksOf("minhhoa.so-gtvt")).toEqual([]);
    const { id } = await personNamed(db(), login);
    expect((await logOf("minhhoa.so-gtvt")).at(-1)).toMatchObject({
      action: "access.refused",
      actorId: id,
      reason: "person.manage",
    });
  });

  test("not for themselves, not for the deactivated, not for nobody, not for nonsense", async () => {
    await db().person.update({ where: { login: "minhhoa.so-tu-phap" }, data: { active: false } });
    for (const login of ["quantri", "minhhoa.so-tu-phap"]) {
      expect(await askLink(db(), login), login).toEqual({ ok: false, code: "refused" });
      expect(await linksOf(login), login).toEqual([]);
      expect((await logOf(login)).at(-1), login).toMatchObject({ action: "access.refused" });
    }
    const actor = await actorOf(db(), "quantri");
    expect(await makeLink(actor, { personId: randomUUID(), seen: "" }, db())).toEqual({ ok: false, code: "not_found" });
    expect(await makeLink(actor, { personId: "1", seen: "" }, db())).toMatchObject({ ok: false, code: "invalid" });
  });

  test("nor by an administrator whose role has ended", async () => {
    const { id } = await personNamed(db(), "quantri");
    await db().roleGrant.updateMany({ where: { personId: id }, data: { validTo: new Date("2023-09-05") } });
    expect(await askLink(db(), "soyte")).toEqual({ ok: false, code: "not_found" });
    await db().roleGrant.updateMany({ where: { personId: id }, data: { validTo: null } });
  });
});

describe("the list", () => {
  test("is for who manages accounts only, and so are the way to it and the count", async () => {
    for (const login of OTHERS) {
      const actor = await actorOf(db(), login);
      expect(await accountsView(actor, {}, db()), login).toBeNull();
      expect((await workView(actor, db())).asking, login).toBeNull();
      expect(JSON.stringify(workMenu(actor))).not.toContain("/quan-tri/tai-khoan");
    }
    const actor = await actorOf(db(), "quantri");
    expect(JSON.stringify(workMenu(actor))).toContain("/quan-tri/tai-khoan");
    expect(await workView(actor, db())).toMatchObject({ asking: 0, units: [], queue: [] });
  });

  test("shows who asked first, the longest-waiting before, and says since when by the portal's clock", async () => {
    for (const login of ["vanphong", "minhhoa.so-noi-vu"]) await wish(db(), login);
    await db().person.update({
      where: { login: "minhhoa.so-gtvt" },
      data: { active: false, passwordAskedAt: new Date() },
    });
    const { rows, asking, total } = await view();
    expect(asking).toBe(2);
    expect(total).toBe(await db().person.count());
    expect(rows.slice(0, 3).map(({ login, askedSince }) => [login, askedSince?.slice(-10) ?? null])).toEqual([
      ["vanphong", "06/09/2023"],
      ["minhhoa.so-noi-vu", "06/09/2023"],
      [expect.any(String), null],
    ]);
    expect((await workView(await actorOf(db(), "quantri"), db())).asking).toBe(2);
    expect(rows.find(({ login }) => login === "vanphong")).toMatchObject({
      roles: [{ role: "Văn phòng Điều phối", organisation: expect.any(String) }],
      hasPassword: true,
      active: true,
      mayHaveLink: true,
    });
    const [self] = (await view("quantri")).rows;
    const [off] = (await view("minhhoa.so-gtvt")).rows;
    expect([self?.mayHaveLink, off?.mayHaveLink, off?.askedSince]).toEqual([false, false, null]);
  });

  test("names a link that can be used, until when, and not how", async () => {
    const token = await givenLink(db(), "sonongnghiep");
    const found = await view("sonongnghiep");
    expect(found.rows[0]?.linkUntil).toMatch(/ngày 07\/09\/2023$/);
    expect(JSON.stringify(found)).not.toContain(token);
    expect(JSON.stringify(found)).not.toContain(tokenHash(token));
  });

  test.each([
    ["Cao Quảng", ["xacaoquang", "chutichcaoquang"]],
    ["cao quang", ["xacaoquang", "chutichcaoquang"]],
    ["QUANTRI", ["quantri"]],
    ["so y te", ["soyte", "lanhdaosoyte"]],
    ["cán  bộ sở y", ["soyte"]],
    ["không có ai tên thế", []],
  ])("is searched by name and login with and without marks: %s", async (search, logins) => {
    expect((await view(search)).rows.map(({ login }) => login)).toEqual(logins);
  });
});

describe("at the command line", () => {
  test("also for the only administrator; the log names the place", async () => {
    const result = await makeLinkAtCommandLine(db(), "quantri");
    if (!result.ok) throw new Error(result.code);
    expect(await personOfLink(result.link.token, db())).toMatchObject({ login: "quantri", purpose: "new-password" });
    expect((await logOf("quantri")).at(-1)).toMatchObject({
      action: "link.made",
      actorId: null,
      actorName: "Dòng lệnh trên máy chủ",
      after: { where: "command line" },
    });
  });

  test("not for the deactivated nor for nobody, and nothing is written", async () => {
    await db().person.update({ where: { login: "minhhoa.so-tu-phap" }, data: { active: false } });
    const before = [await db().oneTimeLink.count(), await db().auditEntry.count()];
    expect(await makeLinkAtCommandLine(db(), "minhhoa.so-tu-phap")).toEqual({ ok: false, code: "inactive" });
    expect(await makeLinkAtCommandLine(db(), "khong-co")).toEqual({ ok: false, code: "unknown" });
    expect([await db().oneTimeLink.count(), await db().auditEntry.count()]).toEqual(before);
  });
});
