import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { hashEdition, shippedEdition } from "@/lib/criteria/registry";
import { communeFacts, communeView, publishedEdition } from "@/lib/features/communes/queries";
import { askedDay, pastDaysView } from "@/lib/features/past-days/queries";
import { homeView, progressTable } from "@/lib/features/progress/queries";
import { latestPublication, shownOn } from "@/lib/features/publications/queries";
import { businessNow } from "@/lib/server/clock";
import { toDbDate } from "@/lib/server/dates";
import { withDatabase } from "./database";
import { approveNew, publish, untilBusiness, withStoppedClock } from "./publishing";

const { db } = withDatabase("sample");
withStoppedClock();
const NTM = "xa-ntm-2021-2025";
const NANG_CAO = "xa-ntm-nang-cao-2021-2025";
const COMMUNES = ["19003", "18904", "19240"];
/** The day of the sample's first publication, and one between two later ones. */
const EARLIER = ["2022-08-08", "2023-08-31"];
/** The whole province is judged some twenty times. */
const PATIENCE_MS = 120_000;

/** Everything that is public on a day, as it goes out. */
async function everything(day: string | null): Promise<string> {
  const parts: unknown[] = [await homeView(day, db()), await progressTable(day, db())];
  for (const code of COMMUNES) {
    parts.push(await communeView(code, day, db()));
    for (const set of [NTM, NANG_CAO]) parts.push(await communeFacts(code, set, day, db()));
  }
  for (const set of [NTM, NANG_CAO]) parts.push(await publishedEdition(set, day, db()));
  return JSON.stringify(parts);
}

async function onEach(days: string[]): Promise<string[]> {
  const texts: string[] = [];
  for (const day of days) texts.push(await everything(day));
  return texts;
}

/** A past day's pages as they read on the day itself, when links had no day to keep to. */
const asPresent = (text: string, day: string) =>
  text.replaceAll(`?tai-ngay=${day}`, "").replaceAll(`"day":"${day}"`, '"day":null');

/** Something of every kind becomes known, all of it dated long before. */
async function muchBecomesKnown(): Promise<void> {
  const now = await businessNow(db());
  const office = await db().person.findUniqueOrThrow({ where: { login: "vanphong" } });
  const accepted = await db().observation.updateMany({
    where: { acceptedAt: null },
    data: { acceptedAt: now, acceptedById: office.id },
  });
  expect(accepted.count).toBeGreaterThan(100);
  for (const code of COMMUNES) {
    const { unitKey } = await db().unitVersion.findFirstOrThrow({ where: { code } });
    await db().recognition.create({
      data: {
        id: randomUUID(),
        unitKey,
        setKey: NTM,
        titleYear: 2023,
        criteriaCompletedOn: toDbDate("2023-02-01"),
        decidedOn: toDbDate("2023-02-01"),
        decision: "QĐ thử",
        source: "thử",
        recordedAt: now,
        decisionRecordedAt: now,
      },
    });
  }
  const changed = structuredClone(shippedEdition(NTM)?.edition);
  const first = changed?.criteria[0];
  if (changed === undefined || first === undefined) throw new Error("no edition");
  first.name = "Quy hoạch (sửa đổi)";
  const { hash } = hashEdition(changed);
  await db().edition.create({
    data: { setKey: NTM, label: "thử", hash, content: changed as object, origin: "thử", publishedAt: now },
  });
  const target = { setKey: NTM, count: 3, document: "thử", source: "thử", decidedOn: toDbDate("2022-08-01") };
  await db().target.create({ data: { ...target, year: 2025, kind: "xa-ntm", recordedAt: now } });
  await db().target.create({ data: { ...target, year: 2023, kind: "xa-ntm-kieu-mau", recordedAt: now } });
}

