import { type CriterionResult, conclusionInWords, type Edition, type Standing } from "../../engine";
import { dayOf, formatDate } from "../../format/date";
import type { Db } from "../../server/db";
import { settingOf } from "../settings/queries";
import { editionAt, standingWith } from "../standings/queries";
import { type Entry, inFactsFile } from "./entry";
import { WHOLE } from "./typed";
import { type Before, type Doubt, doubtsIn } from "./warnings";

type Asked = { unitKey: string; setKey: string; at: Date; entries: readonly Entry[] };

/**
 * What is doubtful in entries of one set and unit: against what stands, against each other, and where a figure and a
 * conclusion would say different things.
 */
export async function doubtsAbout(db: Db, { unitKey, setKey, at, entries }: Asked): Promise<Doubt[]> {
  const law = await editionAt(db, setKey, at);
  if (law === null || entries.length === 0) return [];
  const [jumps, relations, stand] = await Promise.all([
    settingOf(db, "jump-limits"),
    settingOf(db, "figure-relations"),
    standingWith(db, law, { asOf: dayOf(at), knownAt: at }, unitKey, entries.map(inFactsFile)),
  ]);
  if (stand === null) return [];
  const rules = { jumps, relations };
  const judged = entries.flatMap((entry) => [
    ...contradictions(stand.after.criteria, entry),
    ...otherConclusion(stand.before.criteria, entry),
  ]);
  return [...doubtsIn(entries, law.edition, figuresOf(stand.before, law.edition), rules), ...judged];
}

/** The figures that stand, by their measures. */
function figuresOf({ criteria }: Standing, edition: Edition): Map<string, Before> {
  const measureOf = new Map(edition.criteria.flatMap((c) => c.indicators.map(({ id, measure }) => [id, measure])));
  const found = new Map<string, Before>();
  for (const { id, value, values, figure } of criteria.flatMap(({ indicators }) => indicators)) {
    const known = value !== undefined ? { value } : values === undefined ? null : { values };
    const key = measureOf.get(id);
    if (known === null || key === undefined || figure === null || figure.measuredOn === null) continue;
    found.set(key, { figure: known, measuredOn: figure.measuredOn });
  }
  return found;
}

/** A conclusion that is not the one that stands, whose word that is: until the agency confirms it, theirs counts. */
function otherConclusion(criteria: readonly CriterionResult[], entry: Entry): Doubt[] {
  const stands = resultOf(criteria, entry);
  const { conclusion = null, concluded = null } = stands ?? {};
  if (conclusion === null || concluded === null || entry.said === null || entry.said === "not_applicable") return [];
  if (conclusion === entry.said) return [];
  const whose = [concluded.by, concluded.measuredOn && `ngày ${formatDate(concluded.measuredOn)}`].filter(Boolean);
  return [{ entry, text: `khác với kết luận đang có: ${conclusionInWords(conclusion)} (${whose.join(", ")})` }];
}

function contradictions(criteria: readonly CriterionResult[], entry: Entry): Doubt[] {
  const reasons = resultOf(criteria, entry)?.reasons ?? [];
  return reasons.filter(({ code }) => code === "contradiction").map(({ text }) => ({ entry, text }));
}

/** The result of the indicator that an entry is about, or of its criterion where it is about the whole. */
function resultOf(criteria: readonly CriterionResult[], { criterionId, indicatorId }: Entry) {
  const criterion = criteria.find(({ id }) => id === criterionId);
  return indicatorId === WHOLE ? criterion : criterion?.indicators.find(({ id }) => id === indicatorId);
}
