import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyChain } from "@/lib/audit/verify";
import { signIn } from "@/lib/features/accounts/mutations";
import { accountsView } from "@/lib/features/accounts/queries";
import { addGrant, endGrant } from "@/lib/features/grants/mutations";
import { personOfLink } from "@/lib/features/one-time-links/queries";
import { correctPerson, invitePerson } from "@/lib/features/people/mutations";
import { personPage } from "@/lib/features/person-page/queries";
import {
  deactivatePerson,
  endSessionsOfPerson,
  reactivatePerson,
  removeFactorOfPerson,
} from "@/lib/features/person-state/mutations";
import { sessionOf } from "@/lib/server/sessions";
import { withDatabase } from "./database";
import { VISITOR, withSecret } from "./invited";
import { personNamed } from "./links";
import { actorOf } from "./people";

const { db } = withDatabase("sample");
const OLD = "Nong-thon-moi-2023";
const REASON = "Chuyển công tác";
const NONE = { role: "", organisationKey: "", from: "", to: "" };
const OFFICER = { role: "commune_officer", organisationKey: "ubnd-xa-19003", from: "06/09/2023", to: "" };

beforeAll(withSecret);
afterAll(async () => {
  expect((await verifyChain(db())).broken).toBeNull();
});

const admin = () => actorOf(db(), "quantri");
const idOf = async (login: string) => (await personNamed(db(), login)).id;
const logOf = async (id: string) =>
  (await db().auditEntry.findMany({ where: { subjectId: id }, orderBy: { sequence: "asc" } })).map((row) => row.action);
const input = (login: string, more: object = {}) => ({
  name: "Nguyễn Văn An",
  login,
  email: "",
  grants: [OFFICER, NONE],
  ...more,
});
const rows = async () => [await db().person.count(), await db().roleGrant.count(), await db().oneTimeLink.count()];
const grantsOf = (personId: string) => db().roleGrant.findMany({ where: { personId }, orderBy: { id: "asc" } });

describe("inviting", () => {
  test("makes the person, the grants and one living link, and the log says so", async () => {
    const result = await invitePerson(await admin(), input("Nguyen.Van.An ", { email: "An@QuangBinh.gov.vn" }), db());
    if (!result.ok) throw new Error(JSON.stringify(result));
    const person = await personNamed(db(), "nguyen.van.an");
    expect(person).toMatchObject({ email: "an@quangbinh.gov.vn", active: true, sample: false, passwordHash: null });
    expect(await grantsOf(person.id)).toMatchObject([{ role: "commune_officer", validTo: null }]);
    expect(await personOfLink(result.value.token, db())).toMatchObject({ login: "nguyen.van.an" });
    expect(await logOf(person.id)).toEqual(["person.invited", "grant.added", "link.made"]);
  });

  test.each([
    ["no role", { grants: [NONE, NONE] }, "grants[0].role"],
    ["an unknown role", { grants: [NONE, { ...OFFICER, role: "king" }] }, "grants[1].role"],
    ["an unknown organisation", { grants: [{ ...OFFICER, organisationKey: "x" }] }, "grants[0].organisationKey"],
    ["a day gone by", { grants: [{ ...OFFICER, from: "01/01/2023" }] }, "grants[0].from"],
    ["no real day", { grants: [{ ...OFFICER, to: "31/02/2024" }] }, "grants[0].to"],
    ["days turned around", { grants: [{ ...OFFICER, from: "09/09/2023", to: "08/09/2023" }] }, "grants[0].to"],
    ["the same role twice", { grants: [OFFICER, OFFICER] }, "grants[1].role"],
    ["a login with marks", { login: "Nguyễn An" }, "login"],
    ["a login that is taken", { login: "quantri" }, "login"],
    ["no name", { name: " " }, "name"],
    ["no address", { email: "không phải" }, "email"],
    ["an address that is taken", { email: "AN@quangbinh.gov.vn" }, "email"],
  ])("refuses %s and writes nothing", async (_what, more, place) => {
    const before = await rows();
    const result = await invitePerson(await admin(), input("nguoi.khac", more), db());
    expect(result).toMatchObject({ ok: false, code: "invalid" });
    expect(!result.ok && result.code === "invalid" && result.problems.map((item) => item.place)).toContain(place);
    expect(await rows()).toEqual(before);
  });

  test.each(["vanphong", "lanhdao", "xacaoquang"])("is not for %s, and that is logged", async (login) => {
    const before = await rows();
    expect(await invitePerson(await actorOf(db(), login), input("nguoi.khac"), db())).toEqual({
      ok: false,
      code: "not_found",
    });
    expect(await rows()).toEqual(before);
    const last = await db().auditEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } });
    expect(last).toMatchObject({ action: "access.refused", reason: "person.manage", actorId: await idOf(login) });
  });
});

