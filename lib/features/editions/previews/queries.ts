import { editionDifference } from "../../../criteria/difference";
import { contentHash } from "../../../criteria/hash";
import type { Edition, HashedEdition } from "../../../engine";
import { dayOf } from "../../../format/date";
import { type Actor, mayAnywhere } from "../../../policy/can";
import { businessNow } from "../../../server/clock";
import { type Db, db as portalDb } from "../../../server/db";
import { editionAt, standingsBy } from "../../standings/queries";
import { KIND_NAMES } from "../../units/kinds";
import { type UnitOn, unitsOn } from "../../units/queries";
import { besideOf, effectOf } from "../effects";
import { knownMeasures, proposalRow } from "../queries";
import type { Beside, Preview, ProposalView } from "../types";

/** What is compared: a content, the edition it would follow, and the set beside which it is to be run. */
export type Asked = { content: Edition; base: HashedEdition | null; besideKey: string | null };

/**
 * What a new content would do: every cell that differs, and each unit whose verdicts or counts would change today, with the
 * reasons; for a new set, the same units under both sets. Nothing is written.
 */
export async function previewOf(db: Db, { content, base, besideKey }: Asked): Promise<Preview> {
  const now = await businessNow(db);
  const asOf = dayOf(now);
  const proposed: HashedEdition = { edition: content, hash: contentHash(content) };
  const units = await unitsOn(db, asOf, [content.unitKind]);
  const known = await knownMeasures(db);
  return {
    changes: editionDifference(base?.edition ?? null, content),
    newMeasures: Object.entries(content.measures)
      .filter(([key]) => !known.has(key))
      .map(([key, { name, unit }]) => ({ key, name, unit })),
    asOf,
    units: units.length,
    effects: base === null ? [] : await effects(db, base, proposed, units, { asOf, knownAt: now }),
    beside: besideKey === null ? null : await beside(db, besideKey, proposed, units, now),
  };
}

async function effects(
  db: Db,
  base: HashedEdition,
  proposed: HashedEdition,
  units: UnitOn[],
  moment: { asOf: string; knownAt: Date },
): Promise<Preview["effects"]> {
  const keys = units.map(({ key }) => key);
  const before = await standingsBy(db, base, moment, keys);
  const after = await standingsBy(db, proposed, moment, keys);
  const rows = units.flatMap((unit) => {
    const [old, now] = [before.get(unit.key)?.standing, after.get(unit.key)?.standing];
    return old === undefined || now === undefined ? [] : (effectOf(named(unit), old, now) ?? []);
  });
  const moved = ({ before: a, after: b }: Preview["effects"][number]) => Math.abs(b.met - a.met);
  return rows.sort((a, b) => moved(b) - moved(a));
}

/** On the first day on which both sets could be asked: today, or the day from which the new one applies. */
async function beside(
  db: Db,
  setKey: string,
  proposed: HashedEdition,
  units: UnitOn[],
  knownAt: Date,
): Promise<Beside | null> {
  const other = await editionAt(db, setKey, knownAt);
  if (other === null || other.edition.unitKind !== proposed.edition.unitKind) return null;
  const today = dayOf(knownAt);
  const from = proposed.edition.inForce?.from ?? today;
  const asOf = [from, today].sort().at(-1) ?? today;
  const keys = units.map(({ key }) => key);
  const before = await standingsBy(db, other, { asOf: today, knownAt }, keys);
  const after = await standingsBy(db, proposed, { asOf: today, lawOn: asOf, knownAt }, keys);
  const rows = units.flatMap((unit) => {
    const [old, now] = [before.get(unit.key)?.standing, after.get(unit.key)?.standing];
    if (old === undefined || now === undefined) return [];
    return [besideOf(named(unit), [old, other.edition], [now, proposed.edition])];
  });
  return { setKey, setName: other.edition.shortName, asOf, rows };
}

function named({ code, name, kind }: UnitOn): { code: string; name: string } {
  return { code: code ?? "", name: `${KIND_NAMES[kind]} ${name}` };
}

/** A proposal with what it would do; of a decided one, what it did against the edition it was made from. */
export async function proposalView(
  actor: Actor,
  id: string,
  besideKey: string | null,
  db: Db = portalDb(),
): Promise<ProposalView | null> {
  if (!UUID.test(id) || !mayAnywhere(actor, "law.read")) return null;
  const row = await db.editionProposal.findUnique({
    where: { id },
    include: { proposedBy: { select: { name: true } }, decidedBy: { select: { name: true } } },
  });
  if (row === null) return null;
  const content = row.content as unknown as Edition;
  const base = row.baseHash === null ? null : await editionByHash(db, row.baseHash);
  const others = await setsOfKind(db, content);
  const chosen = besideKey ?? (base === null ? (others[0]?.key ?? null) : null);
  const waits = row.decision === null;
  return {
    ...proposalRow(row, content.shortName),
    hash: row.hash,
    baseLabel: base?.edition.edition ?? null,
    preview: await previewOf(db, { content, base, besideKey: chosen }),
    others,
    mayDecide: waits && mayAnywhere(actor, "edition.publish") && row.proposedById !== actor.id,
    mayWithdraw: waits && row.proposedById === actor.id,
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function editionByHash(db: Db, hash: string): Promise<HashedEdition | null> {
  const row = await db.edition.findUnique({ where: { hash } });
  return row && { edition: row.content as unknown as Edition, hash };
}

/** Other sets about the same kind of unit that have criteria. */
export async function setsOfKind(db: Db, { set, unitKind }: Edition): Promise<{ key: string; name: string }[]> {
  const now = await businessNow(db);
  const keys = await db.criteriaSet.findMany({ where: { unitKind, key: { not: set } }, orderBy: { key: "asc" } });
  const laws = await Promise.all(keys.map(({ key }) => editionAt(db, key, now)));
  return laws.flatMap((law) =>
    law === null || law.edition.criteria.length === 0 ? [] : [{ key: law.edition.set, name: law.edition.shortName }],
  );
}
