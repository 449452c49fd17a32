import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { appendAudit } from "@/lib/audit/append";
import { assignUnit } from "@/lib/features/assignments/mutations";
import { answerDifference, closeDifference } from "@/lib/features/differences/answering/mutations";
import { openDifference } from "@/lib/features/differences/mutations";
import { makeMails, nextTry, sendDue } from "@/lib/features/mails/mutations";
import { chooseMail, markRead, walkLog } from "@/lib/features/notices/mutations";
import { noticesView } from "@/lib/features/notices/queries";
import { submitEntry } from "@/lib/features/observations/mutations";
import { askOpening } from "@/lib/features/periods/asking/mutations";
import { createPeriod, decideOpening } from "@/lib/features/periods/mutations";
import { reviewObservation } from "@/lib/features/reviews/mutations";
import { queueFor } from "@/lib/features/work/queries";
import { sendLetter } from "@/lib/server/mail";
import { chainOf } from "./chain";
import { withDatabase } from "./database";
import { actorOf } from "./people";

const mailServer = vi.hoisted(() => ({ url: "" }));
vi.mock("@/lib/server/env", async (original) => ({
  ...(await original<typeof import("@/lib/server/env")>()),
  env: () => ({ SMTP_URL: mailServer.url, MAIL_FROM: "Cổng NTM <cong@vi-du.test>" }),
  portalAddress: () => "https://cong.vi-du.test",
}));

const { db } = withDatabase("sample");
const commune = () => actorOf(db(), "xacaoquang");
const office = () => actorOf(db(), "vanphong");
const personId = async (login: string) => (await db().person.findUniqueOrThrow({ where: { login } })).id;
const noticesOf = async (login: string) =>
  db().notice.findMany({ where: { personId: await personId(login) }, orderBy: { sequence: "asc" } });

async function enter(indicatorId: string, value: string): Promise<string> {
  const unit = await db().unitVersion.findFirstOrThrow({ where: { code: "19003" } });
  const shared = { unitKey: unit.unitKey, setKey: "xa-ntm-2021-2025", indicatorId, conclusion: "", kind: "actual" };
  const latest = await db().observation.findFirst({
    where: {
      unitKey: unit.unitKey,
      measure: { indicators: { some: { indicatorId, edition: { setKey: shared.setKey } } } },
    },
    orderBy: { sequence: "desc" },
  });
  const input = { ...shared, seen: latest?.id ?? "", figures: { value }, measuredOn: "01/09/2023", referenceYear: "" };
  const result = await submitEntry(await commune(), { ...input, document: "", note: "thử" }, db());
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value.ids[0] ?? "";
}

/** A conclusion of the commune that waits for its agency. */
async function checked(): Promise<string> {
  const chain = chainOf(db);
  const observationId = await chain.enter("xacaoquang", "15.2", { conclusion: "met" });
  await chain.act("huyentuyenhoa", "check", observationId);
  return observationId;
}

/** The agency concludes otherwise than the commune said. */
async function differ(): Promise<string> {
  const observationId = await checked();
  const said = { conclusion: "not_met", measuredOn: "06/09/2023", document: "", reason: "kiểm tra không có hồ sơ" };
  const result = await openDifference(await actorOf(db(), "soyte"), { observationId, ...said }, db());
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value.id;
}

const accept = async (observationId: string) =>
  reviewObservation(await office(), { act: "accept", observationId, reason: "thử, không chờ huyện" }, db());
const sendBack = async (observationId: string, reason: string) =>
  reviewObservation(await office(), { act: "return", step: "accept", observationId, reason }, db());
/** A morning on which mails are made: a Wednesday, and the Monday after. */
const WEDNESDAY = new Date("2026-03-04T08:00:00+07:00");
const MONDAY = new Date("2026-03-09T08:00:00+07:00");

beforeAll(async () => {
  while ((await walkLog(db())) > 0);
});

