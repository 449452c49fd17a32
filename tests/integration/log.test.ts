import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { appendAudit } from "@/lib/audit/append";
import { currentHead, headFileName, readHead } from "@/lib/audit/head";
import { verifyChain } from "@/lib/audit/verify";
import { NTM } from "@/lib/engine";
import { assignUnit } from "@/lib/features/assignments/mutations";
import { headForDownload, logForFile, logView } from "@/lib/features/log/queries";
import { submitEntry } from "@/lib/features/observations/mutations";
import { CAO_QUANG, chainOf } from "./chain";
import { withDatabase } from "./database";
import { actorOf } from "./people";

const { db } = withDatabase("sample");

const office = () => actorOf(db(), "vanphong");
const readings = (actorId: string) => db().auditEntry.count({ where: { action: "log.read", actorId } });

describe("reading the log", () => {
  test("is for who may, in pages that no new entry moves, each entry in words", async () => {
    const actor = await office();
    await db().$transaction((tx) =>
      appendAudit(
        tx,
        db(),
        actor,
        Array.from({ length: 120 }, (_, index) => ({
          action: "region.recorded" as const,
          subject: { type: "region" as const, id: "xa-cao-quang" },
          before: { rows: [{ region: "ktt", standing: "unchecked" }] },
          after: { rows: [{ region: "cl", standing: "confirmed", validFrom: "2023-01-01", tokenHash: "bí mật" }] },
          reason: `lần ${index}`,
        })),
      ),
    );
    const first = await logView(actor, { nhom: "law" }, db());
    expect(first?.lines).toHaveLength(50);
    expect(first?.newer).toBeNull();
    const [line] = first?.lines ?? [];
    expect(line).toMatchObject({ what: "Ghi vùng áp dụng mức đạt chuẩn", login: "vanphong", reason: "lần 119" });
    expect(line?.changes).toContainEqual({ field: "dòng 1, từ ngày", before: null, after: "01/01/2023" });
    expect(line?.changes).toContainEqual({
      field: "dòng 1, tình trạng đối chiếu",
      before: "chưa đối chiếu",
      after: "đã đối chiếu",
    });
    expect(JSON.stringify(first)).not.toContain("bí mật");

    const older = new URL(first?.older ?? "", "http://x").searchParams;
    const second = await logView(actor, Object.fromEntries(older), db());
    expect(second?.lines[0]?.reason).toBe("lần 69");
    const newer = new URL(second?.newer ?? "", "http://x").searchParams;
    const back = await logView(actor, Object.fromEntries(newer), db());
    expect(back?.lines.map(({ sequence }) => sequence)).toEqual(first?.lines.map(({ sequence }) => sequence));
  });

  test("whoever manages accounts reads that something was done to figures and papers, not what they say", async () => {
    const commune = await actorOf(db(), "xacaoquang");
    const after = { conclusion: "kết luận chỉ người đọc số liệu biết", value: 77.7 };
    await db().$transaction((tx) =>
      appendAudit(tx, db(), commune, [
        { action: "observation.submitted", subject: { type: "observation", id: randomUUID() }, after },
        { action: "evidence.added", subject: { type: "evidence", id: randomUUID() }, after },
        {
          ...{ action: "observation.returned", subject: { type: "observation", id: randomUUID() }, after: {} },
          reason: "số hộ nghèo ghi nhầm",
        },
      ]),
    );
    const told = async (login: string) =>
      JSON.stringify((await logView(await actorOf(db(), login), {}, db()))?.lines.slice(0, 4));
    expect(await told("thanhtra")).toContain(after.conclusion);
    expect(await told("thanhtra")).toContain("số hộ nghèo ghi nhầm");
    const administrator = await told("quantri");
    expect(administrator).toContain("chỉ người đọc số liệu xem được");
    expect(administrator).not.toContain(after.conclusion);
    expect(administrator).not.toContain("77,7");
    expect(administrator).not.toContain("số hộ nghèo ghi nhầm");
  });

  test("names figures, periods and papers in place of their keys; a paper only to who may read it", async () => {
    const commune = await actorOf(db(), "xacaoquang");
    const period = await db().period.findFirstOrThrow();
    const review = await db().review.findFirstOrThrow({ include: { observation: true } });
    const unit = { unitKey: review.observation.unitKey };
    const { name } = await db().unitVersion.findFirstOrThrow({ where: unit, orderBy: { validFrom: "desc" } });
    const paper = { id: randomUUID(), title: "Biên bản chỉ người đọc minh chứng biết tên" };
    const added = { addedById: commune.id, addedAt: new Date(), organisationKey: "vpdp" };
    await db().evidence.create({ data: { ...paper, ...added } });
    const { observationId, id: reviewId } = review;
    const [reason, nameless] = [null, randomUUID()];
    await db().$transaction((tx) =>
      appendAudit(tx, db(), commune, [
        { action: "period.locked", subject: { type: "period", id: period.id }, after: { answerId: nameless }, reason },
        { action: "evidence.read", subject: { type: "evidence", id: paper.id }, after: {} },
        {
          action: "observation.checked",
          subject: { type: "observation", id: observationId },
          after: { reviewId },
          reason,
        },
      ]),
    );
    const [reader, administrator] = await Promise.all(
      ["thanhtra", "quantri"].map(async (login) =>
        (await logView(await actorOf(db(), login), { nguoi: "xacaoquang" }, db()))?.lines.slice(0, 3),
      ),
    );
    expect(reader?.map(({ subject }) => subject.name)).toEqual([
      expect.stringContaining(name),
      paper.title,
      period.name,
    ]);
    expect(reader?.[0]?.changes).toEqual([{ field: "lượt rà soát", before: null, after: reader?.[0]?.subject.name }]);
    expect(reader?.[0]?.ids).toEqual([{ field: "lượt rà soát", id: reviewId }]);
    expect(reader?.[2]).toMatchObject({
      changes: [{ field: "giải trình", after: nameless.slice(0, 8) }],
      ids: [{ field: "giải trình", id: nameless }],
    });
    expect(administrator?.[1]?.subject).toMatchObject({ id: paper.id, name: paper.id.slice(0, 8), href: null });
    expect(administrator?.map(({ ids }) => ids.length)).toEqual([0, 0, 1]);
    expect(JSON.stringify(administrator)).not.toContain(paper.title);
  });

  test("is itself logged, once a minute for a person and a filter", async () => {
    const actor = await office();
    const before = await readings(actor.id);
    for (const nguoi of ["cao quảng", "cao quảng", "không ai"]) await logView(actor, { nguoi }, db());
    expect(await readings(actor.id)).toBe(before + 2);
    await headForDownload(actor, db());
    expect(await readings(actor.id)).toBe(before + 3);
    const last = await db().auditEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } });
    expect(last).toMatchObject({ action: "log.read", subjectId: "tải đầu chuỗi" });
  });

  test("is refused to others as if it were not there, and the refusal is logged", async () => {
    const actor = await actorOf(db(), "xacaoquang");
    expect(await logView(actor, {}, db())).toBeNull();
    expect(await logForFile(actor, {}, 10, db())).toBeNull();
    expect(await headForDownload(actor, db())).toBeNull();
    const where = { action: "access.refused", actorId: actor.id, reason: "audit.read" };
    expect(await db().auditEntry.count({ where })).toBe(3);
    expect(await readings(actor.id)).toBe(0);
  });

  test("finds by person without marks, by day, by group and by subject", async () => {
    const actor = await office();
    const id = randomUUID();
    await db().$transaction((tx) =>
      appendAudit(tx, db(), actor, [{ action: "access.refused", subject: { type: "thử", id }, reason: "audit.read" }]),
    );
    const found = async (query: object) => (await logView(actor, { ...query }, db()))?.lines.length;
    expect(await found({ ma: id })).toBe(1);
    expect(await found({ ma: id, nguoi: "van phong dieu phoi" })).toBe(1);
    expect(await found({ ma: id, nguoi: "cao quang" })).toBe(0);
    expect(await found({ ma: id, nhom: "refused", "ket-qua": "refused" })).toBe(1);
    expect(await found({ ma: id, "ket-qua": "done" })).toBe(0);
    expect(await found({ ma: id, tu: "06/09/2023" })).toBe(1);
    expect(await found({ ma: id, den: "5/9/2023" })).toBe(0);
  });

  test("finds what concerns one commune: its figures, refusals about it, its papers, who follows it", async () => {
    const { enter, act } = chainOf(db);
    const figure = await enter("xacaoquang", "17.4", { figures: { value: "2,6" } });
    await act("huyentuyenhoa", "check", figure);
    await act("lanhdao", "accept", figure);
    const [commune, actor] = [await actorOf(db(), "xacaoquang"), await office()];
    const follows = { organisationKey: "so-y-te", year: "2024", document: "QĐ thử" };
    for (const code of ["19003", "19006"]) await assignUnit(commune, { ...follows, code }, db());
    const entry = {
      setKey: NTM,
      indicatorId: "17.4",
      seen: "",
      figures: {},
      conclusion: "met",
      measuredOn: "2023-09-05",
    };
    const elsewhere = { ...entry, unitKey: CAO_QUANG, referenceYear: "", kind: "actual", document: "", note: "thử" };
    await submitEntry(await actorOf(db(), "thanhtra"), elsewhere, db());
    const lines = (await logView(actor, { xa: "19003" }, db()))?.lines ?? [];
    expect(lines.slice(0, 5).map(({ subject, refused }) => [subject.id, refused])).toEqual([
      [`${CAO_QUANG}/17.4`, true],
      ["so-y-te/19003", true],
      [figure, true],
      [figure, false],
      [figure, false],
    ]);
    expect((await logView(actor, { xa: "99999" }, db()))?.lines).toEqual([]);
  });

  test("says which filter cannot be read, keeps what was typed and shows nothing", async () => {
    const view = await logView(await office(), { tu: "31/02/2023", den: "x" }, db());
    expect(view?.problems.map(({ place }) => place)).toEqual(["tu", "den"]);
    expect(view?.typed).toMatchObject({ tu: "31/02/2023", den: "x" });
    expect(view?.lines).toEqual([]);
    const turned = await logView(await office(), { tu: "2/9/2023", den: "1/9/2023" }, db());
    expect(turned?.problems).toEqual([{ place: "den", text: "Ngày cuối phải từ ngày đầu trở đi" }]);
  });

  test("goes out whole as a file, or says that it was cut", async () => {
    const all = await db().auditEntry.count();
    const of = async (most: number) => {
      let lines = 0;
      let cut = false;
      for await (const page of (await logForFile(await office(), {}, most, db())) ?? []) {
        lines += page.lines.length;
        cut ||= page.cut;
      }
      return { lines, cut };
    };
    expect(await of(100)).toEqual({ lines: 100, cut: true });
    const whole = await of(100_000);
    expect(whole.cut).toBe(false);
    expect(whole.lines).toBeGreaterThanOrEqual(all);
  });
});