describe("grants", () => {
  const GRANT = { role: "leader", organisationKey: "ubnd-tinh", from: "06/09/2023", to: "" };

  test("are added and ended, at once from yesterday; the row stays", async () => {
    const personId = await idOf("soyte");
    expect(await addGrant(await admin(), { personId, grant: GRANT }, db())).toMatchObject({ ok: true });
    expect((await actorOf(db(), "soyte")).roles.map(({ role }) => role)).toContain("leader");
    const grant = (await grantsOf(personId)).at(-1);
    const end = async (last: string) => endGrant(await admin(), { personId, grantId: grant?.id ?? 0, last }, db());
    for (const wrong of ["", "04/09/2023", "32/01/2024"])
      expect(await end(wrong), wrong).toMatchObject({ code: "invalid" });
    expect((await grantsOf(personId)).at(-1)).toEqual(grant);
    expect(await end("31/12/2023")).toMatchObject({ ok: true });
    expect(await end("01/01/2024"), "later than its end").toMatchObject({ code: "invalid" });
    expect(await end("05/09/2023")).toMatchObject({ ok: true });
    expect((await actorOf(db(), "soyte")).roles.map(({ role }) => role)).not.toContain("leader");
    expect(await grantsOf(personId)).toHaveLength(2);
    expect(await end("05/09/2023")).toMatchObject({ code: "invalid" });
    expect((await logOf(personId)).slice(-3)).toEqual(["grant.added", "grant.ended", "grant.ended"]);
    expect(await addGrant(await admin(), { personId, grant: GRANT }, db()), "given anew").toMatchObject({ ok: true });
  });

  test("of one's own nobody changes, nor who does not manage people, nor a grant of somebody else", async () => {
    const own = await idOf("quantri");
    const other = await idOf("vanphong");
    const before = [await grantsOf(own), await grantsOf(other)];
    const [grantId, otherGrant] = before.map((list) => list[0]?.id ?? 0);
    const last = "06/09/2023";
    expect(await addGrant(await admin(), { personId: own, grant: GRANT }, db())).toEqual({
      ok: false,
      code: "refused",
    });
    expect(await endGrant(await admin(), { personId: own, grantId, last }, db())).toEqual({
      ok: false,
      code: "refused",
    });
    const office = await actorOf(db(), "vanphong");
    expect(await addGrant(office, { personId: own, grant: GRANT }, db())).toEqual({ ok: false, code: "not_found" });
    expect(await endGrant(office, { personId: own, grantId, last }, db())).toEqual({ ok: false, code: "not_found" });
    const mixed = { personId: other, grantId, last };
    expect(await endGrant(await admin(), mixed, db())).toEqual({ ok: false, code: "not_found" });
    expect(otherGrant).toBeGreaterThan(0);
    expect([await grantsOf(own), await grantsOf(other)]).toEqual(before);
  });

  test("the store lets nothing but their last day change, and deletes none", async () => {
    const [grant] = await grantsOf(await idOf("vanphong"));
    const where = { id: grant?.id ?? 0 };
    await expect(db().roleGrant.update({ where, data: { role: "administrator" } })).rejects.toThrow();
    await expect(db().roleGrant.delete({ where })).rejects.toThrow();
    expect((await grantsOf(await idOf("vanphong")))[0]).toEqual(grant);
  });
});

