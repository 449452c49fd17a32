import { editionDifference } from "../../criteria/difference";
import { seatInWords } from "../../criteria/level-words";
import { shippedEdition } from "../../criteria/registry";
import { type Edition, type HashedEdition, levelInWords, type Measure } from "../../engine";
import { dayOf } from "../../format/date";
import { type Actor, mayAnywhere } from "../../policy/can";
import { businessNow } from "../../server/clock";
import { type Db, db as portalDb, type Tx } from "../../server/db";
import { levelCounts } from "../criteria-sets/levels";
import { editionAt } from "../standings/queries";
import { confirmations, levelKey, type Signed } from "./confirmations";
import { levelAsTyped } from "./level-form";
import type { Decision, IndicatorDesk, LawDesk, LawRow, Origin, ProposalRow, SetDesk } from "./types";

/** Every measure of the store. */
export async function knownMeasures(db: Db | Tx): Promise<ReadonlyMap<string, Measure>> {
  const rows = await db.measure.findMany();
  return new Map(
    rows.map(({ key, name, unit, shape, yearly }) => [key, { name, unit, shape: shape as Measure["shape"], yearly }]),
  );
}

/** Who may look at the law from inside, hints included. */
function mayRead(actor: Actor): boolean {
  return mayAnywhere(actor, "law.read");
}

/** The sets with how well their levels are known, and what waits for a second person; `null` is "not found". */
export async function lawDesk(actor: Actor, db: Db = portalDb()): Promise<LawDesk | null> {
  if (!mayRead(actor)) return null;
  const now = await businessNow(db);
  const keys = await db.criteriaSet.findMany({ select: { key: true }, orderBy: { key: "asc" } });
  const sets = await Promise.all(keys.map(({ key }) => lawRow(db, key, now)));
  return {
    sets: sets.flatMap((row) => row ?? []).sort((a, b) => b.counts.levels - a.counts.levels),
    waiting: await proposals(db, { decision: null }),
    mayPropose: mayAnywhere(actor, "edition.propose"),
  };
}

async function lawRow(db: Db, setKey: string, now: Date): Promise<LawRow | null> {
  const law = await editionAt(db, setKey, now);
  if (law === null) return null;
  const row = await db.edition.findUniqueOrThrow({ where: { hash: law.hash }, select: { publishedAt: true } });
  const { edition } = law;
  return {
    setKey,
    name: edition.shortName,
    label: edition.edition,
    publishedOn: dayOf(row.publishedAt),
    counts: levelCounts(edition),
    offered: (await offeredContent(db, law))?.length ?? null,
  };
}

/** What this release ships for a set and the office has never had, cell by cell against its own edition. */
async function offeredContent(db: Db, law: HashedEdition) {
  const shipped = shippedEdition(law.edition.set);
  if (shipped === undefined || shipped.hash === law.hash) return null;
  if ((await db.edition.count({ where: { hash: shipped.hash } })) > 0) return null;
  const changes = editionDifference(law.edition, { ...shipped.edition, edition: law.edition.edition });
  return changes.length === 0 ? null : changes;
}

const PEOPLE = { proposedBy: { select: { name: true } }, decidedBy: { select: { name: true } } } as const;

/** Proposals, the latest first. */
export async function proposals(db: Db, where: object): Promise<ProposalRow[]> {
  const [rows, sets] = await Promise.all([
    db.editionProposal.findMany({ where, include: PEOPLE, omit: { content: true }, orderBy: { proposedAt: "desc" } }),
    db.criteriaSet.findMany({ select: { key: true, shortName: true } }),
  ]);
  const nameOf = new Map(sets.map(({ key, shortName }) => [key, shortName]));
  return rows.map((row) => proposalRow(row, nameOf.get(row.setKey) ?? row.setKey));
}

type Stored = {
  id: string;
  setKey: string;
  label: string;
  origin: string;
  reason: string;
  proposedBy: { name: string };
  proposedAt: Date;
  decision: string | null;
  decidedBy: { name: string } | null;
  decidedAt: Date | null;
  decisionReason: string | null;
};