describe("the chain, held against a head that was kept outside", () => {
  test("fits, also when the log has grown since", async () => {
    const kept = readHead(JSON.stringify(await currentHead(db())));
    expect(kept).not.toBeNull();
    expect(kept && headFileName(kept)).toMatch(/^audit-head-\d{4}-\d{2}-\d{2}-\d{9}\.json$/);
    await db().$transaction(async (tx) =>
      appendAudit(tx, db(), await office(), [
        { action: "session.ended", subject: { type: "person", id: "x" }, after: {} },
      ]),
    );
    const finding = await verifyChain(db(), 7, kept);
    expect(finding.broken).toBeNull();
    expect(BigInt(finding.head.sequence)).toBe(BigInt(kept?.sequence ?? 0) + 1n);
  });

  test("names the newest entries where they were deleted, and entries that were written anew", async () => {
    const kept = readHead(JSON.stringify(await currentHead(db())));
    const last = BigInt(kept?.sequence ?? 0);
    await db().$executeRaw`ALTER TABLE "AuditEntry" DISABLE TRIGGER keep_written`;
    await db().$executeRaw`DELETE FROM "AuditEntry" WHERE "sequence" > ${last - 2n}`;
    expect((await verifyChain(db())).broken).toBeNull();
    const shorter = await verifyChain(db(), 1000, kept);
    expect(shorter.broken).toMatchObject({ sequence: String(last - 1n), what: expect.stringContaining("đã bị xóa") });
    await db().$transaction(async (tx) =>
      appendAudit(tx, db(), await office(), [
        { action: "session.ended", subject: { type: "person", id: "y" }, after: {} },
        { action: "session.ended", subject: { type: "person", id: "z" }, after: {} },
      ]),
    );
    expect((await verifyChain(db())).broken).toBeNull();
    const anew = await verifyChain(db(), 1000, kept);
    expect(anew.broken).toMatchObject({ sequence: String(last), what: expect.stringContaining("viết lại") });
  });

  test("refuses a text that is no head", () => {
    for (const text of ["", "{}", '{"sequence":"1"}', "[1"]) expect(readHead(text)).toBeNull();
  });
});
