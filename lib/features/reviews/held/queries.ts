import type { Region } from "../../../engine";
import { dayOf } from "../../../format/date";
import type { Db, Tx } from "../../../server/db";
import { knownRows } from "../../../server/known-rows";
import { openDifferences } from "../../differences/queries";
import { settingByInstant } from "../../settings/past";
import { editionAt } from "../../standings/queries";
import { progressOf } from "../workflow";
import {
  aboutOf,
  answeringFor,
  answersBySubject,
  baseFirst,
  type ChainContext,
  concludedBy,
  indicatorOf,
  levelOf,
  saidBy,
  subjectInWords,
} from "./context";
import type { HeldRow } from "./types";

/** Everything the chain must know at an instant. */
export async function chainContext(db: Db | Tx, now: Date): Promise<ChainContext> {
  const known = knownRows(dayOf(now), now);
  const [chainAt, sets, answers, organisations, regions] = await Promise.all([
    settingByInstant(db, "routine-chain"),
    db.criteriaSet.findMany({ select: { key: true }, orderBy: { key: "asc" } }),
    db.indicatorAssignment.findMany({ where: known }),
    db.organisation.findMany({ select: { key: true, kind: true } }),
    db.unitRegion.findMany({ where: known, select: { unitKey: true, region: true } }),
  ]);
  const laws = await Promise.all(sets.map(({ key }) => editionAt(db, key, now)));
  return {
    chainAt,
    editions: baseFirst(laws.flatMap((law) => (law === null ? [] : [law.edition]))),
    answers: answersBySubject(answers),
    kinds: new Map(organisations.map(({ key, kind }) => [key, kind])),
    regions: new Map(regions.map(({ unitKey, region }) => [unitKey, region as Region])),
  };
}

/** Observations in the chain, the longest-entered first, each with where it stands. */
export async function heldRows(db: Db | Tx, context: ChainContext, where: object): Promise<HeldRow[]> {
  const rows = await db.observation.findMany({
    where,
    select: {
      id: true,
      unitKey: true,
      subject: true,
      measureKey: true,
      setKey: true,
      criterionId: true,
      indicatorId: true,
      notApplicable: true,
      referenceYear: true,
      organisationKey: true,
      authorId: true,
      submittedAt: true,
      acceptedAt: true,
      reviews: { select: { id: true, act: true, at: true }, orderBy: { at: "asc" } },
    },
    orderBy: [{ submittedAt: "asc" }, { sequence: "asc" }],
  });
  const differing = rows.filter(({ reviews }) => reviews.some(({ act }) => act === "differ")).map(({ id }) => id);
  const open = await openDifferences(db, { saidId: { in: differing } });
  const unanswered = new Set(open.filter((one) => one.state === "open").map(({ saidId }) => saidId));
  return rows.map((row) => {
    const answeredBy = answeringFor(context, row);
    const place = indicatorOf(context, row);
    const progress = progressOf(context.chainAt(row.submittedAt), {
      said: saidBy(context, row.organisationKey, answeredBy),
      submittedOn: dayOf(row.submittedAt),
      concluded: concludedBy(context, row),
      answered: answeredBy !== null,
      accepted: row.acceptedAt !== null,
      acts: row.reviews.map(({ act }) => act),
    });
    const last = row.reviews.at(-1);
    return {
      id: row.id,
      unitKey: row.unitKey,
      about: aboutOf(row),
      subject: subjectInWords(context, row),
      level: levelOf(context, row),
      criterionId: place?.criterionId ?? row.criterionId ?? "",
      indicator: place && { setKey: place.setKey, indicatorId: place.indicatorId },
      authorId: row.authorId,
      submittedAt: row.submittedAt,
      answeredBy,
      progress,
      since: last?.at ?? row.submittedAt,
      unanswered: unanswered.has(row.id),
      lastReviewId: last?.id ?? "",
    };
  });
}
