import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { communeView } from "@/lib/features/communes/queries";
import { homeView } from "@/lib/features/progress/queries";
import { latestPublication } from "@/lib/features/publications/queries";
import { standingsAt } from "@/lib/features/standings/queries";
import { toDbDate } from "@/lib/server/dates";
import { connect } from "@/lib/server/db";
import { withDatabase } from "./database";

const { db, url } = withDatabase("sample");
const AFTER_CUT_OFF = new Date("2023-09-06T09:30:00+07:00");
const BEFORE_CUT_OFF = new Date("2023-09-05T09:30:00+07:00");
const NTM = "xa-ntm-2021-2025";

const bar = async (kind: string) => (await homeView(null, db()))?.targets.find((item) => item.kind === kind);
const completed = () =>
  db().recognition.findMany({ where: { setKey: NTM, titleYear: 2023, decidedOn: null }, orderBy: { id: "asc" } });
const codeOf = async (unitKey: string) => (await db().unitVersion.findFirstOrThrow({ where: { unitKey } })).code ?? "";

describe("what is known when", () => {
  test("a decision entered after the cut-off is not public, though it is dated before", async () => {
    const [first, second] = await completed();
    const decide = (id: string, decisionRecordedAt: Date) =>
      db().recognition.update({
        where: { id },
        data: { decidedOn: toDbDate("2023-09-04"), decision: "QĐ thử", decisionRecordedAt },
      });
    await decide(first?.id ?? "", AFTER_CUT_OFF);
    const page = await communeView(await codeOf(first?.unitKey ?? ""), null, db());
    expect(page?.titleHeld).toBeNull();
    expect(page?.titles.at(-1)).toMatchObject({ decidedOn: null, decision: null });
    expect((await bar("xa-ntm"))?.recognised).toBe(0);
    await decide(second?.id ?? "", BEFORE_CUT_OFF);
    expect((await bar("xa-ntm"))?.recognised).toBe(1);
  });

  test("a title of the year counts though nobody registered it, and no longer once withdrawn", async () => {
    const before = (await bar("xa-ntm"))?.completed ?? 0;
    const title = await db().recognition.create({
      data: {
        id: randomUUID(),
        unitKey: "xa-dan-hoa-18904",
        setKey: NTM,
        titleYear: 2023,
        criteriaCompletedOn: toDbDate("2023-08-01"),
        source: "thử",
        recordedAt: BEFORE_CUT_OFF,
      },
    });
    expect((await bar("xa-ntm"))?.completed).toBe(before + 1);
    await db().recognition.update({
      where: { id: title.id },
      data: { withdrawnOn: toDbDate("2023-09-05"), withdrawalRecordedAt: BEFORE_CUT_OFF },
    });
    expect((await bar("xa-ntm"))?.completed).toBe(before);
  });

  test("a withdrawal that lies ahead changes nothing yet, nor does its date get out", async () => {
    const held = await db().recognition.findFirstOrThrow({ where: { setKey: "xa-ntm-2016-2020", sample: true } });
    const before = (await homeView(null, db()))?.recognisedTotal;
    await db().recognition.update({
      where: { id: held.id },
      data: { withdrawnOn: toDbDate("2023-12-31"), withdrawalRecordedAt: BEFORE_CUT_OFF },
    });
    expect((await homeView(null, db()))?.recognisedTotal).toBe(before);
    expect((await communeView(await codeOf(held.unitKey), null, db()))?.titles[0]?.withdrawnOn).toBeNull();
  });
});

test("a stored observation that the edition does not admit is set aside and named, and hides nobody", async () => {
  const office = await db().person.findUniqueOrThrow({ where: { login: "vanphong" } });
  await db().observation.create({
    data: {
      id: randomUUID(),
      unitKey: "xa-cao-quang-19003",
      subject: "indicator",
      setKey: NTM,
      criterionId: "3",
      indicatorId: "3.2",
      notApplicable: true,
      reason: "thử",
      measuredOn: toDbDate("2023-09-01"),
      referenceYear: 2023,
      kind: "actual",
      authorId: office.id,
      organisationKey: "vpdp",
      submittedAt: BEFORE_CUT_OFF,
      acceptedAt: BEFORE_CUT_OFF,
      acceptedById: office.id,
    },
  });
  expect((await homeView(null, db()))?.tiles).toHaveLength(128);
  const publication = await latestPublication(db(), new Date("2023-09-06T10:14:00+07:00"));
  const moment = { asOf: publication?.asOf ?? "", knownAt: publication?.cutOff ?? new Date() };
  const judged = (await standingsAt(db(), NTM, moment, ["xa-cao-quang-19003"])).get("xa-cao-quang-19003");
  expect(judged?.setAside.map(({ text }) => text)).toEqual(["chỉ tiêu 3.2 không thuộc loại được phép không xét"]);
  expect(judged?.standing.criteria.find(({ id }) => id === "3")?.verdict).not.toBe("not_applicable");
});

test("instants are the same whatever time zone the server is set to", async () => {
  const name = new URL(url()).pathname.slice(1);
  const before = await db().publication.findMany({ orderBy: { number: "asc" } });
  await db().$executeRawUnsafe(`ALTER DATABASE "${name}" SET timezone TO 'Asia/Ho_Chi_Minh'`);
  const elsewhere = connect(url());
  expect(await elsewhere.publication.findMany({ orderBy: { number: "asc" } })).toEqual(before);
  await elsewhere.$disconnect();
});
