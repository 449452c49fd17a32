import { expect, test } from "vitest";
import { districtView, provinceView } from "@/lib/features/districts/queries";
import { homeView } from "@/lib/features/progress/queries";
import { toDbDate } from "@/lib/server/dates";
import { withDatabase } from "./database";

const { db } = withDatabase("sample");

test("the districts of the province count as the home page does", async () => {
  const [home, province] = await Promise.all([homeView(null, db()), provinceView(null, db())]);
  expect(province?.districts).toEqual(home?.districts);
  expect(province?.communes).toHaveLength(128);
  expect(province?.criteria).toHaveLength(19);
  expect(province?.inForce).toBe(true);
});

test("a district has the communes and the summary of its line, and names who is not judged", async () => {
  const province = await provinceView(null, db());
  const view = await districtView("453", null, db());
  expect(view).toMatchObject({ name: "huyện Tuyên Hóa", notJudged: ["Thị trấn Đồng Lê"], day: null });
  expect(view?.summary).toEqual(province?.districts.find(({ code }) => code === "453"));
  expect(view?.communes).toHaveLength(18);
  for (const row of view?.communes ?? []) {
    const surely = row.verdicts.filter((verdict) => verdict === "met" || verdict === "not_applicable").length;
    const open = row.verdicts.filter((verdict) => verdict === "unknown").length;
    expect([surely, surely + open], row.name).toEqual([row.met, row.metAtMost]);
  }
  expect(view?.siblings).toHaveLength(7);
});

test("only a code that a district holds on the publication's day has a page", async () => {
  for (const code of ["19003", "44", "99", "x", "18985"]) {
    expect(await districtView(code, null, db()), code).toBeNull();
  }
});

test("a past day shows the publication of that day, and its links keep to it", async () => {
  const view = await districtView("453", "2023-08-10", db());
  expect(view?.publication).toMatchObject({ number: 3, asOf: "2023-07-31" });
  expect(view?.world.today).toBe("2023-08-10");
  for (const { href } of [...(view?.communes ?? []), ...(view?.siblings ?? [])]) {
    expect(href).toMatch(/\?tai-ngay=2023-08-10$/);
  }
  expect(await districtView("453", "2022-01-01", db())).toBeNull();
  expect(await provinceView("2022-01-01", db())).toBeNull();
});

test("once there are no districts the communes stand by themselves, and none of the old pages", async () => {
  const office = await db().person.findUniqueOrThrow({ where: { login: "vanphong" } });
  const leader = await db().person.findUniqueOrThrow({ where: { login: "lanhdao" } });
  const day = new Date("2023-09-06T08:00:00+07:00");
  await db().publication.create({
    data: {
      number: 90,
      cutOff: new Date("2025-07-15T17:00:00+07:00"),
      asOf: toDbDate("2025-07-15"),
      preparedAt: day,
      preparedById: office.id,
      approvedAt: new Date("2023-09-06T08:45:00+07:00"),
      approvedById: leader.id,
      sample: true,
    },
  });
  const view = await provinceView(null, db());
  expect(view?.publication.asOf).toBe("2025-07-15");
  expect(view?.districts).toEqual([]);
  expect(view?.communes.length).toBeGreaterThan(0);
  expect(view?.communes.every(({ district }) => district === "")).toBe(true);
  expect(await districtView("453", null, db())).toBeNull();
});
