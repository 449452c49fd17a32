import { parseFacts } from "../../criteria/facts-file";
import { hashEdition } from "../../criteria/registry";
import { evaluate, type Facts, type HashedEdition, type Region, type Standing } from "../../engine";
import type { Problem } from "../../format/problems";
import { toDbDate } from "../../server/dates";
import type { Db, Tx } from "../../server/db";
import { Prisma } from "../../server/generated/client";
import { knownRows } from "../../server/known-rows";
import { knownRecognition } from "../recognitions/known";
import { type FactsFile, factsFile, type ObservationRow, type UnitFacts } from "./facts-of-unit";

/**
 * What was known and on which day it is judged: `knownAt` bounds acceptance, titles and editions, `asOf` measuring. `lawOn`
 * asks by the levels of another day: how units of today would stand under a set that is not in force yet. `drafts` are
 * observations judged as if they were accepted at that instant.
 */
export type Moment = { knownAt: Date; asOf: string; lawOn?: string; drafts?: readonly string[] };

/** `setAside`: stored observations that the edition does not admit, for the inside to look at. */
export type Judged = { facts: FactsFile; standing: Standing; setAside: Problem[] };

const hashed = new Map<string, HashedEdition>();

/**
 * The edition of a set that was in effect at a moment, or `null` where the set is not loaded. Nearly every request asks,
 * several times: which edition it is comes from the store each time, its content, which never changes, only once.
 */
export async function editionAt(db: Db | Tx, setKey: string, knownAt: Date): Promise<HashedEdition | null> {
  const row = await db.edition.findFirst({
    where: { setKey, publishedAt: { lte: knownAt } },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    select: { id: true, hash: true },
  });
  return row === null ? null : (hashed.get(row.hash) ?? readEdition(db, row.id));
}

async function readEdition(db: Db | Tx, id: number): Promise<HashedEdition> {
  const { setKey, label, hash, content } = await db.edition.findUniqueOrThrow({ where: { id } });
  const law = hashEdition(content);
  if (law.hash !== hash) throw new Error(`Edition ${setKey}/${label} does not match its hash`);
  hashed.set(hash, law);
  return law;
}

/** The short names of the sets by their keys, each as its edition of that moment says it. */
export async function setNames(db: Db, knownAt: Date): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ setKey: string; name: string }[]>`
    SELECT DISTINCT ON ("setKey") "setKey", "content"->>'shortName' AS "name" FROM "Edition"
    WHERE "publishedAt" <= ${knownAt} ORDER BY "setKey", "publishedAt" DESC, "id" DESC`;
  return new Map(rows.map(({ setKey, name }) => [setKey, name]));
}

/** Judges units by a set at a moment; the result is keyed by unit. */
export async function standingsAt(
  db: Db | Tx,
  setKey: string,
  moment: Moment,
  unitKeys: string[],
): Promise<Map<string, Judged>> {
  const law = await editionAt(db, setKey, moment.knownAt);
  return law === null ? new Map() : standingsBy(db, law, moment, unitKeys);
}

/** Judges units by a given edition, published or only proposed; the result is keyed by unit. */
export async function standingsBy(
  db: Db | Tx,
  law: HashedEdition,
  moment: Moment,
  unitKeys: string[],
): Promise<Map<string, Judged>> {
  if (unitKeys.length === 0) return new Map();
  const sets = await knownSets(db, law);
  const [units, rows] = await Promise.all([
    unitFacts(db, moment, unitKeys),
    observationRows(db, law, moment, unitKeys),
  ]);
  const indicatorsOf = indicatorsByMeasure(law);
  const judged = new Map<string, Judged>();
  for (const [key, unit] of units) {
    const { file, facts, setAside } = readFacts(factsFile(unit, rows.get(key) ?? [], indicatorsOf), law, sets);
    judged.set(key, { facts: file, standing: evaluate(law, facts, { asOf: moment.lawOn ?? moment.asOf }), setAside });
  }
  return judged;
}

/** What a unit is judged by that is not a figure: its region, and whether that was compared with the signed list. */
export type OtherRegion = { region: Region; regionChecked: boolean };

/**
 * One unit judged by a set as it stands at a moment, and as it would stand in another region with all else the same;
 * `null` where the set has no edition by then or the unit is not there on the day.
 */
