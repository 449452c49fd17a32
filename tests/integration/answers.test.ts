import { describe, expect, test } from "vitest";
import { verifyChain } from "@/lib/audit/verify";
import { NTM } from "@/lib/engine";
import { recordAnswer } from "@/lib/features/answers/mutations";
import { answerList, answerPage } from "@/lib/features/answers/queries";
import { BY_CUSTOM } from "@/lib/features/answers/words";
import { communeView } from "@/lib/features/communes/queries";
import { answerDesk, answerFile, answersTemplateFile } from "@/lib/imports/answers/queries";
import { takeIn } from "@/lib/imports/desk/mutations";
import type { Actor } from "@/lib/policy/can";
import { fromDbDate, fromDbDateOrNull } from "@/lib/server/dates";
import { withDatabase } from "./database";
import { BASIS, bookOf, commitSeen, sendList } from "./list-file";
import { actorOf } from "./people";
import { publish, withStoppedClock } from "./publishing";

const { db } = withDatabase("sample");
withStoppedClock();
const office = () => actorOf(db(), "vanphong");
const HEAD = ["Bộ tiêu chí", "Chỉ tiêu", "Cơ quan phụ trách", "Từ ngày", "Đến hết ngày", "Văn bản", "Mức đối chiếu"];
const said = { from: "2023-01-01", to: "", document: "QĐ phân công thử", standing: "confirmed", reason: "văn bản mới" };

const rowsOf = (criterionId: string, indicatorId: string | null) =>
  db().indicatorAssignment.findMany({ where: { setKey: NTM, criterionId, indicatorId }, orderBy: { id: "asc" } });
const standing = async (criterionId: string, indicatorId: string | null) =>
  (await rowsOf(criterionId, indicatorId))
    .filter(({ replacedAt }) => replacedAt === null)
    .map((row) => [row.organisationKey, fromDbDate(row.validFrom), fromDbDateOrNull(row.validTo)]);

async function record(actor: Actor, subject: string, more: object = {}) {
  const seen = (await answerPage(await office(), NTM, subject, db()))?.seen ?? "";
  const input = { setKey: NTM, subject, seen, organisationKey: "so-tai-chinh", ...said, ...more };
  return recordAnswer(actor, input, db());
}

describe("the list", () => {
  test("names who answers for criteria and indicators of a set, and counts what is only usual", async () => {
    const view = await answerList(await office(), NTM, db());
    expect(view?.criteria).toHaveLength(19);
    expect(view?.counts).toEqual({ own: 39, hints: 39 });
    const [water] = view?.criteria[16]?.indicators ?? [];
    const said = { organisation: "Sở Nông nghiệp và PTNT", standing: "hint", document: BY_CUSTOM };
    expect(water).toMatchObject({ word: "17.1", said });
    expect(await answerList(await office(), "xa-ntm-2016-2020", db())).toBeNull();
    expect(await answerPage(await office(), NTM, "17.99", db())).toBeNull();
  });
});

describe("the office records who answers", () => {
  test("from a day on; what is published names the former until the next publication", async () => {
    const actor = await office();
    expect(await record(actor, "TC5")).toMatchObject({ ok: true });
    expect(await standing("5", null)).toEqual([
      ["so-gd-dt", "2022-03-08", "2022-12-31"],
      ["so-tai-chinh", "2023-01-01", null],
    ]);
    expect((await communeView("19003", null, db()))?.organisations["5"]).toBe("Sở Giáo dục và Đào tạo");
    await publish(db());
    expect((await communeView("19003", null, db()))?.organisations["5"]).toBe("Sở Tài chính");
    const view = await answerPage(actor, NTM, "TC5", db());
    expect(view).toMatchObject({
      today: { organisation: "Sở Tài chính" },
      replaced: [{ what: "Sở Giáo dục và Đào tạo" }],
    });
    expect(view?.standing[0]).toMatchObject({ recorded: { by: actor.name, reason: "văn bản mới" } });
    const entry = await db().auditEntry.findFirstOrThrow({ where: { action: "answer.recorded" } });
    expect(entry).toMatchObject({ subjectId: `${NTM}/TC5`, reason: "văn bản mới", actorId: actor.id });
    expect(entry.before).toMatchObject({ rows: [{ organisationKey: "so-gd-dt" }] });
  });

  test("an indicator of its own leaves its criterion alone", async () => {
    expect(await record(await office(), "13.1", { to: "2023-12-31" })).toMatchObject({ ok: true });
    expect(await standing("13", "13.1")).toEqual([["so-tai-chinh", "2023-01-01", "2023-12-31"]]);
    expect(await standing("13", null)).toEqual([["so-nn-ptnt", "2022-03-08", null]]);
    expect(await answerPage(await office(), NTM, "13.2", db())).toMatchObject({
      today: null,
      ofCriterion: "Sở Nông nghiệp và PTNT",
    });
  });

  test("of two at once one is told; nothing is overwritten", async () => {
    const actor = await office();
    const seen = (await answerPage(actor, NTM, "TC7", db()))?.seen;
    const input = { setKey: NTM, subject: "TC7", seen, ...said };
    const both = await Promise.all(
      ["so-tai-chinh", "so-xay-dung"].map((organisationKey) =>
        recordAnswer(actor, { ...input, organisationKey }, db()),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: "conflict" });
    expect(await standing("7", null)).toHaveLength(2);
  });

  test("what is wrong comes back with its place and changes nothing", async () => {
    const actor = await office();
    const before = await rowsOf("8", null);
    for (const [more, place] of [
      [{ reason: "" }, "reason"],
      [{ document: "" }, "document"],
      [{ to: "2022-12-31" }, "to"],
      [{ organisationKey: "so-khong-co" }, "organisationKey"],
      [{ organisationKey: "ubnd-xa-19003" }, "organisationKey"],
      [{ standing: "chắc" }, "standing"],
      [{ organisationKey: "so-tt-tt", document: before[0]?.document, standing: "hint" }, "organisationKey"],
    ] as const) {
      expect(await record(actor, "TC8", more)).toMatchObject({ ok: false, code: "invalid", problems: [{ place }] });
    }
    expect(await record(actor, "8.99")).toEqual({ ok: false, code: "not_found" });
    expect(await rowsOf("8", null)).toEqual(before);
  });

  test.each(["soyte", "lanhdao", "xacaoquang"])(
    "%s may not: not found, and the rows stay as they are",
    async (login) => {
      const person = await actorOf(db(), login);
      const before = await rowsOf("9", null);
      expect(await record(person, "TC9")).toEqual({ ok: false, code: "not_found" });
      expect(await rowsOf("9", null)).toEqual(before);
      expect(await answerList(person, NTM, db())).toBeNull();
      expect(await answerPage(person, NTM, "TC9", db())).toBeNull();
      expect(await answersTemplateFile(person, NTM, db())).toBeNull();
      expect(await answerDesk(person, db())).toBeNull();
    },
  );

  test("the store itself refuses two on one day", async () => {
    const [row] = await rowsOf("9", null);
    if (row === undefined) throw new Error("nobody answers for criterion 9");
    const { id: _, ...twin } = row;
    await expect(db().indicatorAssignment.create({ data: twin })).rejects.toThrow(/no_overlap/);
  });
});