describe("notices are made of the log", () => {
  test("who is concerned hears once: a return with its reason, acceptances together", async () => {
    expect(await sendBack(await enter("17.4", "2,1"), "thiếu căn cứ")).toMatchObject({ ok: true });
    for (const value of ["2,2", "2,3"]) expect(await accept(await enter("17.4", value))).toMatchObject({ ok: true });
    await Promise.all([walkLog(db()), walkLog(db())]);
    await walkLog(db());
    const texts = (await noticesOf("xacaoquang")).map(({ text }) => text);
    expect(texts).toEqual([
      expect.stringMatching(/^Trả lại: .* ngày 01\/09\/2023, xã Cao Quảng\. Lý do: thiếu căn cứ$/),
      "Đã chấp nhận 2 số liệu của xã Cao Quảng",
    ]);
    expect((await noticesOf("chutichcaoquang")).map(({ text }) => text)).toEqual([texts[0]]);
    expect(await noticesOf("vanphong")).toEqual([]);
    const [first] = (await noticesView(await commune(), 1, db())).lines;
    expect(first).toMatchObject({ read: false, href: "/don-vi/19003/17.4" });
  });

  test("an organisation hears that it follows a commune", async () => {
    const given = { organisationKey: "so-y-te", code: "19006", year: "2023", document: "QĐ thử" };
    expect(await assignUnit(await office(), given, db())).toMatchObject({ ok: true });
    await walkLog(db());
    for (const login of ["soyte", "lanhdaosoyte"]) {
      expect((await noticesOf(login)).map(({ text }) => text)).toEqual(["Cơ quan được phân công phụ trách thêm 1 xã"]);
    }
  });

  test("are read by whom they are for, and by nobody else", async () => {
    const [own] = await noticesOf("xacaoquang");
    await markRead(await office(), own?.id ?? "", db());
    await markRead(await office(), null, db());
    await markRead(await commune(), "không phải mã", db());
    expect((await noticesOf("xacaoquang")).filter(({ readAt }) => readAt !== null)).toEqual([]);
    await markRead(await commune(), own?.id ?? "", db());
    expect(await noticesView(await commune(), 1, db())).toMatchObject({ unread: 1 });
  });
});

describe("by mail", () => {
  const letters: string[] = [];
  let refusing = true;
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        if (refusing) return done(Object.assign(new Error("mailbox busy"), { responseCode: 451 }));
        letters.push(Buffer.concat(parts).toString("utf8"));
        done();
      });
    },
  });

  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server.server, "listening");
    mailServer.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
    for (const login of ["xacaoquang", "chutichcaoquang", "soyte", "lanhdaosoyte"]) {
      await db().person.update({ where: { login }, data: { email: `${login}@vi-du.test` } });
    }
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  test("one a day to who wants it, weekly on Monday, none to who wants none; not before seven", async () => {
    expect(await chooseMail(await actorOf(db(), "chutichcaoquang"), "none", db())).toBe(true);
    expect(await chooseMail(await actorOf(db(), "soyte"), "weekly", db())).toBe(true);
    expect(await chooseMail(await actorOf(db(), "soyte"), "hourly", db())).toBe(false);
    await checked();
    expect(await makeMails(db(), new Date("2026-03-04T06:59:00+07:00"))).toBe(0);
    const made = await Promise.all([makeMails(db(), WEDNESDAY), makeMails(db(), WEDNESDAY)]);
    expect(made[0] + made[1]).toBe(2);
    const mails = await db().mail.findMany({ orderBy: { address: "asc" } });
    expect(mails.map(({ address }) => address)).toEqual(["lanhdaosoyte@vi-du.test", "xacaoquang@vi-du.test"]);
    // What was read is not told again.
    expect(mails[1]?.body).toContain("Đã chấp nhận 2 số liệu của xã Cao Quảng");
    expect(mails[1]?.body).not.toContain("Trả lại");
    const waiting = (await queueFor(await actorOf(db(), "lanhdaosoyte"), db())).filter(({ count }) => count > 0);
    expect(waiting.length).toBeGreaterThan(0);
    for (const { label, count } of waiting) expect(mails[0]?.body).toContain(`\n- ${count} ${label}`);
    expect(await makeMails(db(), MONDAY)).toBe(1);
    expect(await makeMails(db(), MONDAY)).toBe(0);
  });

  test("a mail server that fails loses nothing: the letters stay and go out when it works again", async () => {
    const now = new Date();
    expect(await sendDue(db(), sendLetter, now)).toBe(true);
    const failed = await db().mail.findFirstOrThrow({ where: { failure: { not: null } } });
    expect(failed).toMatchObject({ tries: 1, sentAt: null, failure: expect.stringContaining("mailbox busy") });
    expect(failed.dueAt.getTime()).toBe(now.getTime() + nextTry(1));
    expect((await noticesView(await actorOf(db(), "quantri"), 1, db())).stuck?.count).toBe(1);
    refusing = false;
    const later = new Date(now.getTime() + 3_600_000);
    while (await sendDue(db(), sendLetter, later));
    expect(await db().mail.count({ where: { sentAt: null } })).toBe(0);
    expect(letters).toHaveLength(3);
    expect(new Set(letters.map((letter) => /^Message-ID: (.*)$/im.exec(letter)?.[1])).size).toBe(3);
    expect(await sendDue(db(), sendLetter, later)).toBe(false);
    expect([1, 2, 5, 20].map(nextTry)).toEqual([60_000, 120_000, 960_000, 21_600_000]);
  });

  test("a server that is away is the same", async () => {
    await enter("17.4", "2,4").then(accept);
    await walkLog(db());
    const tomorrow = new Date(MONDAY.getTime() + 86_400_000);
    expect(await makeMails(db(), tomorrow)).toBe(1);
    mailServer.url = "smtp://127.0.0.1:1";
    expect(await sendDue(db(), sendLetter, new Date())).toBe(true);
    const waiting = await db().mail.findFirstOrThrow({ where: { sentAt: null } });
    expect(waiting).toMatchObject({ tries: 1, failure: expect.stringMatching(/ECONNREFUSED/) });
  });
});

