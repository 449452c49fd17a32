import { parseFacts } from "../../criteria/facts-file";
import { hashEdition, shippedEditions } from "../../criteria/registry";
import { evaluate, type Facts, type HashedEdition, type Region, type Standing } from "../../engine";
import { slug } from "../../format/fold";
import { fromDbDate, fromDbDateOrNull, toDbDate } from "../../server/dates";
import type { Db } from "../../server/db";
import { type FactsFile, factsFile, type ObservationRow, type UnitFacts } from "./facts-of-unit";

/** What was known and on which day it is judged: `knownAt` bounds acceptance, titles and editions, `asOf` measuring. */
export type Moment = { knownAt: Date; asOf: string };

export type Judged = { facts: FactsFile; standing: Standing };

const hashed = new Map<string, HashedEdition>();

/** The edition of a set that was in effect at a moment, or `null` where the set is not loaded. */
export async function editionAt(db: Db, setKey: string, knownAt: Date): Promise<HashedEdition | null> {
  const row = await db.edition.findFirst({
    where: { setKey, publishedAt: { lte: knownAt } },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
  });
  if (row === null) return null;
  let law = hashed.get(row.hash);
  if (law === undefined) {
    law = hashEdition(row.content);
    if (law.hash !== row.hash) throw new Error(`Edition ${setKey}/${row.label} does not match its hash`);
    hashed.set(row.hash, law);
  }
  return law;
}

/** Judges units by a set at a moment; the result is keyed by unit. */
export async function standingsAt(
  db: Db,
  setKey: string,
  moment: Moment,
  unitKeys: string[],
): Promise<Map<string, Judged>> {
  const law = await editionAt(db, setKey, moment.knownAt);
  if (law === null || unitKeys.length === 0) return new Map();
  const [units, rows] = await Promise.all([
    unitFacts(db, moment, unitKeys),
    observationRows(db, law, moment, unitKeys),
  ]);
  const indicatorsOf = indicatorsByMeasure(law);
  const judged = new Map<string, Judged>();
  for (const [key, unit] of units) {
    const facts = factsFile(unit, rows.get(key) ?? [], indicatorsOf);
    judged.set(key, { facts, standing: evaluate(law, readFacts(facts, law), { asOf: moment.asOf }) });
  }
  return judged;
}

/** The portal judges from the very file it offers, so that `assess` on it cannot differ. */
function readFacts(file: FactsFile, law: HashedEdition): Facts {
  const knownSets = shippedEditions().map(({ edition }) => edition.set);
  const { facts, problems } = parseFacts(file, law.edition, knownSets);
  if (facts === null)
    throw new Error(`Stored facts break their own rules: ${problems.map((p) => `${p.place}: ${p.text}`).join("; ")}`);
  return facts;
}

function indicatorsByMeasure({ edition }: HashedEdition): Map<string, string[]> {
  const byMeasure = new Map<string, string[]>();
  for (const { id, measure } of edition.criteria.flatMap((criterion) => criterion.indicators)) {
    byMeasure.set(measure, [...(byMeasure.get(measure) ?? []), id]);
  }
  return byMeasure;
}

/**
 * Accepted observations that concern a set: of each subject and year the one measured, then known, last. PostgreSQL puts
 * a unit's rows together, in the order in which they became known; reading them one by one takes three times as long.
 */
async function observationRows(
  db: Db,
  { edition }: HashedEdition,
  moment: Moment,
  unitKeys: string[],
): Promise<Map<string, ObservationRow[]>> {
  const rows = await db.$queryRaw<{ unitKey: string; observations: ObservationRow[] }[]>`
    SELECT "unitKey", json_agg(known ORDER BY "measuredOn", "acceptedAt", "id") AS "observations" FROM (
      SELECT DISTINCT ON (o."unitKey", o."subject", o."measureKey", o."criterionId", o."indicatorId", o."notApplicable", o."referenceYear")
        o."id", o."unitKey", o."subject", o."measureKey", o."criterionId", o."indicatorId", o."measuredOn", o."referenceYear",
        o."kind", o."value"::float8 AS "value", o."values", o."conclusion", o."notApplicable", o."reason", o."document",
        o."note", g."shortName" AS "by",
        to_char(o."submittedAt" AT TIME ZONE 'UTC', ${INSTANT}) AS "submittedAt",
        to_char(o."acceptedAt" AT TIME ZONE 'UTC', ${INSTANT}) AS "acceptedAt"
      FROM "Observation" o JOIN "Organisation" g ON g."key" = o."organisationKey"
      WHERE o."unitKey" = ANY(${unitKeys}) AND o."acceptedAt" <= ${moment.knownAt}
        AND o."measuredOn" <= ${toDbDate(moment.asOf)}
        AND (o."setKey" = ${edition.set} OR o."measureKey" = ANY(${Object.keys(edition.measures)}))
      ORDER BY o."unitKey", o."subject", o."measureKey", o."criterionId", o."indicatorId", o."notApplicable",
        o."referenceYear", o."measuredOn" DESC, o."acceptedAt" DESC, o."sequence" DESC
    ) known GROUP BY "unitKey"`;
  return new Map(rows.map((row) => [row.unitKey, row.observations]));
}

/** ISO instant, as `to_char` is told to write it. */
const INSTANT = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';

/** Name, code, province, region and titles of units as they were known at a moment. */
async function unitFacts(db: Db, { asOf, knownAt }: Moment, unitKeys: string[]): Promise<Map<string, UnitFacts>> {
  const day = toDbDate(asOf);
  const onDay = { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] };
  const [versions, regions, recognitions, provinces] = await Promise.all([
    db.unitVersion.findMany({ where: { unitKey: { in: unitKeys }, ...onDay } }),
    db.unitRegion.findMany({ where: { unitKey: { in: unitKeys }, ...onDay } }),
    db.recognition.findMany({
      where: { unitKey: { in: unitKeys }, recordedAt: { lte: knownAt }, decidedOn: { not: null, lte: day } },
      orderBy: [{ decidedOn: "asc" }, { id: "asc" }],
    }),
    db.unitVersion.findMany({ where: { kind: "province", ...onDay } }),
  ]);
  const province = slug(provinces[0]?.name ?? "Quảng Bình");
  const regionOf = new Map(regions.map((row) => [row.unitKey, row]));
  const facts = new Map<string, UnitFacts>();
  for (const { unitKey, code, name } of versions) {
    const region = regionOf.get(unitKey);
    facts.set(unitKey, {
      code: code ?? unitKey,
      name,
      province,
      region: (region?.region as Region | undefined) ?? null,
      regionChecked: region?.standing !== "unchecked",
      titles: recognitions
        .filter((row) => row.unitKey === unitKey)
        .map((row) => ({
          set: row.setKey,
          decidedOn: fromDbDate(row.decidedOn ?? day),
          titleYear: row.titleYear,
          withdrawnOn: fromDbDateOrNull(row.withdrawnOn),
        })),
    });
  }
  return facts;
}