describe("deactivating", () => {
  test("ends sessions and links, keeps everything, and can be undone; both with a reason", async () => {
    const personId = await idOf("soyte");
    const entered = await signIn({ login: "soyte", password: OLD }, VISITOR, db());
    if (!entered.ok) throw new Error("cannot sign in");
    const grants = await grantsOf(personId);
    expect(await deactivatePerson(await admin(), { personId, reason: " " }, db())).toMatchObject({ code: "invalid" });
    expect(await sessionOf(db(), entered.token)).not.toBeNull();
    expect(await deactivatePerson(await admin(), { personId, reason: REASON }, db())).toMatchObject({ ok: true });
    expect(await sessionOf(db(), entered.token)).toBeNull();
    expect(await personNamed(db(), "soyte")).toMatchObject({ active: false, deactivationReason: REASON });
    expect(await grantsOf(personId)).toEqual(grants);
    expect(await signIn({ login: "soyte", password: OLD }, VISITOR, db())).toMatchObject({ code: "refused" });
    expect(await deactivatePerson(await admin(), { personId, reason: REASON }, db())).toMatchObject({
      code: "conflict",
    });
    expect(await personPage(await admin(), personId, db())).toMatchObject({
      deactivated: { reason: REASON },
      sessions: 0,
    });
    expect(await reactivatePerson(await admin(), { personId, reason: "Trở lại làm việc" }, db())).toMatchObject({
      ok: true,
    });
    expect(await signIn({ login: "soyte", password: OLD }, VISITOR, db())).toMatchObject({ ok: true });
    expect((await logOf(personId)).filter((action) => action.startsWith("person."))).toEqual([
      "person.deactivated",
      "person.reactivated",
    ]);
  });

  test("not oneself, not without the verb, not nobody; the rows stay as they were", async () => {
    const own = await idOf("quantri");
    const office = await actorOf(db(), "vanphong");
    const entered = await signIn({ login: "quantri", password: OLD }, VISITOR, db());
    const before = await personNamed(db(), "quantri");
    for (const act of [deactivatePerson, reactivatePerson, removeFactorOfPerson]) {
      const posted = { personId: own, reason: REASON };
      expect(await act(await admin(), posted, db())).toEqual({ ok: false, code: "refused" });
      expect(await act(office, posted, db())).toEqual({ ok: false, code: "not_found" });
      expect(await act(await admin(), { ...posted, personId: randomUUID() }, db())).toEqual({
        ok: false,
        code: "not_found",
      });
    }
    expect(await endSessionsOfPerson(office, { personId: own }, db())).toEqual({ ok: false, code: "not_found" });
    expect(await correctPerson(office, { personId: own, name: "Khác", email: "" }, db())).toEqual({
      ok: false,
      code: "not_found",
    });
    expect(await personNamed(db(), "quantri")).toEqual(before);
    expect(before.active).toBe(true);
    expect(entered.ok && (await sessionOf(db(), entered.token))).toBeTruthy();
  });

  test("is not undone by who does not manage people: who was put out stays out", async () => {
    const login = "minhhoa.so-gtvt";
    const posted = { personId: await idOf(login), reason: REASON };
    expect(await deactivatePerson(await admin(), posted, db())).toMatchObject({ ok: true });
    const before = await personNamed(db(), login);
    for (const other of ["vanphong", "lanhdao", "xacaoquang"]) {
      const result = await reactivatePerson(await actorOf(db(), other), posted, db());
      expect(result, other).toEqual({ ok: false, code: "not_found" });
    }
    expect(await personNamed(db(), login)).toEqual(before);
    expect(before.active).toBe(false);
  });

  test("two administrators who deactivate each other: one stays", async () => {
    const second = await idOf("chanhvanphong");
    const grant = { role: "administrator", organisationKey: "vpdp", from: "06/09/2023", to: "" };
    expect(await addGrant(await admin(), { personId: second, grant }, db())).toMatchObject({ ok: true });
    const [first, other] = [await admin(), await actorOf(db(), "chanhvanphong")];
    const results = await Promise.all([
      deactivatePerson(first, { personId: second, reason: REASON }, db()),
      deactivatePerson(other, { personId: first.id, reason: REASON }, db()),
    ]);
    expect(results.map((result) => (result.ok ? "done" : result.code)).sort()).toEqual(["conflict", "done"]);
    expect(await db().person.count({ where: { id: { in: [first.id, second] }, active: true } })).toBe(1);
    await db().person.updateMany({ where: { id: { in: [first.id, second] } }, data: { active: true } });
    // The role of the last one cannot end either: as nobody ends their own, this takes a post that was on its way.
    const own = (await grantsOf(first.id))[0];
    await db().person.update({ where: { id: second }, data: { active: false } });
    expect(
      await endGrant(other, { personId: first.id, grantId: own?.id ?? 0, last: "06/09/2023" }, db()),
    ).toMatchObject({ code: "conflict" });
    expect((await grantsOf(first.id))[0]).toEqual(own);
  });
});

