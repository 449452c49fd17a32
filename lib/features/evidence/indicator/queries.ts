import type { Criterion, Edition } from "../../../engine";
import { dayOf, formatDate } from "../../../format/date";
import { type Actor, can } from "../../../policy/can";
import { businessNow } from "../../../server/clock";
import { type Db, db as portalDb } from "../../../server/db";
import { chosenSet, setsOfKind } from "../../criteria-sets/in-use";
import { LINE_INCLUDE, lineOf } from "../../observations/lines";
import { subjectOf } from "../../observations/queries";
import { KIND_NAMES } from "../../units/kinds";
import { unitByCode } from "../../units/queries";
import { PAPER_INCLUDE, paperChoice, paperLine } from "../lines";
import { linkLine, OPEN_LINK_INCLUDE } from "../link-lines";
import { mayAttachTo, mayReadLink, readPlaces } from "../reach";
import { mayBeSecret } from "../settings";
import { concerns, type LinkScope, linkSubject, placeOf } from "../subject";
import type { IndicatorEvidence } from "../types";

const MOST_OBSERVATIONS = 20;

/** The papers of one indicator of a unit, and what a form about them offers; `null` is "not found". */
export async function indicatorEvidence(
  actor: Actor,
  code: string,
  { setKey, indicatorId }: { setKey: string; indicatorId: string },
  db: Db = portalDb(),
): Promise<IndicatorEvidence | null> {
  const now = await businessNow(db);
  const today = dayOf(now);
  const unit = await unitByCode(db, code, today);
  if (unit === null) return null;
  const sets = await setsOfKind(db, unit.kind, now);
  const law = chosenSet(sets, setKey);
  const place = law && placeOf(law.edition, indicatorId);
  if (place === null || !can(actor, "evidence.read", unit.key, { setKey: place.setKey, indicatorId })) return null;
  const rows = await db.evidenceUnit.findMany({
    where: { unitKey: unit.key },
    include: { evidence: { include: PAPER_INCLUDE }, links: { where: { endedAt: null }, include: OPEN_LINK_INCLUDE } },
    orderBy: { addedAt: "desc" },
  });
  const attaches = (scope: LinkScope) => mayAttachTo(actor, { unitKey: unit.key, ...linkSubject(place, scope) });
  const mayAttach = attaches("indicator");
  const name = `${KIND_NAMES[unit.kind]} ${unit.name}`;
  const readable = rows.filter((row) => readPlaces(actor, [row]).length > 0);
  const all = readable.map(({ evidence, links }) => ({
    paper: paperLine(evidence, today),
    links: links.filter((link) => concerns(link, place) && mayReadLink(actor, link)),
  }));
  const of = subjectOf(unit.key, place.setKey, { id: indicatorId, measure: place.indicator.measure });
  const observations = await db.observation.findMany({
    where: of,
    include: LINE_INCLUDE,
    orderBy: { sequence: "desc" },
    take: MOST_OBSERVATIONS,
  });
  return {
    unit: { key: unit.key, code, name },
    setKey: place.setKey,
    indicatorId,
    mayBeSecret: mayBeSecret(place.criterion.name),
    mayAttach,
    mayAttachWhole: attaches("criterion"),
    readsAll: can(actor, "evidence.read", unit.key),
    papers: all.flatMap(({ paper, links }) =>
      links.map((row) => ({
        paper,
        link: linkLine(row, { sets, unit: { code, name }, mayEnd: mayAttachTo(actor, row) }),
      })),
    ),
    others: all.filter(({ links }) => mayAttach && links.length === 0).map(({ paper }) => paperChoice(paper)),
    observations: observations.map((row) => {
      const { id, words, measuredOn } = lineOf(row, place.measure);
      return { value: id, label: `${words}, ngày ${formatDate(measuredOn)}` };
    }),
  };
}

/** How many papers each indicator of a criterion has in a unit; of those whose papers a person may read. */
export async function paperCounts(
  actor: Actor,
  unitKey: string,
  { edition, criterion }: { edition: Edition; criterion: Criterion },
  db: Db,
): Promise<Map<string, number>> {
  const links = await db.evidenceLink.findMany({ where: { unitKey, endedAt: null } });
  return new Map(
    criterion.indicators.flatMap(({ id }) => {
      const place = placeOf(edition, id);
      if (place === null || !can(actor, "evidence.read", unitKey, { setKey: place.setKey, indicatorId: id })) return [];
      const own = links.filter((link) => concerns(link, place) && mayReadLink(actor, link));
      return [[id, new Set(own.map(({ evidenceId }) => evidenceId)).size] as const];
    }),
  );
}
