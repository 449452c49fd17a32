import { shippedEditions } from "../../../lib/criteria/registry";
import type { HashedEdition } from "../../../lib/engine";
import { toDbDate } from "../../../lib/server/dates";
import type { Tx } from "../../../lib/server/db";
import { insertAll } from "../insert";
import facts from "./facts.json";
import organisations from "./organisations.json";
import registrations2022 from "./registrations-2022.json";
import targets2023 from "./targets.json";
import { unitTables, type VersionRow } from "./units";
import units2020 from "./units-2020.json";

/** Loads everything published: units, sets, organisations, facts, targets, titles with a decision. No sample data. */
export async function loadReference(tx: Tx): Promise<void> {
  const tables = unitTables();
  await tx.unit.createMany({ data: tables.units });
  await insertAll(tables.versions, (data) => tx.unitVersion.createMany({ data: data.map(versionData) }));
  await tx.unitPredecessor.createMany({
    data: tables.predecessors.map((row) => ({ ...row, onDate: toDbDate(row.onDate) })),
  });
  await insertAll(tables.regions, (data) =>
    tx.unitRegion.createMany({
      data: data.map((row) => ({
        ...row,
        validFrom: toDbDate(row.validFrom),
        validTo: dateOrNull(row.validTo),
        recordedAt: startOf(row.validFrom),
      })),
    }),
  );
  await loadOrganisations(tx, tables.versions);
  for (const law of shippedEditions()) await loadEdition(tx, law);
  await loadAnswersFor(tx);
  await tx.fact.createMany({
    data: facts.map(({ on, value, ...fact }) => ({ ...fact, occurredOn: toDbDate(on), ...(value && { value }) })),
  });
  await loadTargets2023(tx);
  await loadRegistrations2022(tx, tables.versions);
  await loadRecognitions728(tx, tables.versions);
  await tx.setting.createMany({
    data: [
      {
        key: "withdrawal-deadline",
        value: {},
        standing: "not_established",
        note: "Thời hạn các danh hiệu giai đoạn trước phải đáp ứng bộ tiêu chí mới: chưa có văn bản, để trống.",
      },
    ],
  });
}

/** Adds a shipped edition of a set that the database does not know; an edition already there is never replaced. */
export async function loadEdition(tx: Tx, { edition, hash }: HashedEdition): Promise<void> {
  const { set, name, shortName, unitKind, status } = edition;
  await tx.criteriaSet.create({ data: { key: set, name, shortName, unitKind, status } });
  await tx.measure.createMany({
    data: Object.entries(edition.measures).map(([key, measure]) => ({ key, ...measure })),
    skipDuplicates: true,
  });
  const publishedOn = edition.inForce?.from ?? units2020.from;
  const row = await tx.edition.create({
    data: {
      setKey: set,
      label: edition.edition,
      hash,
      content: edition,
      origin: "release",
      publishedAt: new Date(`${publishedOn}T00:00:00+07:00`),
    },
  });
  let position = 0;
  await tx.editionIndicator.createMany({
    data: edition.criteria.flatMap((criterion) =>
      criterion.indicators.map((indicator) => ({
        editionId: row.id,
        criterionId: criterion.id,
        indicatorId: indicator.id,
        measureKey: indicator.measure,
        position: position++,
      })),
    ),
  });
}

function versionData(row: VersionRow) {
  return {
    ...row,
    validFrom: toDbDate(row.validFrom),
    validTo: dateOrNull(row.validTo),
    recordedAt: startOf(row.validFrom),
  };
}

