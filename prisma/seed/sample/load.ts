import { shippedEdition } from "../../../lib/criteria/registry";
import type { Edition } from "../../../lib/engine";
import { addDays } from "../../../lib/format/date";
import { toDbDate } from "../../../lib/server/dates";
import type { Tx } from "../../../lib/server/db";
import { insertAll } from "../insert";
import { unitTables } from "../reference/units";
import { loadDailyWork } from "./daily-work";
import { communeObservations, type ObservationRow } from "./observations";
import { hashPassword, SAMPLE_PASSWORD, type SamplePerson, samplePeople } from "./people";
import { samplePlaces } from "./places";
import { type CommunePlan, planCommunes } from "./plan";
import { Random } from "./random";

const SEED = 3691;
/** 26,000 rows at once: ten times faster than as many bound parameters. */
const OBSERVATION_COLUMNS = [
  "id",
  "unitKey",
  "subject",
  "measureKey",
  "setKey",
  "criterionId",
  "indicatorId",
  "measuredOn",
  "referenceYear",
  "kind",
  "value",
  "values",
  "conclusion",
  "notApplicable",
  "reason",
  "document",
  "organisationKey",
  "authorId",
  "submittedAt",
  "acceptedAt",
  "acceptedById",
]
  .map((column) => `"${column}"`)
  .join(", ");
const INSERT_OBSERVATIONS = `INSERT INTO "Observation" (${OBSERVATION_COLUMNS})
  SELECT ${OBSERVATION_COLUMNS} FROM jsonb_populate_recordset(NULL::"Observation", $1::jsonb)`;

const SAMPLE_SOURCE = "Dữ liệu minh họa";
/** The unit counts of the year 2023 stand for communes that the notice does not name. */
const SAMPLE_DOCUMENT = "Minh họa: thông báo không nêu tên đơn vị";

/** When the leader of the sample approved what was known: cut-off and approval, local time. */
const PUBLICATIONS = [
  { cutOff: "2022-08-05T17:00", approved: "2022-08-08T08:30" },
  { cutOff: "2023-01-31T17:00", approved: "2023-02-02T08:30" },
  { cutOff: "2023-07-31T17:00", approved: "2023-08-03T08:30" },
  { cutOff: "2023-09-05T17:00", approved: "2023-09-06T08:30" },
];

/** Loads the sample world of 06/9/2023; everything in it is marked as sample. */
export async function loadSample(tx: Tx): Promise<void> {
  const random = new Random(SEED);
  const plans = planCommunes(random, communesOf2020());
  const people = await loadPeople(tx, random);
  const reporters = people.filter(({ reports }) => reports);
  const byOrganisation = new Map(reporters.map((person) => [person.organisationKey, person]));
  const office = need(byOrganisation.get("vpdp"));
  const leader = need(byOrganisation.get("ubnd-tinh"));

  const ntm = editionOf("xa-ntm-2021-2025");
  const advanced = editionOf("xa-ntm-nang-cao-2021-2025");
  const rows = plans.flatMap((plan) => communeObservations(random, plan, ntm, advanced));
  const inTime = rows.sort((a, b) =>
    submittedDay(a) < submittedDay(b) ? -1 : submittedDay(a) > submittedDay(b) ? 1 : 0,
  );
  const observations = inTime.map((row) => observationData(row, random, byOrganisation, office));
  await insertAll(observations, (data) => tx.$executeRawUnsafe(INSERT_OBSERVATIONS, JSON.stringify(data)), 5000);
  await loadTitles(tx, random, plans);
  await loadRegistrations(tx, random, plans);
  await loadAssignments(tx, random, plans);
  await tx.publication.createMany({
    data: PUBLICATIONS.map(({ cutOff, approved }, index) => ({
      number: index + 1,
      cutOff: new Date(`${cutOff}:00+07:00`),
      asOf: toDbDate(cutOff.slice(0, 10)),
      preparedAt: new Date(`${cutOff}:00+07:00`),
      preparedById: office.id,
      approvedAt: new Date(`${approved}:00+07:00`),
      approvedById: leader.id,
      note: SAMPLE_SOURCE,
      sample: true,
    })),
  });
  await loadDailyWork(tx, people);
}

