import { NTM, type Title } from "../../engine";
import { type Db, db as portalDb } from "../../server/db";
import { isRecognised } from "../progress/queries";
import { averages, districtRows, type JudgedCommune } from "../progress/summaries";
import { hrefOn } from "../publications/links";
import { pageStamp } from "../publications/page-stamp";
import { type Published, shownOn } from "../publications/queries";
import { editionAt, standingsAt } from "../standings/queries";
import { COMMUNE_LEVEL_KINDS, DISTRICT_KINDS, KIND_NAMES, unitInWords } from "../units/kinds";
import { type UnitOn, unitByCode, unitsOn } from "../units/queries";
import { communeCells, holdingBack } from "./matrix";
import type { CriterionHead, DistrictView, ProvinceView } from "./types";

/** A district as published on a day (ISO; `null` is the present); `null` where no district then held the code. */
export async function districtView(
  code: string,
  day: string | null,
  db: Db = portalDb(),
): Promise<DistrictView | null> {
  const shown = await shownOn(db, day);
  if (shown === null) return null;
  const { asOf } = shown.publication;
  const district = await unitByCode(db, code, asOf);
  if (district === null || !DISTRICT_KINDS.includes(district.kind)) return null;
  const [law, communes, others, districts, stamp] = await Promise.all([
    heads(db, shown.publication, shown.day),
    judged(db, shown.publication, district.key),
    unitsOn(db, asOf, NOT_JUDGED),
    unitsOn(db, asOf, DISTRICT_KINDS),
    pageStamp(db, shown),
  ]);
  if (law === null) return null;
  const name = unitInWords(district.kind, district.name);
  const cells = communes.map((commune) => communeCells(commune, name, publicHref(commune, shown.day)));
  return {
    ...stamp,
    ...law,
    code,
    name,
    summary: districtRows(withDistrict(communes, [district]), shown.day)[0] ?? null,
    communes: cells,
    holding: holdingBack(law.criteria, cells),
    notJudged: others
      .filter((unit) => unit.parentKey === district.key)
      .map((unit) => `${KIND_NAMES[unit.kind] ?? unit.kind} ${unit.name}`),
    siblings: districts
      .filter((unit) => unit.key !== district.key && unit.code !== null)
      .map((unit) => ({ name: unitInWords(unit.kind, unit.name), href: hrefOn(`/huyen/${unit.code}`, shown.day) })),
  };
}

/** All communes of the province by district, as published on a day; `null` while nothing has been published. */
export async function provinceView(day: string | null, db: Db = portalDb()): Promise<ProvinceView | null> {
  const shown = await shownOn(db, day);
  if (shown === null) return null;
  const [law, communes, districts, stamp] = await Promise.all([
    heads(db, shown.publication, shown.day),
    judged(db, shown.publication, null),
    unitsOn(db, shown.publication.asOf, DISTRICT_KINDS),
    pageStamp(db, shown),
  ]);
  if (law === null) return null;
  const nameOf = new Map(districts.map((district) => [district.key, unitInWords(district.kind, district.name)]));
  return {
    ...stamp,
    ...law,
    districts: districtRows(withDistrict(communes, districts), shown.day),
    communes: communes
      .map((commune) =>
        communeCells(commune, nameOf.get(commune.unit.parentKey ?? "") ?? "", publicHref(commune, shown.day)),
      )
      .sort((a, b) => a.district.localeCompare(b.district, "vi")),
    average: averages(communes),
  };
}

const NOT_JUDGED = COMMUNE_LEVEL_KINDS.filter((kind) => kind !== "commune");

type Commune = Omit<JudgedCommune, "district">;

/** The communes of a publication's day, of one district or of the whole province, with where they stand. */
async function judged(db: Db, { asOf, cutOff }: Published, districtKey: string | null): Promise<Commune[]> {
  const units = (await unitsOn(db, asOf, ["commune"])).filter(
    (unit) => districtKey === null || unit.parentKey === districtKey,
  );
  const standings = await standingsAt(
    db,
    NTM,
    { asOf, knownAt: cutOff },
    units.map((unit) => unit.key),
  );
  return units.flatMap((unit) => {
    const known = standings.get(unit.key);
    if (unit.code === null || known === undefined) return [];
    const titles = known.facts.unit.titles as Title[];
    const recognised = isRecognised(known, asOf);
    return [{ unit: { ...unit, code: unit.code }, standing: known.standing, recognised, titles }];
  });
}

/** Communes whose district is among the given; since 01/7/2025 a commune has none. */
function withDistrict(communes: Commune[], districts: UnitOn[]) {
  const byKey = new Map(districts.map((district) => [district.key, district]));
  return communes.flatMap((commune) => {
    const district = byKey.get(commune.unit.parentKey ?? "");
    return district === undefined ? [] : [{ ...commune, district }];
  });
}

/** The set that judges communes, by its criteria and whether it is in force on the publication's day. */
async function heads(
  db: Db,
  { asOf, cutOff }: Published,
  day: string | null,
): Promise<{ set: { name: string; href: string }; criteria: CriterionHead[]; inForce: boolean } | null> {
  const law = await editionAt(db, NTM, cutOff);
  if (law === null) return null;
  const { set, shortName, criteria, inForce } = law.edition;
  return {
    set: { name: shortName, href: hrefOn(`/bo-tieu-chi/${set}`, day) },
    criteria: criteria.map(({ id, name }) => ({ id, name })),
    inForce: inForce !== null && inForce.from <= asOf && asOf <= inForce.to,
  };
}

/** The public page of a commune, of the same day. */
function publicHref({ unit }: { unit: { code: string } }, day: string | null): string {
  return hrefOn(`/xa/${unit.code}`, day);
}