describe("of the check and of periods", () => {
  test("a commune hears that the agency concluded otherwise, the agency that it was answered; who asked, that a period opened", async () => {
    const opened = await differ();
    await walkLog(db());
    const ofCommune = (await noticesOf("chutichcaoquang")).at(-1);
    expect(ofCommune).toMatchObject({ href: `/khac-biet/${opened}`, text: expect.stringContaining("kết luận khác") });
    expect(ofCommune?.text).toContain("Lý do: kiểm tra không có hồ sơ");
    expect(await answerDifference(await commune(), { differenceId: opened, text: "đã bổ sung" }, db())).toMatchObject({
      ok: true,
    });
    await walkLog(db());
    expect((await noticesOf("soyte")).at(-1)?.text).toMatch(/^Đã giải trình kết luận khác: .*xã Cao Quảng$/);
    expect(await closeDifference(await actorOf(db(), "soyte"), { differenceId: opened }, db())).toMatchObject({
      ok: true,
    });
    const march = { kind: "month", year: "2023", month: "3", document: "" };
    const period = await createPeriod(await office(), march, db());
    if (!period.ok) throw new Error(JSON.stringify(period));
    await walkLog(db());
    // Whoever enters figures anywhere hears of a new period; who only reads does not.
    for (const login of ["xacaoquang", "soyte"]) {
      expect((await noticesOf(login)).at(-1)?.text).toBe(
        "Có kỳ báo cáo Tháng 3 năm 2023: số liệu đo đến hết ngày 14/03/2023",
      );
    }
    expect((await noticesOf("thanhtra")).map(({ text }) => text).join()).not.toContain("Có kỳ báo cáo");
    const asked = { periodId: period.value.id, codes: "19003", until: "30/09/2023", reason: "nhập sai số" };
    expect(await askOpening(await commune(), asked, db())).toMatchObject({ ok: true });
    await walkLog(db());
    expect((await noticesOf("lanhdao")).at(-1)?.text).toContain("nhập sai số");
    const { id: openingId } = await db().periodOpening.findFirstOrThrow({ where: { reason: "nhập sai số" } });
    const decided = { openingId, decision: "approved", reason: "" };
    expect(await decideOpening(await actorOf(db(), "lanhdao"), decided, db())).toMatchObject({ ok: true });
    await walkLog(db());
    expect((await noticesOf("xacaoquang")).slice(-3).map(({ text }) => text)).toEqual([
      expect.stringContaining("ghi nhận giải trình"),
      expect.stringContaining("Có kỳ báo cáo"),
      expect.stringContaining("đến hết ngày 30/09/2023"),
    ]);
  });

  test("leaders and other administrators hear what one administrator does with accounts, who did it does not", async () => {
    const administrator = await actorOf(db(), "quantri");
    const subject = { type: "person", id: await personId("xacaoquang") } as const;
    const before = (await noticesOf("quantri")).length;
    await db().$transaction((tx) =>
      appendAudit(tx, db(), administrator, [
        { action: "grant.added", subject, after: { role: "leader" } },
        { action: "grant.added", subject, after: { role: "leader" } },
        { action: "factor.removed", subject, after: {}, reason: "mất máy" },
      ]),
    );
    await walkLog(db());
    const texts = (await noticesOf("lanhdao")).slice(-2).map(({ text }) => text);
    expect(texts.sort()).toEqual([
      `${administrator.name} vừa bỏ xác thực hai bước`,
      `${administrator.name} vừa giao vai trò, 2 lần`,
    ]);
    expect(await noticesOf("quantri")).toHaveLength(before);
  });
});