export function proposalRow(row: Stored, setName: string): ProposalRow {
  const { id, setKey, label, reason, decisionReason } = row;
  return {
    id,
    setKey,
    setName,
    label,
    origin: row.origin as Origin,
    reason,
    proposedBy: row.proposedBy.name,
    proposedOn: dayOf(row.proposedAt),
    decision: row.decision as Decision | null,
    decidedBy: row.decidedBy?.name ?? null,
    decidedOn: row.decidedAt === null ? null : dayOf(row.decidedAt),
    decisionReason,
  };
}

/** A set inside; `null` is "not found". */
export async function setDesk(actor: Actor, setKey: string, db: Db = portalDb()): Promise<SetDesk | null> {
  const law = mayRead(actor) ? await editionAt(db, setKey, await businessNow(db)) : null;
  if (law === null) return null;
  const { edition, hash } = law;
  const editions = await editionsOf(db, setKey);
  return {
    setKey,
    edition,
    hash,
    publishedOn: editions.find((row) => row.hash === hash)?.publishedOn ?? "",
    byCriterion: edition.criteria.map((criterion) => ({
      id: criterion.id,
      name: criterion.name,
      counts: levelCounts({ criteria: [criterion] }),
    })),
    editions,
    proposals: await proposals(db, { setKey }),
    offered: await offeredContent(db, law),
    mayPropose: mayAnywhere(actor, "edition.propose"),
  };
}

async function editionsOf(db: Db, setKey: string): Promise<SetDesk["editions"]> {
  const rows = await db.edition.findMany({
    where: { setKey },
    omit: { content: true },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
  });
  return rows.map(({ label, hash, publishedAt, origin, proposalId }) => ({
    label,
    hash,
    publishedOn: dayOf(publishedAt),
    origin,
    proposalId,
  }));
}

/** The editions of a set, first to last, each with the people who stand for it. */
export async function signedEditions(db: Db, setKey: string, knownAt: Date): Promise<Signed[]> {
  const rows = await db.edition.findMany({
    where: { setKey, publishedAt: { lte: knownAt } },
    include: { proposal: { include: PEOPLE, omit: { content: true } } },
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ content, label, publishedAt, proposal }) => ({
    edition: content as unknown as Edition,
    people: proposal && {
      enteredBy: proposal.proposedBy.name,
      confirmedBy: proposal.decidedBy?.name ?? "",
      on: dayOf(publishedAt),
      label,
    },
  }));
}

/** One indicator with its levels and the form of one of them; `null` is "not found". */
export async function indicatorDesk(
  actor: Actor,
  setKey: string,
  indicatorId: string,
  index: number | null,
  db: Db = portalDb(),
): Promise<IndicatorDesk | null> {
  const now = await businessNow(db);
  const law = mayRead(actor) ? await editionAt(db, setKey, now) : null;
  const criterion = law?.edition.criteria.find(({ indicators }) => indicators.some(({ id }) => id === indicatorId));
  const indicator = criterion?.indicators.find(({ id }) => id === indicatorId);
  const measure = law?.edition.measures[indicator?.measure ?? ""];
  if (law == null || criterion === undefined || indicator === undefined || measure === undefined) return null;
  const chosen = index === null ? null : (indicator.levels[index] ?? null);
  if (index !== null && chosen === null) return null;
  const signed = confirmations(await signedEditions(db, setKey, now));
  return {
    setKey,
    setName: law.edition.shortName,
    hash: law.hash,
    criterion: { id: criterion.id, name: criterion.name },
    indicatorId,
    indicatorName: indicator.name,
    measure,
    levels: indicator.levels.map((level) => ({
      level,
      words: levelInWords(level, measure.unit),
      place: seatInWords(level),
      confirmation: signed.get(levelKey(indicatorId, level)) ?? null,
    })),
    index,
    typed: levelAsTyped(chosen, measure),
    mayPropose: mayAnywhere(actor, "edition.propose"),
  };
}
