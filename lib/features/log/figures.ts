import { type Actor, can, NO_UNIT } from "../../policy/can";
import type { Db } from "../../server/db";
import type { Known } from "./types";

/** What a key of a figure, a look at one or a difference is about: never what the figure says. */
type Figure = {
  id: string;
  unitKey: string;
  about: string;
  /** Its own page inside, where it has one; else that of its unit. */
  page: string | null;
};

type About = { indicatorId: string | null; criterionId: string | null; measure?: { name: string } | null };

const OBSERVATION = {
  unitKey: true,
  indicatorId: true,
  criterionId: true,
  measure: { select: { name: true } },
} as const;

/** The figures, looks at figures and differences that keys name. */
export async function figuresOf(db: Db, ids: string[]): Promise<Figure[]> {
  const where = { id: { in: ids } };
  const [observations, reviews, differences] = await Promise.all([
    db.observation.findMany({ where, select: { id: true, ...OBSERVATION } }),
    db.review.findMany({ where, select: { id: true, observation: { select: OBSERVATION } } }),
    db.difference.findMany({ where, select: { id: true, unitKey: true, indicatorId: true, criterionId: true } }),
  ]);
  return [
    ...observations.map(({ id, unitKey, ...about }) => ({ id, unitKey, about: aboutInWords(about), page: null })),
    ...reviews.map(({ id, observation: { unitKey, ...about } }) => ({
      ...{ id, unitKey, about: aboutInWords(about), page: null },
    })),
    ...differences.map(({ id, unitKey, ...about }) => ({
      ...{ id, unitKey, about: aboutInWords(about), page: `/khac-biet/${id}` },
    })),
  ];
}

function aboutInWords({ measure, indicatorId, criterionId }: About): string {
  return measure?.name ?? (indicatorId === null ? `tiêu chí ${criterionId}` : `chỉ tiêu ${indicatorId}`);
}

/** Titles of papers, for who may read every paper; a secret one has none and goes by its number. */
export async function namePapers(db: Db, actor: Actor, { names, links }: Known, ids: string[]): Promise<void> {
  if (!can(actor, "evidence.read", NO_UNIT)) return;
  const papers = await db.evidence.findMany({
    where: { id: { in: ids } },
    select: { id: true, title: true, documentNumber: true },
  });
  for (const { id, title, documentNumber } of papers) {
    const name = title ?? (documentNumber === null ? null : `số ${documentNumber}`);
    if (name !== null) names.set(id, name);
    links.set(id, `/minh-chung/${id}`);
  }
}
