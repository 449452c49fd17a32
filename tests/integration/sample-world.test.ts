import { describe, expect, test } from "vitest";
import { communeView } from "@/lib/features/communes/queries";
import { homeView } from "@/lib/features/progress/queries";
import type { HomeView } from "@/lib/features/progress/types";
import { connect } from "@/lib/server/db";
import { withDatabase } from "./database";

const database = withDatabase("sample");

let loaded: Promise<HomeView | null> | undefined;

/** Read once; nothing in this file writes before the clock is moved. */
async function home(): Promise<HomeView> {
  loaded ??= homeView(null, database.db());
  const view = await loaded;
  if (view === null) throw new Error("The sample world has a publication");
  return view;
}

describe("the sample world stands plausibly beside the published figures", () => {
  test("it is 06/9/2023, and 116 days are left", async () => {
    const view = await home();
    expect(view.world).toEqual({ today: "2023-09-06", sample: true });
    expect(view).toMatchObject({ year: 2023, completeBy: "2023-12-31", daysLeft: 116 });
    expect(view.targets.map((bar) => bar.planned)).toEqual([9, 11, 14, 37, 87]);
    for (const bar of view.targets) expect(bar.entries.length).toBe(bar.planned);
  });

  test("nâng cao of 2023 stands at 0 recognised, and so does NTM", async () => {
    const recognised = Object.fromEntries((await home()).targets.map((bar) => [bar.kind, bar.recognised]));
    expect(recognised).toMatchObject({ "xa-ntm": 0, "xa-ntm-nang-cao": 0 });
    expect(await database.db().recognition.count({ where: { setKey: "xa-ntm-kieu-mau-2021-2025" } })).toBe(0);
  });

  test("128 communes in eight districts, some below 15, in the official groups", async () => {
    const view = await home();
    expect(view.tiles).toHaveLength(128);
    expect(view.districts.reduce((sum, row) => sum + row.communes, 0)).toBe(128);
    expect(view.groups.reduce((sum, group) => sum + group.count, 0)).toBe(128);
    expect(view.attention.below15.length).toBeGreaterThan(10);
    expect(view.groups.slice(2).reduce((sum, group) => sum + group.count, 0)).toBe(view.attention.below15.length);
    expect(view.average.computed).toBeGreaterThan(14);
    expect(view.average.published).toMatchObject({ value: 17.2, on: "2021-12-31" });
  });

  test("communes at 19/19 plus fallen ones are at least as many as the recognised", async () => {
    const view = await home();
    expect(view.recognisedTotal).toBe(88);
    const complete = view.groups[0]?.count ?? 0;
    expect(view.attention.fallen.length).toBeGreaterThan(20);
    expect(complete + view.attention.fallen.length).toBeGreaterThanOrEqual(view.recognisedTotal);
  });

  test("figures are missing, figures wait, and some communes have criterion conclusions only", async () => {
    const view = await home();
    expect(view.coverage.known).toBeLessThan(view.coverage.total);
    expect(await database.db().observation.count({ where: { acceptedAt: null } })).toBeGreaterThan(100);
    const units = await database.db().observation.groupBy({ by: ["unitKey"], where: { subject: "criterion" } });
    expect(units.length).toBeGreaterThan(10);
  });
});

describe("the clock", () => {
  test("moved back, nothing dated later is shown", async () => {
    const db = connect(database.url());
    await db.worldClock.update({
      where: { id: 1 },
      data: { businessStart: new Date("2023-02-10T09:00:00+07:00"), machineStart: new Date() },
    });
    const view = await homeView(null, db);
    expect(view?.year).toBe(2022);
    expect(view?.publication.asOf).toBe("2023-01-31");
    expect(view?.targets.flatMap((bar) => bar.entries).filter((entry) => entry.completedOn !== null)).toEqual([]);
    const commune = await communeView("19003", null, db);
    const registered = commune?.lines.map((line) => line.text).filter((text) => text.startsWith("Đăng ký"));
    expect(registered).toEqual(["Đăng ký đạt chuẩn nông thôn mới năm 2022"]);
    await db.worldClock.update({
      where: { id: 1 },
      data: { businessStart: new Date("2022-05-01T09:00:00+07:00"), machineStart: new Date() },
    });
    await db.$disconnect();
    const earlier = connect(database.url());
    expect(await homeView(null, earlier)).toBeNull();
    await earlier.$disconnect();
  });
});
