import type { z } from "zod";
import type { CriterionResult, Edition, Standing } from "../../engine";
import { dayOf } from "../../format/date";
import type { Db } from "../../server/db";
import { editionAt, standingWith } from "../standings/queries";
import { type Entry, inFactsFile } from "./entry";
import { WHOLE } from "./typed";
import { type Before, type Doubt, doubtsIn, figureRelations, jumpLimits, yearlyDue } from "./warnings";

/** A setting whose value has the shape it should have; `null` where it has not, or is not there. */
async function readSetting<Value>(db: Db, key: string, shape: z.ZodType<Value>): Promise<Value | null> {
  const row = await db.setting.findUnique({ where: { key } });
  const read = shape.safeParse(row?.value);
  return read.success ? read.data : null;
}

/** The day by which figures of last year are due this year, once it is past; `null` before, or where no day is set. */
export async function dueSince(db: Db, today: string): Promise<string | null> {
  const due = await readSetting(db, "yearly-due", yearlyDue);
  if (due === null) return null;
  const day = `${today.slice(0, 4)}-${due.day}`;
  return day < today ? day : null;
}

type Asked = { unitKey: string; setKey: string; at: Date; entries: readonly Entry[] };

/**
 * What is doubtful in entries of one set and unit: against what stands, against each other, and where a figure and a
 * conclusion would say different things.
 */
export async function doubtsAbout(db: Db, { unitKey, setKey, at, entries }: Asked): Promise<Doubt[]> {
  const law = await editionAt(db, setKey, at);
  if (law === null || entries.length === 0) return [];
  const [jumps, relations, stand] = await Promise.all([
    readSetting(db, "jump-limits", jumpLimits),
    readSetting(db, "figure-relations", figureRelations),
    standingWith(db, law, { asOf: dayOf(at), knownAt: at }, unitKey, entries.map(inFactsFile)),
  ]);
  if (stand === null) return [];
  const rules = { jumps, relations: relations ?? [] };
  const judged = entries.flatMap((entry) => contradictions(stand.after.criteria, entry));
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

function contradictions(criteria: readonly CriterionResult[], entry: Entry): Doubt[] {
  const criterion = criteria.find(({ id }) => id === entry.criterionId);
  const indicator = criterion?.indicators.find(({ id }) => id === entry.indicatorId);
  const reasons = (entry.indicatorId === WHOLE ? criterion : indicator)?.reasons ?? [];
  return reasons.filter(({ code }) => code === "contradiction").map(({ text }) => ({ entry, text }));
}