describe("the pages", () => {
  test("of one person is for who manages people", async () => {
    const id = await idOf("soyte");
    expect(await personPage(await actorOf(db(), "vanphong"), id, db())).toBeNull();
    expect(await personPage(await admin(), "khong-co", db())).toBeNull();
    expect(await personPage(await admin(), randomUUID(), db())).toBeNull();
    const page = await personPage(await admin(), id, db());
    expect(page?.grants.map(({ when }) => when)).toEqual(expect.arrayContaining(["now", "taken back"]));
    expect(page?.events.map(({ what }) => what)).toContain("cho ngừng hoạt động");
    expect(await personPage(await admin(), await idOf("quantri"), db())).toMatchObject({ self: true });
  });

  test("the list goes by pages of fifty and filters by role and activity", async () => {
    const list = async (asked: object) => {
      const view = await accountsView(await admin(), asked, db());
      if (view === null) throw new Error("no list");
      return view;
    };
    const all = await list({});
    expect(all.rows).toHaveLength(50);
    expect(all.pages).toBe(Math.ceil(all.total / 50));
    const seen = new Set<string>();
    for (let page = 1; page <= all.pages; page++) for (const { id } of (await list({ page })).rows) seen.add(id);
    expect(seen.size).toBe(all.total);
    expect((await list({ page: 999 })).page).toBe(all.pages);
    const off = await list({ state: "ngung" });
    expect(off.rows.every(({ active }) => !active)).toBe(true);
    expect(off.found + (await list({ state: "hoat-dong" })).found).toBe(all.total);
    expect((await list({ role: "leader" })).rows.map(({ login }) => login)).toContain("lanhdao");
    expect((await list({ role: "king" })).rows).toEqual([]);
  });

  test("a correction is logged with what was before", async () => {
    const personId = await idOf("nguyen.van.an");
    const posted = { personId, name: "Nguyễn  Văn Ân", email: "" };
    expect(await correctPerson(await admin(), posted, db())).toMatchObject({ ok: true });
    expect(await personNamed(db(), "nguyen.van.an")).toMatchObject({ name: "Nguyễn Văn Ân", email: null });
    expect(await correctPerson(await admin(), posted, db())).toMatchObject({ code: "invalid" });
    const [entry] = await db().auditEntry.findMany({ where: { action: "person.corrected" } });
    expect(entry?.before).toEqual({ name: "Nguyễn Văn An", email: "an@quangbinh.gov.vn" });
  });
});
