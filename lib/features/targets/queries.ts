import { daysBetween } from "../../format/date";
import { toDbDate } from "../../server/dates";
import { type Db, db as portalDb } from "../../server/db";
import { boundsOf, targetsOfYear } from "../progress/targets";
import { hrefOn } from "../publications/links";
import { pageStamp } from "../publications/page-stamp";
import { type Shown, shownOn } from "../publications/queries";
import { entryRows } from "./rows";
import type { YearView } from "./types";

/** The targets of a year as published on a day (ISO; `null` is the present); `null` where the year then had none. */
export async function yearView(year: number, day: string | null, db: Db = portalDb()): Promise<YearView | null> {
  const shown = await shownOn(db, day);
  if (shown === null) return null;
  const years = await yearsWithTargets(db, shown);
  const targets = years.includes(year) ? await targetsOfYear(db, year, boundsOf(shown)) : null;
  if (targets === null) return null;
  const [stamp, madeUp] = await Promise.all([
    pageStamp(db, shown),
    db.registration.count({ where: { target: { year }, sample: true } }),
  ]);
  const { completeBy } = targets;
  return {
    ...stamp,
    year,
    completeBy,
    daysLeft: completeBy === null ? null : daysBetween(shown.today, completeBy),
    document: targets.document,
    source: targets.source,
    bars: targets.bars.map((bar) => ({ ...bar, rows: entryRows(bar.entries) })),
    namesAreSample: madeUp > 0,
    years: years.map((known) => ({ year: known, href: hrefOn(`/muc-tieu/${known}`, shown.day) })),
  };
}

/** Where the targets of the latest year are; the first page, which says so, where there are none yet. */
export async function latestYearHref(day: string | null, db: Db = portalDb()): Promise<string> {
  const shown = await shownOn(db, day);
  const year = shown === null ? undefined : (await yearsWithTargets(db, shown))[0];
  return hrefOn(year === undefined ? "/" : `/muc-tieu/${year}`, shown?.day ?? day);
}

/** The years with targets decided, and known here, up to a day; the latest first. */
async function yearsWithTargets(db: Db, { today, until }: Shown): Promise<number[]> {
  const rows = await db.target.findMany({
    where: { decidedOn: { lte: toDbDate(today) }, recordedAt: { lte: until } },
    distinct: ["year"],
    select: { year: true },
    orderBy: { year: "desc" },
  });
  return rows.map((row) => row.year);
}
