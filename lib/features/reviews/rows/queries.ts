import { dayOf, formatDate } from "../../../format/date";
import type { Actor } from "../../../policy/can";
import type { Db } from "../../../server/db";
import { LINE_INCLUDE, lineOf } from "../../observations/lines";
import type { ObservationLine } from "../../observations/types";
import { COMMUNE_LEVEL_KINDS, DISTRICT_KINDS, KIND_NAMES, unitInWords } from "../../units/kinds";
import { unitsOn } from "../../units/queries";
import { passedOver } from "../deciding";
import type { UnitNames } from "../filter";
import type { HeldRow } from "../held/types";
import type { Patience } from "../overdue/queries";
import { mayStep, stepsOf } from "../reach";
import { stepsTaken } from "../taken";
import type { WaitingRow } from "../types";
import { mayTake, type Step, stepsInWords } from "../workflow";

/** Names of communes, wards and townships on a day, with their districts. */
export async function unitNames(db: Db, day: string): Promise<UnitNames> {
  const districts = new Map((await unitsOn(db, day, DISTRICT_KINDS)).map((unit) => [unit.key, unit]));
  return new Map(
    (await unitsOn(db, day, COMMUNE_LEVEL_KINDS)).map(({ key, code, name, kind, parentKey }) => {
      const district = districts.get(parentKey ?? "");
      const districtName = district === undefined ? "" : unitInWords(district.kind, district.name);
      const named = { code: code ?? "", name: `${KIND_NAMES[kind]} ${name}` };
      return [key, { ...named, districtCode: district?.code ?? "", districtName }];
    }),
  );
}

type Given = { db: Db; units: UnitNames; patience: Patience };

/** Rows of the chain with everything a person has to see of each. */
export async function waitingRows(actor: Actor, held: readonly HeldRow[], given: Given): Promise<WaitingRow[]> {
  const { db } = given;
  const ids = held.map(({ id }) => id);
  const [found, measures, taken, differences, links] = await Promise.all([
    db.observation.findMany({ where: { id: { in: ids } }, include: LINE_INCLUDE }),
    db.measure.findMany(),
    stepsTaken(db, ids),
    db.difference.findMany({ where: { saidId: { in: ids } }, select: { id: true, saidId: true } }),
    db.evidenceLink.findMany({ where: { unitKey: { in: held.map(({ unitKey }) => unitKey) }, endedAt: null } }),
  ]);
  const stored = new Map(found.map((row) => [row.id, row]));
  const accepted = await standing(db, found);
  const measureOf = new Map(measures.map((measure) => [measure.key, measure]));
  const rows: WaitingRow[] = [];
  for (const item of held) {
    const row = stored.get(item.id);
    if (row === undefined) continue;
    const measure = measureOf.get(row.measureKey ?? "") ?? { unit: "" };
    const before = accepted.get(keyOf(row));
    const unit = given.units.get(row.unitKey);
    rows.push({
      ...lineOf(row, measure),
      unitCode: unit?.code ?? "",
      unitName: unit?.name ?? row.unitKey,
      districtName: unit?.districtName ?? "",
      subject: item.subject,
      level: item.level,
      href: pageOf(unit?.code, item),
      papers: papersOn(links, row, item),
      before: before === undefined ? null : beforeInWords(lineOf(before, measure)),
      ...placeInChain(actor, item, given.patience),
      taken: taken.get(row.id) ?? [],
      differenceId: differences.find(({ saidId }) => saidId === row.id)?.id ?? null,
    });
  }
  return rows;
}

function pageOf(code: string | undefined, { indicator }: HeldRow): string | null {
  if (code === undefined || indicator === null) return null;
  return `/don-vi/${code}/${encodeURIComponent(indicator.indicatorId)}?bo=${indicator.setKey}`;
}

type Link = Subject & { evidenceId: string };

/** How many papers are evidence of the same subject, or of its whole criterion. */
function papersOn(links: readonly Link[], row: Subject, { criterionId, indicator }: HeldRow): number {
  const own = links.filter((link) => {
    if (link.unitKey !== row.unitKey) return false;
    if (link.subject === "measure") return link.measureKey === row.measureKey;
    if (link.setKey !== (indicator?.setKey ?? row.setKey)) return false;
    return link.subject === "criterion" ? link.criterionId === criterionId : link.indicatorId === row.indicatorId;
  });
  return new Set(own.map(({ evidenceId }) => evidenceId)).size;
}

function placeInChain(actor: Actor, item: HeldRow, { isLate }: Patience) {
  const { progress } = item;
  const may = stepsOf(actor).filter((step: Step) => mayStep(actor, step, item) && mayTake(progress, step));
  return {
    mine: item.authorId === actor.id,
    waitsFor: progress.waitsFor === null ? "" : stepsInWords([progress.waitsFor]),
    since: dayOf(item.since),
    overdue: isLate(item),
    may,
    mayDiffer: may.includes("confirm") && item.indicator !== null,
    passesOver: passedOver(item).join(", "),
  };
}

type Subject = {
  unitKey: string;
  subject: string;
  measureKey: string | null;
  setKey: string | null;
  indicatorId: string | null;
  criterionId: string | null;
};

/** `đạt, Sở Y tế, ngày 05/07/2023`: what stood, and whose word it is. */
function beforeInWords({ words, by, measuredOn }: ObservationLine): string {
  return `${words}, ${by}, ngày ${formatDate(measuredOn)}`;
}

/** The latest accepted of each of some subjects. */
async function standing(db: Db, subjects: readonly Subject[]) {
  const rows = await db.observation.findMany({
    where: { acceptedAt: { not: null }, OR: subjects.map(whereSubject) },
    include: LINE_INCLUDE,
    orderBy: [{ measuredOn: "asc" }, { sequence: "asc" }],
  });
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** A criterion goes by its own number; an indicator and a measure may move to another criterion. */
function whereSubject({ unitKey, subject, measureKey, setKey, indicatorId, criterionId }: Subject) {
  const about = { unitKey, subject, measureKey, setKey, indicatorId };
  return subject === "criterion" ? { ...about, criterionId } : about;
}

const keyOf = (row: Subject) => JSON.stringify(Object.values(whereSubject(row)));