/** Loaded history is known since the day its source speaks of. */
function startOf(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`);
}

function dateOrNull(day: string | null): Date | null {
  return day === null ? null : toDbDate(day);
}

const KIND_WORDS: Record<string, string> = {
  commune: "xã",
  ward: "phường",
  township: "thị trấn",
  district: "huyện",
  town: "thị xã",
  city: "thành phố",
};

/** Departments, and the people's committee of every district and commune-level unit of 2020–2024. */
async function loadOrganisations(tx: Tx, versions: VersionRow[]): Promise<void> {
  await tx.organisation.createMany({ data: organisations.organisations });
  const committees = versions
    .filter((row) => row.validFrom === units2020.from && row.kind !== "province")
    .map((row) => {
      const isDistrict = ["district", "town", "city"].includes(row.kind);
      const name = `UBND ${KIND_WORDS[row.kind]} ${row.name}`;
      return {
        key: `ubnd-${isDistrict ? "huyen" : "xa"}-${row.code}`,
        name: name.replace("UBND", "Ủy ban nhân dân"),
        shortName: name,
        kind: isDistrict ? "district" : "commune",
        unitKey: row.unitKey,
        validFrom: toDbDate(row.validFrom),
        validTo: dateOrNull(row.validTo),
      };
    });
  await tx.organisation.createMany({ data: committees });
}

async function loadAnswersFor(tx: Tx): Promise<void> {
  const answersFor: Record<string, Record<string, string[]>> = organisations.answersFor;
  const rows = Object.entries(answersFor).flatMap(([setKey, byOrganisation]) =>
    Object.entries(byOrganisation).flatMap(([organisationKey, ids]) =>
      ids.map((id) => ({
        organisationKey,
        setKey,
        criterionId: id.split(".")[0] ?? id,
        indicatorId: id.includes(".") ? id : null,
        validFrom: toDbDate("2022-03-08"),
        validTo: null,
        standing: "hint",
        document: organisations.note,
        recordedAt: startOf("2022-03-08"),
      })),
    ),
  );
  await tx.indicatorAssignment.createMany({ data: rows });
  const { document, communes } = organisations.followed2020;
  const keys = keysByCode();
  await tx.unitAssignment.createMany({
    data: Object.entries(communes).map(([organisationKey, code]) => ({
      organisationKey,
      unitKey: keys(code),
      year: 2020,
      purpose: "phu-trach-xa",
      document,
      recordedAt: startOf("2020-02-17"),
    })),
  });
}

async function loadTargets2023(tx: Tx): Promise<void> {
  const { year, completeBy, decidedOn, document, source, targets } = targets2023;
  await tx.target.createMany({
    data: targets.map(({ kind, set, count }) => ({
      year,
      kind,
      setKey: set,
      count,
      completeBy: toDbDate(completeBy),
      decidedOn: toDbDate(decidedOn),
      recordedAt: startOf(decidedOn),
      document,
      source,
    })),
  });
}

/** CV 602: the communes registered for 2022 by name, the rest as counts only. */
async function loadRegistrations2022(tx: Tx, versions: VersionRow[]): Promise<void> {
  const { document, source, registered, counts } = registrations2022;
  const on = toDbDate("2022-07-03");
  const recordedAt = startOf("2022-07-03");
  const byName = Object.entries(registered).map(([set, codes]) => ({
    set,
    kind: set.replace("-2021-2025", ""),
    codes,
  }));
  const keys = keysByCode(versions);
  for (const { set, kind, codes } of byName) {
    const target = await tx.target.create({
      data: { year: 2022, kind, setKey: set, count: codes.length, decidedOn: on, recordedAt, document, source },
    });
    await tx.registration.createMany({
      data: codes.map((code) => ({
        id: crypto.randomUUID(),
        targetId: target.id,
        unitKey: keys(code),
        registeredOn: on,
        recordedAt,
        document,
      })),
    });
  }
  await tx.target.createMany({
    data: Object.entries(counts).map(([kind, count]) => ({
      year: 2022,
      kind,
      setKey: kind,
      count,
      decidedOn: on,
      recordedAt,
      document,
      source,
    })),
  });
}

async function loadRecognitions728(tx: Tx, versions: VersionRow[]): Promise<void> {
  const keys = keysByCode(versions);
  await tx.recognition.createMany({
    data: ["19315", "19150", "19018", "18976"].map((code) => ({
      id: crypto.randomUUID(),
      unitKey: keys(code),
      setKey: "xa-ntm-2016-2020",
      titleYear: 2021,
      decidedOn: toDbDate("2022-03-23"),
      effectiveOn: toDbDate("2022-03-23"),
      decision: "QĐ 728/QĐ-UBND",
      source: "quangbinh.gov.vn",
      recordedAt: startOf("2022-03-23"),
      decisionRecordedAt: startOf("2022-03-23"),
    })),
  });
}

/** The unit that held a code from 01/02/2020. */
export function keysByCode(versions: VersionRow[] = unitTables().versions): (code: string) => string {
  const keys = new Map(
    versions.filter((row) => row.validFrom === units2020.from).map((row) => [row.code, row.unitKey]),
  );
  return (code) => {
    const key = keys.get(code);
    if (key === undefined) throw new Error(`No unit of 2020 has the code ${code}`);
    return key;
  };
}
