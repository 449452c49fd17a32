import { NTM } from "../../../engine";
import { dayOf } from "../../../format/date";
import { type Actor, can, whereUnit } from "../../../policy/can";
import { businessNow } from "../../../server/clock";
import { type Db, db as portalDb } from "../../../server/db";
import { editionAt } from "../../standings/queries";
import { KIND_NAMES } from "../../units/kinds";
import { type UnitOn, unitsOn } from "../../units/queries";
import { PAPER_INCLUDE, paperLine, versionLine } from "../lines";
import { linkLine, OPEN_LINK_INCLUDE } from "../link-lines";
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
  const inReach = whereUnit(actor, "evidence.read");
  const row = await db.evidence.findFirst({
    where: { id, units: { some: inReach } },
    include: {
      ...PAPER_INCLUDE,
      units: { include: { links: { include: OPEN_LINK_INCLUDE, orderBy: { linkedAt: "desc" } } } },
    },
  });
  if (row === null) return null;
  const edition = (await editionAt(db, NTM, now))?.edition ?? null;
  const communes = await unitsOn(db, today, ["commune"]);
  const byKey = new Map(communes.map((unit) => [unit.key, unit]));
  const shown = row.units.filter(({ unitKey }) => can(actor, "evidence.read", unitKey));
  const keys = row.units.map(({ unitKey }) => unitKey);
  const attaches = (key: string) => can(actor, "evidence.attach", key);
  return {
    paper: paperLine(row, today),
    versions: row.versions.map((version) => versionLine(id, version)),
    links: shown.flatMap(({ unitKey, links }) =>
      links.map((link) => {
        const unit = byKey.get(unitKey);
        const around = { code: unit?.code ?? null, name: nameOf(unit, unitKey) };
        return linkLine(link, { edition, unit: around, mayEnd: attaches(unitKey) });
      }),
    ),
    units: shown.map(({ unitKey }) => {
      const unit = byKey.get(unitKey);
      return { name: nameOf(unit, unitKey), href: unit?.code == null ? null : `/minh-chung?xa=${unit.code}` };
    }),
    mayReplace: row.secrecy === null && keys.every(attaches),
    mayServe: keys.some(attaches)
      ? communes
          .filter(({ key }) => attaches(key) && !keys.includes(key))
          .map(({ key, name }) => ({ value: key, label: `Xã ${name}` }))
      : [],
  };
}

function nameOf(unit: UnitOn | undefined, key: string): string {
  return unit === undefined ? key : `${KIND_NAMES[unit.kind]} ${unit.name}`;
}

/** A paper of a unit by its name, to say that a file is there already or was just saved; `null` is "not found". */
export async function paperOfUnit(actor: Actor, unitKey: string, id: string, db: Db = portalDb()) {
  if (!UUID.test(id) || !can(actor, "evidence.read", unitKey)) return null;
  const row = await db.evidence.findFirst({ where: { id, units: { some: { unitKey } } }, include: PAPER_INCLUDE });
  return row && paperLine(row, dayOf(await businessNow(db)));
}
