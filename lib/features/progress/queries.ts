import { compare, isHeld, NTM, NTM_TITLE_SETS, OFFICIAL_GROUPS, officialGroup, type Title } from "../../engine";
import { dayOf, daysBetween } from "../../format/date";
import { businessNow, worldClock } from "../../server/clock";
import { fromDbDate, toDbDate } from "../../server/dates";
import { type Db, db as portalDb } from "../../server/db";
import { type Published, publicationsUntil } from "../publications/queries";
import { editionAt, type Judged, standingsAt } from "../standings/queries";
import { COMMUNE_LEVEL_KINDS, DISTRICT_KINDS, unitInWords } from "../units/kinds";
import { unitsOn } from "../units/queries";
import { attention, averages, coverage, districtRows, type JudgedCommune } from "./summaries";
import { latestTargetYear, targetsOfYear } from "./targets";
import tileLayout from "./tile-layout.json";
import type { CommuneChange, HomeView } from "./types";

const LAYOUT = tileLayout as unknown as Record<string, [number, number]>;

/** Everything the home page says, from the latest publication; `null` while nothing has been published. */
export async function homeView(db: Db = portalDb()): Promise<HomeView | null> {
  const now = await businessNow(db);
  const today = dayOf(now);
  const [publication, previous] = await publicationsUntil(db, now);
  const year = await latestTargetYear(db, today);
  if (publication === undefined || year === null) return null;
  const targets = await targetsOfYear(db, year, { asOf: publication.asOf, knownAt: publication.cutOff });
  const law = await editionAt(db, NTM, publication.cutOff);
  if (targets === null || law === null) return null;
  const communes = await judgedCommunes(db, publication);
  const { completeBy } = targets;
  return {
    world: { today, sample: (await worldClock(db)).world === "sample" },
    publication: { number: publication.number, asOf: publication.asOf, approvedOn: publication.approvedOn },
    year,
    completeBy,
    daysLeft: completeBy === null ? null : daysBetween(today, completeBy),
    targetDocument: { number: targets.document, source: targets.source },
    targets: targets.bars,
    coverage: coverage(communes, law.edition),
    ...(await tiles(db, publication, communes)),
    districts: districtRows(communes, null),
    groups: OFFICIAL_GROUPS.map(({ name, from, to }) => ({
      label: name,
      from,
      to,
      count: communes.filter(({ standing }) => from <= standing.criteriaMet && standing.criteriaMet <= to).length,
    })),
    average: { ...averages(communes), published: await publishedAverage(db, today) },
    mayRise: communes.filter(
      ({ standing }) => officialGroup(standing.criteriaMet) !== officialGroup(standing.criteriaMetAtMost),
    ).length,
    attention: attention(communes, targets.bars, publication.asOf),
    recognisedTotal: communes.filter((commune) => commune.recognised).length,
    changes: previous === undefined ? null : await changesSince(db, previous, communes),
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
      },
    ];
  });
}

/** An NTM title of any period, held on the day. */
export function isRecognised({ facts }: Judged, asOf: string): boolean {
  return (facts.unit.titles as Title[]).some((title) => NTM_TITLE_SETS.includes(title.set) && isHeld(title, asOf));
}

async function tiles(
  db: Db,
  { asOf }: Published,
  communes: JudgedCommune[],
): Promise<Pick<HomeView, "tiles" | "otherTiles">> {
  const judged = communes.flatMap(({ unit, district, standing }) => {
    const seat = LAYOUT[unit.code];
    if (seat === undefined) return [];
    return [
      {
        key: unit.key,
        code: unit.code,
        name: unit.name,
        href: `/xa/${unit.code}`,
        districtCode: district.code ?? "",
        column: seat[0],
        row: seat[1],
        met: standing.criteriaMet,
        metAtMost: standing.criteriaMetAtMost,
      },
    ];
  });
  const districts = new Map(
    (await unitsOn(db, asOf, DISTRICT_KINDS)).map((district) => [district.key, district.code ?? ""]),
  );
  const others = await unitsOn(
    db,
    asOf,
    COMMUNE_LEVEL_KINDS.filter((kind) => kind !== "commune"),
  );
  const otherTiles = others.flatMap(({ code, name, kind, parentKey }) => {
    const seat = LAYOUT[code ?? ""];
    if (code === null || seat === undefined) return [];
    const districtCode = districts.get(parentKey ?? "") ?? "";
    return [{ code, name: unitInWords(kind, name), districtCode, column: seat[0], row: seat[1] }];
  });
  return { tiles: judged, otherTiles };
}

/** The latest published average up to a day, kept beside the computed one with its source. */
async function publishedAverage(db: Db, today: string): Promise<HomeView["average"]["published"]> {
  const facts = await db.fact.findMany({
    where: { occurredOn: { lte: toDbDate(today) } },
    orderBy: { occurredOn: "desc" },
  });
  for (const fact of facts) {
    const value = fact.value as { average?: number; set?: string } | null;
    if (value?.average !== undefined) {
      const set = value.set === undefined ? null : await db.criteriaSet.findUnique({ where: { key: value.set } });
      return {
        value: value.average,
        on: fromDbDate(fact.occurredOn),
        source: fact.source,
        setName: set?.shortName ?? null,
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
  return (await changesSince(db, from, communes))?.rows ?? [];
}

async function changesSince(
  db: Db,
  previous: Pick<Published, "asOf" | "cutOff">,
  communes: JudgedCommune[],
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
        href: `/xa/${unit.code}`,
        before: earlier.criteriaMet,
        after: standing.criteriaMet,
        gained,
        lost,
      },
    ];
  });
  return { since: previous.asOf, rows: rows.sort((a, b) => b.after - b.before - (a.after - a.before)) };
}