export async function standingsInRegion(
  db: Db,
  setKey: string,
  moment: Moment,
  unitKey: string,
  { region, regionChecked }: OtherRegion,
): Promise<{ before: Standing; after: Standing } | null> {
  const law = await editionAt(db, setKey, moment.knownAt);
  const judged = law && (await standingsBy(db, law, moment, [unitKey])).get(unitKey);
  if (law === null || judged === null || judged === undefined) return null;
  const { regionChecked: _, ...unit } = judged.facts.unit;
  const elsewhere = { ...unit, region, ...(!regionChecked && { regionChecked }) };
  const { facts } = readFacts({ ...judged.facts, unit: elsewhere }, law, await knownSets(db, law));
  return { before: judged.standing, after: evaluate(law, facts, { asOf: moment.asOf }) };
}

/**
 * One unit as it stands, and as it would stand with more said of it (in the form of the facts file), each in place of what
 * is said of its subject on that day; `null` where there is nothing to judge by.
 */
export async function standingWith(
  db: Db,
  law: HashedEdition,
  moment: Moment,
  unitKey: string,
  more: readonly Record<string, unknown>[],
): Promise<{ before: Standing; after: Standing } | null> {
  const judged = (await standingsBy(db, law, moment, [unitKey])).get(unitKey);
  if (judged === undefined) return null;
  const kept = judged.facts.observations.filter((known) => !more.some((one) => isSameEntry(one, known)));
  const file = { ...judged.facts, observations: [...kept, ...more] };
  const { facts } = readFacts(file, law, await knownSets(db, law));
  return { before: judged.standing, after: evaluate(law, facts, { asOf: moment.asOf }) };
}

function isSameEntry(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  return a.indicator === b.indicator && a.criterion === b.criterion && a.measuredOn === b.measuredOn;
}

/** The sets whose titles a unit may hold: those of the store, and the one it is judged by. */
async function knownSets(db: Db | Tx, law: HashedEdition): Promise<string[]> {
  return [...(await db.criteriaSet.findMany({ select: { key: true } })).map(({ key }) => key), law.edition.set];
}

/**
 * The portal judges from the very file it offers, so that `assess` on it cannot differ. A stored observation that breaks
 * the edition's rules (a later edition may drop an indicator) is set aside and named: it must not hide a whole commune.
 */
function readFacts(
  file: FactsFile,
  law: HashedEdition,
  sets: string[],
): { file: FactsFile; facts: Facts; setAside: Problem[] } {
  const first = parseFacts(file, law.edition, sets);
  if (first.facts !== null) return { file, facts: first.facts, setAside: [] };
  const bad = new Set(first.problems.map(({ place }) => Number(place.match(/^observations\[(\d+)\]/)?.[1] ?? -1)));
  const rest = { ...file, observations: file.observations.filter((_, index) => !bad.has(index)) };
  const second = parseFacts(rest, law.edition, sets);
  if (second.facts === null) {
    throw new Error(`Unit cannot be judged: ${second.problems.map((p) => `${p.place}: ${p.text}`).join("; ")}`);
  }
  return { file: rest, facts: second.facts, setAside: first.problems };
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
  db: Db | Tx,
  { edition }: HashedEdition,
  moment: Moment,
  unitKeys: string[],
): Promise<Map<string, ObservationRow[]>> {
  const { knownAt } = moment;
  const rows = await db.$queryRaw<{ unitKey: string; observations: ObservationRow[] }[]>`
    SELECT "unitKey", json_agg(known ORDER BY "measuredOn", "acceptedAt", "id") AS "observations" FROM (
      SELECT DISTINCT ON (o."unitKey", o."subject", o."measureKey", o."criterionId", o."indicatorId", o."notApplicable", o."referenceYear")
        o."id", o."unitKey", o."subject", o."measureKey", o."criterionId", o."indicatorId", o."measuredOn", o."referenceYear",
        o."kind", o."value"::float8 AS "value", o."values", o."conclusion", o."notApplicable", o."reason", o."document",
        g."shortName" AS "by",
        to_char(o."submittedAt" AT TIME ZONE 'UTC', ${INSTANT}) AS "submittedAt",
        to_char(COALESCE(o."acceptedAt", ${knownAt}) AT TIME ZONE 'UTC', ${INSTANT}) AS "acceptedAt"
      FROM "Observation" o JOIN "Organisation" g ON g."key" = o."organisationKey"
      WHERE o."unitKey" = ANY(${unitKeys}) AND ${standsOn(Prisma.sql`o`, moment)} AND NOT ${selfAssessed(moment)}
        AND (o."setKey" = ${edition.set} OR o."measureKey" = ANY(${Object.keys(edition.measures)}))
      ORDER BY o."unitKey", o."subject", o."measureKey", o."criterionId", o."indicatorId", o."notApplicable",
        o."referenceYear", o."measuredOn" DESC, o."acceptedAt" DESC, o."sequence" DESC
    ) known GROUP BY "unitKey"`;
  return new Map(rows.map((row) => [row.unitKey, row.observations]));
}