function communesOf2020() {
  const { versions } = unitTables();
  const districts = new Map(versions.map((row) => [row.unitKey, row.code ?? ""]));
  return versions
    .filter((row) => row.kind === "commune" && row.validFrom === "2020-02-01")
    .map((row) => ({
      key: row.unitKey,
      code: row.code ?? "",
      name: row.name,
      districtCode: districts.get(row.parentKey ?? "") ?? "",
    }));
}

function editionOf(set: string): Edition {
  return need(shippedEdition(set)).edition;
}

async function loadPeople(tx: Tx, random: Random): Promise<SamplePerson[]> {
  const organisations = await tx.organisation.findMany({ orderBy: { key: "asc" } });
  const people = samplePeople(random, organisations);
  const passwordHash = await hashPassword(SAMPLE_PASSWORD);
  const createdAt = new Date("2022-06-01T08:00:00+07:00");
  await tx.person.createMany({
    data: people.map(({ id, login, name, withAccount }) => ({
      id,
      login,
      name,
      passwordHash: withAccount ? passwordHash : null,
      active: true,
      sample: true,
      createdAt,
    })),
  });
  await tx.roleGrant.createMany({
    data: people.map(({ id, role, organisationKey }) => ({
      personId: id,
      role,
      organisationKey,
      validFrom: toDbDate("2022-06-01"),
    })),
  });
  return people;
}

function observationData(
  row: ObservationRow,
  random: Random,
  byOrganisation: Map<string, SamplePerson>,
  office: SamplePerson,
) {
  const { submittedAfter, acceptedAfter, notApplicable, measuredOn, ...rest } = row;
  const author = need(byOrganisation.get(row.organisationKey));
  return {
    ...rest,
    notApplicable: notApplicable ?? false,
    measuredOn,
    authorId: author.id,
    submittedAt: workingHour(measuredOn, submittedAfter, random),
    acceptedAt: acceptedAfter === null ? null : workingHour(measuredOn, acceptedAfter, random),
    acceptedById: acceptedAfter === null ? null : office.id,
  };
}

function submittedDay(row: ObservationRow): string {
  return addDays(row.measuredOn, row.submittedAfter);
}

function workingHour(day: string, after: number, random: Random): Date {
  const time = `${String(random.int(8, 16)).padStart(2, "0")}:${String(random.int(0, 59)).padStart(2, "0")}`;
  return new Date(`${addDays(day, after)}T${time}:00+07:00`);
}

/** Titles of the former period; those of QĐ 728 are facts and already there. */
async function loadTitles(tx: Tx, random: Random, plans: CommunePlan[]): Promise<void> {
  const known = new Set((await tx.recognition.findMany()).map((row) => row.unitKey));
  const recognised = plans.filter((plan) => plan.recognised && !known.has(plan.key));
  const rows = recognised.map((plan) => {
    const titleYear =
      random.weighted([2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021], (year) => year - 2011, 1)[0] ?? 2018;
    const decidedOn = `${titleYear + 1}-0${random.int(1, 3)}-${String(random.int(5, 28)).padStart(2, "0")}`;
    return { plan, setKey: "xa-ntm-2016-2020", titleYear, completedOn: `${titleYear}-12-31`, decidedOn };
  });
  const of2023 = plans
    .filter((plan) => plan.completed2023)
    .map((plan) => ({
      plan,
      setKey: plan.registered2023 === "ntm" ? "xa-ntm-2021-2025" : "xa-ntm-nang-cao-2021-2025",
      titleYear: 2023,
      completedOn: `2023-08-${random.int(21, 28)}`,
      decidedOn: null,
    }));
  await tx.recognition.createMany({
    data: [...rows, ...of2023].map(({ plan, setKey, titleYear, completedOn, decidedOn }) => ({
      id: random.uuid(),
      unitKey: plan.key,
      setKey,
      titleYear,
      criteriaCompletedOn: toDbDate(completedOn),
      decidedOn: decidedOn === null ? null : toDbDate(decidedOn),
      effectiveOn: decidedOn === null ? null : toDbDate(decidedOn),
      decision: decidedOn === null ? null : "số minh họa",
      source: SAMPLE_SOURCE,
      sample: true,
      recordedAt: morningOf(decidedOn ?? addDays(completedOn, 2)),
      decisionRecordedAt: decidedOn === null ? null : morningOf(decidedOn),
    })),
  });
}

