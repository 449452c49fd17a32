import { dayOf } from "../../format/date";
import { fold } from "../../format/fold";
import { type Actor, can, mayAnywhere, whereUnit } from "../../policy/can";
import { businessNow } from "../../server/clock";
import { toDbDate } from "../../server/dates";
import { type Db, db as portalDb } from "../../server/db";
import { chosenSet, setsOfKind } from "../criteria-sets/in-use";
import { DISTRICT_KINDS, KIND_NAMES, unitInWords } from "../units/kinds";
import { unitByCode, unitsOn } from "../units/queries";
import { type FormPlace, placePage } from "./form/addresses";
import { linkAbout, PAPER_INCLUDE, paperLine } from "./lines";
import { mayAttachTo } from "./reach";
import { concerns, linkSubject, placeOf } from "./subject";
import type { PaperFilter, UnitCount, UnitPapers } from "./types";

/** The communes in a person's reach with how many papers each has, by a part of the name; `null` for who sees none. */
export async function evidenceDesk(
  actor: Actor,
  search: string,
  db: Db = portalDb(),
): Promise<{ units: UnitCount[]; search: string } | null> {
  if (!mayAnywhere(actor, "evidence.read")) return null;
  const today = dayOf(await businessNow(db));
  const where = whereUnit(actor, "evidence.read");
  const count = async (more: object) => {
    const rows = await db.evidenceUnit.groupBy({ by: ["unitKey"], where: { ...where, ...more }, _count: true });
    return new Map(rows.map((row) => [row.unitKey, row._count]));
  };
  const [all, unlinked, expired] = await Promise.all([
    count({}),
    count({ links: { none: { endedAt: null } } }),
    count({ evidence: { validUntil: { lt: toDbDate(today) } } }),
  ]);
  const districts = new Map((await unitsOn(db, today, DISTRICT_KINDS)).map((district) => [district.key, district]));
  const wanted = fold(search.trim());
  const units = (await unitsOn(db, today, ["commune"])).flatMap(({ key, code, name, parentKey }): UnitCount[] => {
    if (code === null || !can(actor, "evidence.read", key)) return [];
    if (!fold(name).includes(wanted) && !code.startsWith(wanted)) return [];
    const district = districts.get(parentKey ?? "");
    return [
      {
        code,
        name: `Xã ${name}`,
        district: district === undefined ? "" : unitInWords(district.kind, district.name),
        all: all.get(key) ?? 0,
        unlinked: unlinked.get(key) ?? 0,
        expired: expired.get(key) ?? 0,
      },
    ];
  });
  return { units, search };
}

/** The papers of a unit, and the indicators of a set (empty: the first) that have none; `null` is "not found". */
export async function unitPapers(
  actor: Actor,
  code: string,
  { filter, setKey = "" }: { filter: PaperFilter; setKey?: string },
  db: Db = portalDb(),
): Promise<UnitPapers | null> {
  const now = await businessNow(db);
  const today = dayOf(now);
  const unit = await unitByCode(db, code, today);
  if (unit === null || unit.kind !== "commune" || !can(actor, "evidence.read", unit.key)) return null;
  const sets = await setsOfKind(db, unit.kind, now);
  const edition = chosenSet(sets, setKey)?.edition ?? null;
  if (edition === null && setKey !== "") return null;
  const rows = await db.evidenceUnit.findMany({
    where: { unitKey: unit.key },
    include: { evidence: { include: PAPER_INCLUDE }, links: { where: { endedAt: null }, include: { measure: true } } },
    orderBy: { addedAt: "desc" },
  });
  const papers = rows.map(({ evidence, links }) => ({
    paper: paperLine(evidence, today),
    about: links.map((link) => linkAbout(link, sets).words),
  }));
  const links = rows.flatMap((row) => row.links);
  const enters = can(actor, "observation.submit", unit.key);
  const indicators = edition?.criteria.flatMap((criterion) => criterion.indicators) ?? [];
  const missing = indicators.flatMap(({ id, name }) => {
    const place = edition && placeOf(edition, id);
    if (place === null || links.some((link) => concerns(link, place))) return [];
    return [{ id, name, href: enters ? placePage({ code, setKey: edition?.set ?? "", indicatorId: id }) : null }];
  });
  const chosen: Record<Exclude<PaperFilter, "missing">, typeof papers> = {
    all: papers,
    unlinked: papers.filter(({ about }) => about.length === 0),
    expired: papers.filter(({ paper }) => paper.expired),
    secret: papers.filter(({ paper }) => paper.secrecy !== null),
  };
  return {
    unit: { key: unit.key, code, name: `${KIND_NAMES[unit.kind]} ${unit.name}` },
    mayAttach: can(actor, "evidence.attach", unit.key),
    counts: {
      all: chosen.all.length,
      unlinked: chosen.unlinked.length,
      expired: chosen.expired.length,
      secret: chosen.secret.length,
      missing: missing.length,
    },
    filter,
    sets: sets.map(({ edition: { set, shortName } }) => ({ value: set, label: shortName })),
    setKey: edition?.set ?? "",
    papers: filter === "missing" ? [] : chosen[filter],
    missing: filter === "missing" ? missing : [],
  };
}

/** Where a secret paper is to be recorded: the unit and, if named, the indicator; `null` is "not found". */
export async function secretPlace(actor: Actor, { code, setKey, indicatorId }: FormPlace, db: Db = portalDb()) {
  const now = await businessNow(db);
  const unit = await unitByCode(db, code, dayOf(now));
  if (unit === null) return null;
  const found = { key: unit.key, code, name: `${KIND_NAMES[unit.kind]} ${unit.name}` };
  if (indicatorId === "") return can(actor, "evidence.attach", unit.key) ? { unit: found, indicator: null } : null;
  const law = chosenSet(await setsOfKind(db, unit.kind, now), setKey);
  const place = law && placeOf(law.edition, indicatorId);
  if (place === null || !mayAttachTo(actor, { unitKey: unit.key, ...linkSubject(place, "indicator") })) return null;
  return { unit: found, indicator: { id: place.indicator.id, name: place.indicator.name } };
}
