import { dayOf } from "../../../format/date";
import { type Actor, can } from "../../../policy/can";
import { businessNow } from "../../../server/clock";
import { type Db, db as portalDb } from "../../../server/db";
import { setsOfKind } from "../../criteria-sets/in-use";
import { KIND_NAMES } from "../../units/kinds";
import { type UnitOn, unitsOn } from "../../units/queries";
import { PAPER_INCLUDE, paperLine, versionLine } from "../lines";
import { linkLine, OPEN_LINK_INCLUDE } from "../link-lines";
import { mayAttachTo, mayReadLink, readPlaces, replacePlaces } from "../reach";
import type { PaperView } from "../types";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * One paper for whoever may read evidence of one of its units; `null` is "not found". What it is evidence of in units out
 * of reach is not shown.
 */
export async function paperView(actor: Actor, id: string, db: Db = portalDb()): Promise<PaperView | null> {
  if (!UUID.test(id)) return null;
  const now = await businessNow(db);
  const today = dayOf(now);
  const row = await db.evidence.findUnique({
    where: { id },
    include: {
      ...PAPER_INCLUDE,
      units: { include: { links: { include: OPEN_LINK_INCLUDE, orderBy: { linkedAt: "desc" } } } },
    },
  });
  const shown = row?.units.filter((unit) => readPlaces(actor, [openOf(unit)]).length > 0) ?? [];
  if (row === null || shown.length === 0) return null;
  const sets = await setsOfKind(db, "commune", now);
  const communes = await unitsOn(db, today, ["commune"]);
  const byKey = new Map(communes.map((unit) => [unit.key, unit]));
  const keys = row.units.map(({ unitKey }) => unitKey);
  const attaches = (key: string) => can(actor, "evidence.attach", key);
  return {
    paper: paperLine(row, today),
    versions: row.versions.map((version) => versionLine(id, version)),
    links: shown.flatMap(({ unitKey, links }) =>
      links
        .filter((link) => mayReadLink(actor, link))
        .map((link) => {
          const unit = byKey.get(unitKey);
          const around = { code: unit?.code ?? null, name: nameOf(unit, unitKey) };
          return linkLine(link, { sets, unit: around, mayEnd: mayAttachTo(actor, link) });
        }),
    ),
    units: shown.map(({ unitKey }) => {
      const unit = byKey.get(unitKey);
      return { name: nameOf(unit, unitKey), href: unit?.code == null ? null : `/minh-chung?xa=${unit.code}` };
    }),
    mayReplace:
      row.secrecy === null &&
      replacePlaces(actor, { ...row, units: row.units.map(openOf) }).every(({ unitKey, about }) =>
        can(actor, "evidence.attach", unitKey, about),
      ),
    mayServe: keys.some(attaches)
      ? communes
          .filter(({ key }) => attaches(key) && !keys.includes(key))
          .map(({ key, name }) => ({ value: key, label: `Xã ${name}` }))
      : [],
  };
}

/** What ended opens a paper for nobody who does not reach its unit. */
function openOf<Link extends { endedAt: Date | null }>(unit: { unitKey: string; links: Link[] }) {
  return { unitKey: unit.unitKey, links: unit.links.filter(({ endedAt }) => endedAt === null) };
}

function nameOf(unit: UnitOn | undefined, key: string): string {
  return unit === undefined ? key : `${KIND_NAMES[unit.kind]} ${unit.name}`;
}

/** A paper of a unit by its name, to say that a file is there already or was just saved; `null` is "not found". */
export async function paperOfUnit(actor: Actor, unitKey: string, id: string, db: Db = portalDb()) {
  if (!UUID.test(id)) return null;
  const there = await db.evidenceUnit.findUnique({
    where: { evidenceId_unitKey: { evidenceId: id, unitKey } },
    include: { evidence: { include: PAPER_INCLUDE }, links: { where: { endedAt: null } } },
  });
  if (there === null || readPlaces(actor, [there]).length === 0) return null;
  return paperLine(there.evidence, dayOf(await businessNow(db)));
}