/** The named units behind the targets of 2023, and the dates they committed to. */
async function loadRegistrations(tx: Tx, random: Random, plans: CommunePlan[]): Promise<void> {
  const targets = new Map((await tx.target.findMany({ where: { year: 2023 } })).map((row) => [row.kind, row.id]));
  const registeredOn = toDbDate("2023-03-15");
  const register = (kind: string, unitKey: string, committedOn: string, organisationKey: string | null) => ({
    id: random.uuid(),
    targetId: need(targets.get(kind)),
    unitKey,
    organisationKey,
    committedOn: toDbDate(committedOn),
    registeredOn,
    recordedAt: morningOf("2023-03-15"),
    document: SAMPLE_DOCUMENT,
    sample: true,
  });
  const communes = plans
    .filter((plan) => plan.registered2023 !== null)
    .sort((a, b) => Number(b.completed2023) - Number(a.completed2023));
  const rows = ["ntm", "nang-cao"].flatMap((title) => {
    const ofTitle = communes.filter((plan) => plan.registered2023 === title);
    return ofTitle.map((plan, index) => {
      const early = index < 4;
      const committedOn = early ? `2023-08-${random.int(10, 30)}` : `2023-${random.int(10, 12)}-${random.int(10, 28)}`;
      return register(title === "ntm" ? "xa-ntm" : "xa-ntm-nang-cao", plan.key, committedOn, null);
    });
  });

  const places = samplePlaces(random, plans);
  const validFrom = toDbDate("2022-06-01");
  await tx.unit.createMany({ data: places.map(({ key }) => ({ key })) });
  await tx.unitVersion.createMany({
    data: places.map(({ key, name, kind, parentKey }) => ({
      unitKey: key,
      validFrom,
      code: null,
      name,
      kind,
      parentKey,
      document: SAMPLE_SOURCE,
      source: SAMPLE_SOURCE,
      recordedAt: morningOf("2022-06-01"),
    })),
  });
  rows.push(...places.map((place) => register(place.targetKind, place.key, place.committedOn, null)));
  await tx.registration.createMany({ data: rows });
  await tx.recognition.createMany({
    data: places
      .filter((place) => place.completedOn !== null)
      .map((place) => ({
        id: random.uuid(),
        unitKey: place.key,
        setKey: place.setKey,
        titleYear: 2023,
        criteriaCompletedOn: toDbDate(place.completedOn ?? ""),
        decidedOn: place.decidedOn === null ? null : toDbDate(place.decidedOn),
        effectiveOn: place.decidedOn === null ? null : toDbDate(place.decidedOn),
        decision: place.decidedOn === null ? null : "số minh họa",
        source: SAMPLE_SOURCE,
        sample: true,
        recordedAt: morningOf(place.completedOn ?? ""),
        decisionRecordedAt: place.decidedOn === null ? null : morningOf(place.decidedOn),
      })),
  });
}

/** Departments follow the communes registered for 2023, as the notice says they do. */
async function loadAssignments(tx: Tx, random: Random, plans: CommunePlan[]): Promise<void> {
  const departments = [
    "so-y-te",
    "so-nn-ptnt",
    "so-tt-tt",
    "so-noi-vu",
    "so-vh-tt",
    "so-cong-thuong",
    "so-tn-mt",
    "so-gd-dt",
    "so-xay-dung",
    "so-ld-tb-xh",
    "so-tu-phap",
    "so-gtvt",
    "cong-an",
  ];
  const registered = plans.filter((plan) => plan.registered2023 !== null);
  const order = random.shuffle(departments.filter((key) => key !== "so-y-te"));
  await tx.unitAssignment.createMany({
    data: registered.map((plan, index) => ({
      organisationKey: plan.code === "19003" ? "so-y-te" : (order[index % order.length] ?? "so-nn-ptnt"),
      unitKey: plan.key,
      year: 2023,
      purpose: "phu-trach-xa",
      document: SAMPLE_DOCUMENT,
      recordedAt: morningOf("2023-03-15"),
      sample: true,
    })),
  });
}

function morningOf(day: string): Date {
  return new Date(`${day}T09:00:00+07:00`);
}

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("The sample world is incomplete");
  return value;
}
