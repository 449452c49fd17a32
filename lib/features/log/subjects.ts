import { FILE_KINDS, type FileKind } from "../../imports/kinds";
import { type Actor, can, mayAnywhere, NO_UNIT } from "../../policy/can";
import type { Db } from "../../server/db";
import { seesPeriods } from "../periods/reach";
import { seesSettings } from "../settings/reach";
import { isSettingKey } from "../settings/words";
import { KIND_NAMES } from "../units/kinds";
import { figuresOf, namePapers } from "./figures";
import { isId } from "./ids";
import type { Known } from "./types";

/** Looks up, in one query a noun, what the keys of a page of entries name. History outlives its subject: some are gone. */
export async function knownSubjects(db: Db, actor: Actor, keys: string[]): Promise<Known> {
  const known: Known = { names: new Map(), links: new Map(), logins: new Map() };
  const ids = keys.filter(isId);
  const [figures, openings, proposals] = await Promise.all([
    figuresOf(db, ids),
    db.periodOpening.findMany({ where: { id: { in: ids } }, select: { id: true, periodId: true, unitKey: true } }),
    db.editionProposal.findMany({ where: { id: { in: ids } }, select: { id: true, setKey: true } }),
  ]);
  await addUnits(db, actor, known, [...keys, ...[...figures, ...openings].map(({ unitKey }) => unitKey)]);
  await addPeople(db, actor, known, ids);
  await addFiles(db, actor, known, ids);
  await addPeriods(db, actor, known, [...ids, ...openings.map(({ periodId }) => periodId)]);
  await addNames(db, known, [...keys, ...proposals.map(({ setKey }) => setKey)]);
  await namePapers(db, actor, known, ids);
  const { names, links } = known;
  const inside = can(actor, "observation.read", NO_UNIT);
  for (const { id, unitKey, about, page } of figures) {
    names.set(id, `${about}, ${names.get(unitKey) ?? unitKey}`);
    const href = inside && page !== null ? page : links.get(unitKey);
    if (href !== undefined) links.set(id, href);
  }
  for (const { id, periodId, unitKey } of openings) {
    names.set(id, `${names.get(periodId) ?? periodId}, ${names.get(unitKey) ?? unitKey}`);
  }
  for (const { id, setKey } of proposals) names.set(id, names.get(setKey) ?? setKey);
  return known;
}

async function addUnits(db: Db, actor: Actor, { names, links }: Known, keys: string[]): Promise<void> {
  const inside = can(actor, "observation.read", NO_UNIT);
  const versions = await db.unitVersion.findMany({
    where: { unitKey: { in: [...new Set(keys)] } },
    orderBy: { validFrom: "asc" },
  });
  for (const { unitKey, kind, name, code } of versions) {
    names.set(unitKey, `${KIND_NAMES[kind] ?? kind} ${name}`);
    if (kind === "commune" && code !== null) links.set(unitKey, inside ? `/don-vi/${code}` : `/xa/${code}`);
  }
}

async function addPeople(db: Db, actor: Actor, { names, links, logins }: Known, ids: string[]): Promise<void> {
  const people = await db.person.findMany({ where: { id: { in: ids } } });
  for (const { id, name, login } of people) {
    names.set(id, name);
    logins.set(id, login);
    if (can(actor, "person.manage", NO_UNIT))
      links.set(id, `/quan-tri/tai-khoan?${new URLSearchParams({ tim: login })}`);
  }
}

async function addFiles(db: Db, actor: Actor, { names, links }: Known, ids: string[]): Promise<void> {
  const files = await db.importFile.findMany({
    where: { id: { in: ids } },
    select: { id: true, kind: true, fileName: true },
  });
  for (const { id, kind, fileName } of files) {
    names.set(id, fileName);
    const about = kind in FILE_KINDS ? FILE_KINDS[kind as FileKind] : undefined;
    if (about !== undefined && can(actor, about.overseer, NO_UNIT)) links.set(id, `${about.path}/${id}`);
  }
}

async function addPeriods(db: Db, actor: Actor, { names, links }: Known, ids: string[]): Promise<void> {
  const periods = await db.period.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  for (const { id, name } of periods) {
    names.set(id, name);
    if (seesPeriods(actor)) links.set(id, `/ky-bao-cao/${id}`);
  }
}

async function addNames(db: Db, { names }: Known, keys: string[]): Promise<void> {
  const wanted = { in: keys };
  const [sets, measures, organisations] = await Promise.all([
    db.criteriaSet.findMany({ where: { key: wanted }, select: { key: true, shortName: true } }),
    db.measure.findMany({ where: { key: wanted }, select: { key: true, name: true } }),
    db.organisation.findMany({ where: { key: wanted }, select: { key: true, shortName: true } }),
  ]);
  for (const { key, shortName } of [...sets, ...organisations]) names.set(key, shortName);
  for (const { key, name } of measures) names.set(key, name);
}

/** Where a kind of subject is looked at, for what is not found by its key alone. */
export function linkOf(actor: Actor, type: string, id: string): string | null {
  if (type === "publication" && /^\d+$/.test(id)) return "/cac-ban-cong-bo";
  if (type === "setting") return isSettingKey(id) && seesSettings(actor) ? `/quan-tri/cai-dat/${id}` : null;
  if (!mayAnywhere(actor, "law.read")) return null;
  if (type === "edition" && isId(id)) return `/phap-ly/de-nghi/${id}`;
  if (type === "answer" && /^[\w-]+\/[\w.]+$/.test(id)) return `/phap-ly/phan-cong/${id}`;
  return null;
}