describe("what was public on a day stays readable as it was", () => {
  test(
    "the past page of yesterday says what the page said yesterday, and nothing that became known since",
    async () => {
      await untilBusiness(db(), "2023-09-06T18:00:00+07:00");
      const day = "2023-09-06";
      const onTheDay = await everything(null);
      expect(await everything(day), "a day that is not over is the present").toBe(onTheDay);

      await untilBusiness(db(), "2023-09-07T08:00:00+07:00");
      const before = await onEach([day, ...EARLIER]);
      expect(asPresent(before[0] ?? "", day)).toBe(onTheDay);

      await muchBecomesKnown();
      expect(await publish(db())).toBe(5);
      const present = await everything(null);
      for (const trace of ["Quy hoạch (sửa đổi)", "QĐ thử", '"year":2025', '"number":5'])
        expect(present).toContain(trace);
      const after = await onEach([day, ...EARLIER]);
      expect(after).toEqual(before);
      for (const text of after) expect(text).not.toContain("sửa đổi");
    },
    PATIENCE_MS,
  );

  test(
    "a page speaks from its day: days left, the year of the targets, who holds a code",
    async () => {
      await untilBusiness(db(), "2023-09-08T08:00:00+07:00");
      const past = await homeView("2023-09-06", db());
      expect(past).toMatchObject({ day: "2023-09-06", world: { today: "2023-09-06" }, year: 2023, daysLeft: 116 });
      expect(past?.publication).toMatchObject({ number: 4, asOf: "2023-09-05", approvedOn: "2023-09-06" });
      // The targets of 2023 were decided on 06/9/2023.
      expect(await homeView("2023-08-31", db())).toMatchObject({ year: 2022, publication: { number: 3 } });
      expect((await communeView("19198", "2023-08-31", db()))?.unit.name).toBe("Lý Trạch");
    },
    PATIENCE_MS,
  );

  test("every link keeps to the day, and the history leads to each earlier publication's page", async () => {
    const day = "2023-08-31";
    const text = JSON.stringify(await homeView(day, db()));
    const links = text.match(/"href":"[^"]+"/g) ?? [];
    expect(links.length).toBeGreaterThan(128);
    for (const link of links) expect(link).toContain(`?tai-ngay=${day}`);
    const commune = await communeView("19003", day, db());
    expect(commune?.history.map((point) => point.href)).toEqual([
      "/xa/19003?tai-ngay=2022-08-08",
      "/xa/19003?tai-ngay=2023-02-02",
      null,
    ]);
    const earlier = await communeView("19003", "2023-02-02", db());
    expect(earlier?.history.at(-1)).toMatchObject({ asOf: "2023-01-31", href: null });
  });
});

describe("which publication stands on a day", () => {
  test("one approved in the last seconds of a day takes effect on the next", async () => {
    await untilBusiness(db(), "2023-09-10T23:59:58+07:00");
    const before = (await latestPublication(db(), await businessNow(db())))?.number;
    const number = await approveNew(db());
    await untilBusiness(db(), "2023-09-12T08:00:00+07:00");
    expect((await shownOn(db(), "2023-09-10"))?.publication.number).toBe(before);
    expect((await shownOn(db(), "2023-09-11"))?.publication).toMatchObject({ number, approvedOn: "2023-09-10" });
  });

  test("of several on one day the last is reached, and the list says so of the others", async () => {
    await untilBusiness(db(), "2023-09-13T09:00:00+07:00");
    const first = await publish(db());
    const second = await publish(db());
    const lines = async () => (await pastDaysView("/", db())).lines.slice(0, 2);
    expect(await lines()).toMatchObject([
      { number: second, current: true, href: "/" },
      { number: first, current: false, href: null },
    ]);
    await untilBusiness(db(), "2023-09-14T09:00:00+07:00");
    const third = await publish(db());
    expect(await lines()).toMatchObject([
      { number: third, href: "/" },
      { number: second, href: "/?tai-ngay=2023-09-13" },
    ]);
    expect((await shownOn(db(), "2023-09-13"))?.publication.number).toBe(second);
    expect((await communeView("19003", null, db()))?.history.at(-3)?.href).toBeNull();
  });

  test("a day that is none, lies ahead or before the first publication is named as such; today is the present", async () => {
    await untilBusiness(db(), "2023-09-15T09:00:00+07:00");
    expect(await askedDay("hôm qua", db())).toEqual({ day: null, problem: "unreadable" });
    expect(await askedDay("2023-02-30", db())).toEqual({ day: null, problem: "unreadable" });
    expect(await askedDay("16/09/2023", db())).toEqual({ day: "2023-09-16", problem: "ahead" });
    expect(await askedDay("2022-08-07", db())).toEqual({ day: "2022-08-07", problem: "before_first" });
    expect(await askedDay("2022-08-08", db())).toEqual({ day: "2022-08-08", problem: null });
    expect(await askedDay("2023-09-15", db())).toEqual({ day: null, problem: null });
    expect(await homeView("2022-08-07", db())).toBeNull();
    expect(await communeFacts("19003", NTM, "2022-08-07", db())).toBeNull();
    expect(await publishedEdition(NTM, "2022-08-07", db())).toBeNull();
  });
});
