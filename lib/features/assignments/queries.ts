import { dayOf } from "../../format/date";
import { groupBy } from "../../format/group";
import { type Actor, reach } from "../../policy/can";
import { businessNow } from "../../server/clock";
import { type Db, db as portalDb, type Tx } from "../../server/db";
import { provinceOrganisations } from "../answers/queries";
import type { OrganisationName } from "../answers/types";
import { DISTRICT_KINDS, unitInWords } from "../units/kinds";
import { unitsOn } from "../units/queries";
import type { AssignmentLine, AssignmentList, AssignmentRow } from "./types";

/** The purpose of an assignment: phụ trách, theo dõi xã. */
export const FOLLOWS = "phu-trach-xa";

/** The days of a year, as an assignment holds for them. */
export function yearDays(year: number): { from: string; to: string } {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** Names what a row is about: the years of one organisation and commune never overlap. */
export function subjectOf({ organisationKey, unitKey }: { organisationKey: string; unitKey: string }): string {
  return `${organisationKey}/${unitKey}`;
}

/** The organisations that may be given a commune to follow: those of the whole province. */
export function followers(db: Db | Tx): Promise<OrganisationName[]> {
  return provinceOrganisations(db);
}

/** The assignments of some communes that stand now, by organisation and commune. */
export async function standingAssignments(
  db: Db | Tx,
  unitKeys: readonly string[],
): Promise<Map<string, AssignmentRow[]>> {
  const rows = await db.unitAssignment.findMany({
    where: { unitKey: { in: [...unitKeys] }, purpose: FOLLOWS, replacedAt: null },
    orderBy: [{ year: "asc" }, { id: "asc" }],
  });
  const said = rows.map(({ id, organisationKey, unitKey, document, year }): AssignmentRow => {
    return { id, organisationKey, unitKey, document, ...yearDays(year) };
  });
  return groupBy(said, subjectOf);
}

/** Who follows which commune in a year, and who no longer does; `null` for who does not keep the list. */
export async function assignmentList(
  actor: Actor,
  asked: number | null,
  db: Db = portalDb(),
): Promise<AssignmentList | null> {
  if (!reach(actor, "assignment.edit").everywhere) return null;
  const today = dayOf(await businessNow(db));
  const present = Number(today.slice(0, 4));
  const year = asked ?? present;
  const [rows, byYear, organisations, communes, districts] = await Promise.all([
    db.unitAssignment.findMany({
      where: { year, purpose: FOLLOWS },
      include: { organisation: true, recordedBy: true },
      orderBy: [{ id: "asc" }],
    }),
    db.unitAssignment.groupBy({ by: ["year"], where: { purpose: FOLLOWS } }),
    followers(db),
    unitsOn(db, today, ["commune"]),
    unitsOn(db, today, DISTRICT_KINDS),
  ]);
  const unit = new Map(communes.map((one) => [one.key, one]));
  const district = new Map(districts.map((one) => [one.key, unitInWords(one.kind, one.name)]));
  const lines = rows.map((row): AssignmentLine => {
    const commune = unit.get(row.unitKey);
    return {
      id: row.id,
      organisation: row.organisation.shortName,
      commune: {
        code: commune?.code ?? "",
        name: commune?.name ?? row.unitKey,
        district: district.get(commune?.parentKey ?? "") ?? "",
      },
      document: row.document,
      recordedOn: dayOf(row.recordedAt),
      recordedBy: row.recordedBy?.name ?? null,
      endedOn: row.replacedAt === null ? null : dayOf(row.replacedAt),
      sample: row.sample,
    };
  });
  const sorted = lines.sort((a, b) => a.organisation.localeCompare(b.organisation, "vi"));
  return {
    year,
    years: [...new Set([present, ...byYear.map((one) => one.year)])].sort((a, b) => b - a),
    standing: sorted.filter(({ endedOn }) => endedOn === null),
    ended: sorted.filter(({ endedOn }) => endedOn !== null),
    organisations: organisations.map(({ key, shortName }) => ({ key, shortName })),
    communes: communes.flatMap(({ code, name, parentKey }) =>
      code === null ? [] : [{ code, name: `${name} (${district.get(parentKey ?? "") ?? ""})` }],
    ),
  };
}
