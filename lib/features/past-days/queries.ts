import { dayOf } from "../../format/date";
import { businessNow } from "../../server/clock";
import { type Db, db as portalDb } from "../../server/db";
import { hrefOn } from "../publications/links";
import { readDay } from "../publications/past-day";
import { type Published, publicationsUntil, shownOn } from "../publications/queries";
import { dayReaching } from "../publications/reach";
import { worldNow } from "../world/queries";
import type { AskedDay, NoSuchDayView, PastDaysView } from "./types";

/** Whether a day asked for by `?tai-ngay=` can be shown; today is the present until it is over. */
export async function askedDay(text: string, db: Db = portalDb()): Promise<AskedDay> {
  const day = readDay(text);
  if (day === null) return { day, problem: "unreadable" };
  if (day > dayOf(await businessNow(db))) return { day, problem: "ahead" };
  const shown = await shownOn(db, day);
  return shown === null ? { day, problem: "before_first" } : { day: shown.day, problem: null };
}

/** Every publication, each with the address at which a public page stands as it showed it. */
export async function pastDaysView(path: string, db: Db = portalDb()): Promise<PastDaysView> {
  const publications = await publicationsUntil(db, await businessNow(db));
  const [latest] = publications;
  return {
    world: await worldNow(db),
    publication: latest === undefined ? null : stampOf(latest),
    path,
    lines: publications.map((publication, index) => ({
      ...stampOf(publication),
      current: index === 0,
      href: hrefOfDay(path, dayReaching(publications, index)),
    })),
    firstDay: publications.at(-1)?.publicOn ?? null,
  };
}

/** What is said of a day that cannot be shown; `null` where it can. */
export async function noSuchDayView(text: string, path: string, db: Db = portalDb()): Promise<NoSuchDayView | null> {
  const { day, problem } = await askedDay(text, db);
  return problem === null ? null : { ...(await pastDaysView(path, db)), asked: day, problem };
}

function hrefOfDay(path: string, day: string | null | undefined): string | null {
  return day === undefined ? null : hrefOn(path, day);
}

function stampOf({ number, asOf, approvedOn }: Published) {
  return { number, asOf, approvedOn };
}