describe("the list from a spreadsheet", () => {
  const look = async (actor: Actor, bytes: Uint8Array) =>
    answerFile(actor, await sendList(db(), actor, "answers", bytes), null, db());

  test("the template of each set as it is changes nothing", async () => {
    const actor = await office();
    for (const set of [NTM, "xa-ntm-nang-cao-2021-2025"]) {
      const view = await look(actor, new Uint8Array((await answersTemplateFile(actor, set, db()))?.bytes ?? []));
      expect(view?.problems).toEqual([]);
      expect(view?.difference?.counts).toMatchObject({ new: 0, changed: 0 });
      expect(view?.difference?.counts.same).toBeGreaterThan(20);
    }
  });

  test("organisations by key and by name, indicators and criteria, written once", async () => {
    const actor = await office();
    const bytes = bookOf([
      HEAD,
      [NTM, "TC12", "so-tai-chinh", "01/01/2023", "", "QĐ 9", "đã đối chiếu"],
      [
        "Bộ tiêu chí xã nông thôn mới 2021–2025",
        "12.1",
        "so noi vu",
        "01/01/2023",
        "30/06/2023",
        "QĐ 9",
        "đã đối chiếu",
      ],
    ]);
    const view = await look(actor, bytes);
    expect(view?.problems).toEqual([]);
    expect(view?.difference?.counts).toEqual({ new: 1, changed: 1, same: 0 });
    expect(await commitSeen(db(), actor, view)).toMatchObject({ ok: true, value: { written: 2 } });
    expect(await standing("12", null)).toEqual([
      ["so-ld-tb-xh", "2022-03-08", "2022-12-31"],
      ["so-tai-chinh", "2023-01-01", null],
    ]);
    expect(await standing("12", "12.1")).toEqual([["so-noi-vu", "2023-01-01", "2023-06-30"]]);
    const again = await look(actor, bytes);
    expect(again?.difference?.counts).toEqual({ new: 0, changed: 0, same: 2 });
    expect(await commitSeen(db(), actor, again)).toMatchObject({ ok: false, code: "conflict" });
  });

  test("one error and nothing is written; nobody else sends or writes", async () => {
    const actor = await office();
    const before = await db().indicatorAssignment.count();
    const good = [NTM, "TC13", "Sở Tài chính", "01/01/2023", "", "QĐ 9", "đã đối chiếu"];
    const view = await look(actor, bookOf([HEAD, good, [NTM, "TC14", "Sở Thủy sản", ...good.slice(3)]]));
    expect(view).toMatchObject({ state: "faulty", errors: 1, problems: [{ cell: "C3" }] });
    expect(view?.problems[0]?.text).toContain("ghi một trong: ");
    expect(await commitSeen(db(), actor, view)).toEqual({ ok: false, code: "not_found" });
    const ready = await look(actor, bookOf([HEAD, good]));
    for (const login of ["soyte", "lanhdao", "xacaoquang"]) {
      const person = await actorOf(db(), login);
      const input = { kind: "answers", fileName: "a.xlsx", bytes: bookOf([HEAD, good]), basis: BASIS, setKey: "" };
      expect(await takeIn(person, input, db())).toEqual({ ok: false, code: "not_found" });
      expect(await answerFile(person, ready?.id ?? "", null, db())).toBeNull();
      expect(await commitSeen(db(), person, ready)).toEqual({ ok: false, code: "not_found" });
    }
    expect(await db().indicatorAssignment.count()).toBe(before);
  });

  test("is not written when the list changed after it was looked at", async () => {
    const actor = await office();
    const view = await look(actor, bookOf([HEAD, [NTM, "TC15", "Sở Y tế", "01/01/2023", "", "QĐ 9", "đã đối chiếu"]]));
    expect(await record(actor, "TC15")).toMatchObject({ ok: true });
    expect(await commitSeen(db(), actor, view)).toMatchObject({ ok: false, code: "conflict" });
    expect(await standing("15", null)).toHaveLength(2);
  });
});

test("after all of this the log is whole", async () => {
  expect((await verifyChain(db())).broken).toBeNull();
});