/** What was accepted at a moment, or is judged as if it were, and measured by its day. */
function standsOn(row: Prisma.Sql, { knownAt, asOf, drafts = [] }: Moment): Prisma.Sql {
  const draft = drafts.length === 0 ? Prisma.empty : Prisma.sql` OR ${row}."id" = ANY(${[...drafts]}::uuid[])`;
  return Prisma.sql`(${row}."acceptedAt" <= ${knownAt}${draft}) AND ${row}."measuredOn" <= ${toDbDate(asOf)}`;
}

/**
 * A conclusion of a commune on itself that does not count: the agency concluded otherwise than it, or the agency has a
 * conclusion of its own and did not confirm this one. Whose day is later, or was accepted later, decides nothing here.
 */
function selfAssessed(moment: Moment): Prisma.Sql {
  const reviewed = (act: string) => Prisma.sql`EXISTS (SELECT 1 FROM "Review" r
    WHERE r."observationId" = o."id" AND r."act" = ${act} AND r."at" <= ${moment.knownAt})`;
  return Prisma.sql`(o."conclusion" IS NOT NULL AND g."kind" = 'commune' AND NOT ${reviewed("confirm")} AND (
    ${reviewed("differ")} OR EXISTS (
      SELECT 1 FROM "Observation" a JOIN "Organisation" ag ON ag."key" = a."organisationKey"
      WHERE a."unitKey" = o."unitKey" AND a."subject" = o."subject" AND a."conclusion" IS NOT NULL
        AND (a."setKey", a."measureKey", a."criterionId", a."indicatorId")
          IS NOT DISTINCT FROM (o."setKey", o."measureKey", o."criterionId", o."indicatorId")
        AND ag."kind" NOT IN ('commune', 'district', 'office') AND ${standsOn(Prisma.sql`a`, moment)})))`;
}

/** ISO instant, as `to_char` is told to write it. */
const INSTANT = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';

/** Name, code, region and titles of units as they were known at a moment. */
async function unitFacts(db: Db | Tx, { asOf, knownAt }: Moment, unitKeys: string[]): Promise<Map<string, UnitFacts>> {
  const day = toDbDate(asOf);
  const where = {
    unitKey: { in: unitKeys },
    validFrom: { lte: day },
    OR: [{ validTo: null }, { validTo: { gte: day } }],
    recordedAt: { lte: knownAt },
  };
  const [versions, regions, recognitions] = await Promise.all([
    db.unitVersion.findMany({ where }),
    db.unitRegion.findMany({ where: { unitKey: { in: unitKeys }, ...knownRows(asOf, knownAt) } }),
    db.recognition.findMany({
      where: { unitKey: { in: unitKeys }, decidedOn: { lte: day }, decisionRecordedAt: { lte: knownAt } },
      orderBy: [{ decidedOn: "asc" }, { id: "asc" }],
    }),
  ]);
  const regionOf = new Map(regions.map((row) => [row.unitKey, row]));
  const titlesOf = new Map<string, UnitFacts["titles"]>();
  for (const row of recognitions) {
    const { decidedOn, withdrawnOn } = knownRecognition(row, { asOf, knownAt });
    if (decidedOn === null) continue;
    const title = { set: row.setKey, decidedOn, titleYear: row.titleYear, withdrawnOn };
    titlesOf.set(row.unitKey, [...(titlesOf.get(row.unitKey) ?? []), title]);
  }
  return new Map(
    versions.map(({ unitKey, code, name }) => {
      const region = regionOf.get(unitKey);
      return [
        unitKey,
        {
          code: code ?? unitKey,
          name,
          province: LAW_OF,
          region: (region?.region as Region | undefined) ?? null,
          regionChecked: region?.standing !== "unchecked",
          titles: titlesOf.get(unitKey) ?? [],
        },
      ];
    }),
  );
}

/**
 * Whose decisions bind the units here. After 01/7/2025 they belong to Quảng Trị; the decisions of Quảng Bình are taken to
 * stay in force on its former territory until replaced (DECISIONS.md 18).
 */
export const LAW_OF = "quang-binh";
