import { contentHash } from "../../../criteria/hash";
import { dayOf } from "../../../format/date";
import type { Db, Tx } from "../../../server/db";
import { editionAt, standingsBy } from "../../standings/queries";
import type { HeldRow } from "../held/types";
import type { Step } from "../workflow";
import { effectOn } from "./effects";
import type { UnitEffect } from "./types";

export type Preview = { effects: UnitEffect[]; seen: string };

/**
 * What a step on some observations would change, and a hash that names it together with the observations and all that was
 * done with them. Acceptance is judged as a draft by the engine; the other steps change no verdict.
 */
export async function previewOf(db: Db | Tx, rows: readonly HeldRow[], step: Step, now: Date): Promise<Preview> {
  const effects = step === "accept" ? await effectsOf(db, rows, now) : [];
  const of = rows.map(({ id, lastReviewId, unanswered }) => [id, lastReviewId, unanswered]).sort();
  return { effects, seen: contentHash({ step, of, effects }) };
}

async function effectsOf(db: Db | Tx, rows: readonly HeldRow[], now: Date): Promise<UnitEffect[]> {
  const ids = rows.map(({ id }) => id);
  const unitKeys = [...new Set(rows.map(({ unitKey }) => unitKey))].sort();
  const today = { knownAt: now, asOf: dayOf(now) };
  const effects: UnitEffect[] = [];
  const sets = await db.criteriaSet.findMany({
    where: { unitKind: "commune" },
    select: { key: true },
    orderBy: { key: "asc" },
  });
  for (const { key } of sets) {
    const law = await editionAt(db, key, now);
    if (law === null || law.edition.criteria.length === 0) continue;
    const before = await standingsBy(db, law, today, unitKeys);
    const after = await standingsBy(db, law, { ...today, drafts: ids }, unitKeys);
    for (const unitKey of unitKeys) {
      const [was, becomes] = [before.get(unitKey), after.get(unitKey)];
      if (was === undefined || becomes === undefined) continue;
      const effect = effectOn(unitKey, law.edition.shortName, was.standing, becomes.standing);
      if (effect !== null) effects.push(effect);
    }
  }
  return effects;
}
