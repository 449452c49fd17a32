import { compare, isHeld, NTM, NTM_TITLE_SETS, OFFICIAL_GROUPS, officialGroup, type Title } from "../../engine";
import { daysBetween } from "../../format/date";
import { fromDbDate, toDbDate } from "../../server/dates";
import { type Db, db as portalDb } from "../../server/db";
import { hrefOn } from "../publications/links";
import { pageStamp } from "../publications/page-stamp";
import { type Published, shownOn } from "../publications/queries";
import { titleInWords } from "../recognitions/words";
import { editionAt, type Judged, setNames, standingsAt } from "../standings/queries";
import { DISTRICT_KINDS, unitInWords } from "../units/kinds";
import { unitsOn } from "../units/queries";
import { attention, averages, coverage, districtRows, type JudgedCommune } from "./summaries";
import { boundsOf, latestTargetYear, targetsOfYear } from "./targets";
import { tilesOf } from "./tiles";
import type { CommuneChange, HomeView, ProgressTable } from "./types";

/** Everything the home page says on a past day, or now; `null` where nothing had been published by then. */
export async function homeView(day: string | null, db: Db = portalDb()): Promise<HomeView | null> {
  const shown = await shownOn(db, day);
  if (shown === null) return null;
  const { publication, today } = shown;
  const previous = shown.publications[1];
  const year = await latestTargetYear(db, shown);
  if (year === null) return null;
  const targets = await targetsOfYear(db, year, boundsOf(shown));
  const law = await editionAt(db, NTM, publication.cutOff);
  if (targets === null || law === null) return null;
  const communes = await judgedCommunes(db, publication);
  const { completeBy } = targets;
  return {
    ...(await pageStamp(db, shown)),
    year,
    completeBy,
    daysLeft: completeBy === null ? null : daysBetween(today, completeBy),
    targetDocument: { number: targets.document, source: targets.source },
    targets: targets.bars,
    coverage: coverage(communes, law.edition),
    ...(await tilesOf(db, publication.asOf, communes, shown.day)),
    districts: districtRows(communes, shown.day),
    groups: OFFICIAL_GROUPS.map(({ name, from, to }) => ({
      label: name,
      from,
      to,
      count: communes.filter(({ standing }) => from <= standing.criteriaMet && standing.criteriaMet <= to).length,
    })),
    average: { ...averages(communes), published: await publishedAverage(db, today, publication.cutOff) },
    mayRise: communes.filter(
      ({ standing }) => officialGroup(standing.criteriaMet) !== officialGroup(standing.criteriaMetAtMost),
    ).length,
    attention: attention(communes, targets.bars, { asOf: publication.asOf, year, day: shown.day }),
    recognisedTotal: communes.filter((commune) => commune.recognised).length,
    changes: previous === undefined ? null : await changesSince(db, previous, communes, shown.day),
  };
}

/** The table behind the home page: every commune with its verdicts and titles, for a past day or now. */
export async function progressTable(day: string | null, db: Db = portalDb()): Promise<ProgressTable | null> {
  const shown = await shownOn(db, day);
  if (shown === null) return null;
  const { asOf, cutOff } = shown.publication;
  const law = await editionAt(db, NTM, cutOff);
  if (law === null) return null;
  const names = await setNames(db, cutOff);
  return {
    ...(await pageStamp(db, shown)),
    criteria: law.edition.criteria.map(({ id, name }) => ({ id, name })),
    rows: (await judgedCommunes(db, shown.publication)).map(({ unit, district, standing, titles }) => ({
      code: unit.code,
      name: unit.name,
      district: unitInWords(district.kind, district.name),
      met: standing.criteriaMet,
      metAtMost: standing.criteriaMetAtMost,
      verdicts: Object.fromEntries(standing.criteria.map(({ id, verdict }) => [id, verdict])),
      titles: titles
        .filter((title) => isHeld(title, asOf))
        .map((title) => titleInWords(names.get(title.set) ?? title.set, title.titleYear ?? null)),
    })),
  };
}

/** Every commune of the publication's day with its district and its standing. */
async function judgedCommunes(db: Db, { asOf, cutOff }: Pick<Published, "asOf" | "cutOff">): Promise<JudgedCommune[]> {
  const [units, districts] = await Promise.all([unitsOn(db, asOf, ["commune"]), unitsOn(db, asOf, DISTRICT_KINDS)]);
  const judged = await standingsAt(
    db,
    NTM,
    { asOf, knownAt: cutOff },
    units.map((unit) => unit.key),
  );
  const districtOf = new Map(districts.map((district) => [district.key, district]));
  return units.flatMap((unit) => {
    const district = districtOf.get(unit.parentKey ?? "");
    const standing = judged.get(unit.key);
    if (unit.code === null || district === undefined || standing === undefined) return [];
    return [
      {
        unit: { ...unit, code: unit.code },
        district,
        standing: standing.standing,
        recognised: isRecognised(standing, asOf),
        titles: standing.facts.unit.titles as Title[],
      },
    ];
  });
}

/** An NTM title of any period, held on the day. */
export function isRecognised({ facts }: Judged, asOf: string): boolean {
  return (facts.unit.titles as Title[]).some((title) => NTM_TITLE_SETS.includes(title.set) && isHeld(title, asOf));
}

/** The latest published average up to a day, kept beside the computed one with its source. */
async function publishedAverage(db: Db, today: string, knownAt: Date): Promise<HomeView["average"]["published"]> {
  const facts = await db.fact.findMany({
    where: { occurredOn: { lte: toDbDate(today) } },
    orderBy: { occurredOn: "desc" },
  });
  for (const fact of facts) {
    const value = fact.value as { average?: number; set?: string } | null;
    if (value?.average !== undefined) {
      return {
        value: value.average,
        on: fromDbDate(fact.occurredOn),
        source: fact.source,
        setName: (await setNames(db, knownAt)).get(value.set ?? "") ?? null,
      };
    }
  }
  return null;
}

/** What would change outside if everything accepted by a cut-off were published: for the eyes of office and leader. */
export async function changesBetween(
  from: Pick<Published, "asOf" | "cutOff">,
  to: Pick<Published, "asOf" | "cutOff">,
  db: Db = portalDb(),
): Promise<CommuneChange[]> {
  const communes = await judgedCommunes(db, to);
  return (await changesSince(db, from, communes, null))?.rows ?? [];
}

async function changesSince(
  db: Db,
  previous: Pick<Published, "asOf" | "cutOff">,
  communes: JudgedCommune[],
  day: string | null,
): Promise<HomeView["changes"]> {
  const before = await standingsAt(
    db,
    NTM,
    { asOf: previous.asOf, knownAt: previous.cutOff },
    communes.map(({ unit }) => unit.key),
  );
  const rows = communes.flatMap(({ unit, standing }): CommuneChange[] => {
    const earlier = before.get(unit.key)?.standing;
    if (earlier === undefined) return [];
    const { criteriaBy, criteria } = compare(earlier, standing);
    const named = (ids: string[]) =>
      criteria.filter(({ id }) => ids.includes(id)).map(({ id, name }) => `${id} ${name}`);
    const gained = named(criteriaBy.gained);
    const lost = named(criteriaBy.lost);
    if (gained.length === 0 && lost.length === 0) return [];
    return [
      {
        name: `Xã ${unit.name}`,
        href: hrefOn(`/xa/${unit.code}`, day),
        before: earlier.criteriaMet,
        after: standing.criteriaMet,
        gained,
        lost,
      },
    ];
  });
  return { since: previous.asOf, rows: rows.sort((a, b) => b.after - b.before - (a.after - a.before)) };
}
