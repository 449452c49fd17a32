import { expect, test } from "vitest";
import { homeView } from "@/lib/features/progress/queries";
import { latestYearHref, yearView } from "@/lib/features/targets/queries";
import { withDatabase } from "./database";

const { db } = withDatabase("sample");

test("the targets of 2023 are those of the notice, counted as on the home page", async () => {
  const [home, view] = await Promise.all([homeView(null, db()), yearView(2023, null, db())]);
  expect(view?.bars.map(({ kind, planned }) => [kind, planned])).toEqual([
    ["xa-ntm", 9],
    ["xa-ntm-nang-cao", 11],
    ["thon-ntm", 14],
    ["khu-dan-cu-ntm-kieu-mau", 37],
    ["vuon-mau-ntm", 87],
  ]);
  expect(view?.bars.map(({ rows, ...bar }) => bar)).toEqual(home?.targets);
  expect(view).toMatchObject({
    document: "Thông báo số 3691/TB-VPUBND",
    completeBy: "2023-12-31",
    namesAreSample: true,
  });
});

test("another year keeps its names of the document and its units without a name as one count", async () => {
  const view = await yearView(2022, null, db());
  expect(view?.namesAreSample).toBe(false);
  expect(view?.years.map(({ href }) => href)).toEqual(["/muc-tieu/2023", "/muc-tieu/2022"]);
  expect(view?.bars.find(({ kind }) => kind === "xa-ntm")?.rows.map(({ name }) => name)).toContain("Xã Cao Quảng");
  expect(view?.bars.find(({ kind }) => kind === "vuon-mau-ntm")?.rows).toMatchObject([
    { name: "Chưa xác định tên", count: 137, href: null },
  ]);
});

test("a year has no page before its targets were decided, nor one without targets", async () => {
  expect(await yearView(2023, "2023-08-10", db())).toBeNull();
  expect(await yearView(2021, null, db())).toBeNull();
  const past = await yearView(2022, "2023-08-10", db());
  expect(past?.publication.number).toBe(3);
  expect(past?.years).toEqual([{ year: 2022, href: "/muc-tieu/2022?tai-ngay=2023-08-10" }]);
  const links = past?.bars.flatMap(({ rows }) => rows.flatMap(({ href }) => (href === null ? [] : [href]))) ?? [];
  expect(links.length).toBeGreaterThan(0);
  for (const href of links) expect(href).toMatch(/^\/xa\/\d+\?tai-ngay=2023-08-10$/);
});

test("the menu leads to the latest year of the day, or to the first page", async () => {
  expect(await latestYearHref(null, db())).toBe("/muc-tieu/2023");
  expect(await latestYearHref("2023-08-10", db())).toBe("/muc-tieu/2022?tai-ngay=2023-08-10");
  expect(await latestYearHref("2022-01-01", db())).toBe("/?tai-ngay=2022-01-01");
});
