import { shippedEditions } from "../../criteria/registry";
import type { Edition, Region } from "../../engine";
import { dayOf } from "../../format/date";
import { type Db, db as portalDb } from "../../server/db";
import { knownRows } from "../../server/known-rows";
import { confirmedByEdition } from "../editions/confirmations";
import { signedEditions } from "../editions/queries";
import { hrefOn } from "../publications/links";
import { pageStamp } from "../publications/page-stamp";
import { type Published, shownOn } from "../publications/queries";
import { editionAt } from "../standings/queries";
import { KIND_NAMES } from "../units/kinds";
import { levelCounts, publicCriteria } from "./levels";
import type { EditionRow, SetHead, SetsView, SetView } from "./types";

/** What the key of a set may look like; anything else is not looked up. */
const SET_KEY = /^[a-z0-9-]{1,60}$/;

/** A criteria set as the publication of a day (ISO; `null` is the present) rests on it; `null` where it knew none. */
export async function setView(key: string, day: string | null, db: Db = portalDb()): Promise<SetView | null> {
  const shown = SET_KEY.test(key) ? await shownOn(db, day) : null;
  const law = shown && (await editionAt(db, key, shown.publication.cutOff));
  if (shown === null || law === null) return null;
  const [stamp, editions, all, regionsHere] = await Promise.all([
    pageStamp(db, shown),
    editionRows(db, key, shown.publication.cutOff),
    editionsAt(db, shown.publication.cutOff),
    regionsOn(db, shown.publication),
  ]);
  const { edition, hash } = law;
  const link = ({ set, shortName }: Edition) => ({ name: shortName, href: hrefOn(`/bo-tieu-chi/${set}`, shown.day) });
  const required = edition.prerequisite;
  const own = editions.find((row) => row.hash === hash);
  if (own === undefined) return null;
  return {
    ...stamp,
    head: setHead(edition, shown.day),
    prerequisite: required && {
      text: required.text,
      sets: all.filter(({ set }) => required.sets.includes(set)).map(link),
    },
    documents: edition.documents,
    criteria: publicCriteria(edition),
    regionsHere,
    edition: own,
    confirmed: confirmedByEdition(await signedEditions(db, key, shown.publication.cutOff)),
    otherEditions: editions.filter((row) => row !== own),
    otherSets: all.filter(({ set }) => set !== key).map(link),
  };
}

/** Every criteria set, in the order in which they are listed for people; `null` while nothing has been published. */
export async function setsView(day: string | null, db: Db = portalDb()): Promise<SetsView | null> {
  const shown = await shownOn(db, day);
  if (shown === null) return null;
  const [stamp, editions] = await Promise.all([pageStamp(db, shown), editionsAt(db, shown.publication.cutOff)]);
  return { ...stamp, sets: editions.map((edition) => setHead(edition, shown.day)) };
}

function setHead(edition: Edition, day: string | null): SetHead {
  const { set, name, unitKind, status, statusNote, inForce, criteria } = edition;
  return {
    key: set,
    name,
    href: hrefOn(`/bo-tieu-chi/${set}`, day),
    unitKind: (KIND_NAMES[unitKind] ?? unitKind).toLowerCase(),
    status,
    statusNote: statusNote ?? null,
    inForce,
    criteria: criteria.length,
    counts: levelCounts(edition),
  };
}

/** The edition of every set that was in effect at an instant: shipped sets in their order, the office's own after them. */
async function editionsAt(db: Db, knownAt: Date): Promise<Edition[]> {
  const order = shippedEditions().map(({ edition }) => edition.set);
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const sets = await db.criteriaSet.findMany({ select: { key: true }, orderBy: { key: "asc" } });
  const laws = await Promise.all(sets.map(({ key }) => editionAt(db, key, knownAt)));
  return laws.flatMap((law) => (law === null ? [] : [law.edition])).sort((a, b) => place(a.set) - place(b.set));
}

async function editionRows(db: Db, setKey: string, knownAt: Date): Promise<EditionRow[]> {
  const rows = await db.edition.findMany({
    where: { setKey, publishedAt: { lte: knownAt } },
    select: { label: true, hash: true, publishedAt: true },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
  });
  return rows.map(({ label, hash, publishedAt }) => ({ label, hash, publishedOn: dayOf(publishedAt) }));
}

/** The regions by whose columns units here are judged on a publication's day. */
async function regionsOn(db: Db, { asOf, cutOff }: Published): Promise<Region[]> {
  const rows = await db.unitRegion.findMany({
    where: knownRows(asOf, cutOff),
    distinct: ["region"],
    select: { region: true },
  });
  return rows.map((row) => row.region as Region);
}
