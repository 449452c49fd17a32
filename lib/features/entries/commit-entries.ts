import { randomUUID } from "node:crypto";
import type { AuditEvent } from "../../audit/events";
import { organisationFor } from "../../policy/can";
import { Conflict, Invalid } from "../../server/action";
import { toDbDate } from "../../server/dates";
import type { Tx } from "../../server/db";
import { Prisma } from "../../server/generated/client";
import { replaceWaiting } from "../observations/replacing";
import { aboutOf, type Entry } from "./entry";
import { type Batch, entryProblems, staleInWords, type Writing } from "./entry-problems";
import { knownRows } from "./known";
import { WHOLE } from "./typed";

/**
 * Writes entries about one unit: all or none, each a new observation that waits to be checked, with its log entry. Two
 * people saving the same: the second waits here and then finds that what was seen is no longer the latest.
 */
export async function commitEntries(tx: Tx, writing: Writing): Promise<{ ids: string[]; audit: AuditEvent[] }> {
  const { unitKey, batches } = writing;
  await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE "key" = ${unitKey} FOR UPDATE`;
  const known = await knownRows(tx, unitKey, batches);
  const problems = await entryProblems(tx, writing, known, "hold");
  if (problems.length > 0) throw new Invalid(problems);
  const stale = staleInWords(batches, known);
  if (stale !== null) throw new Conflict(stale);
  const ids: string[] = [];
  const audit: AuditEvent[] = [];
  const measured = new Set<string>();
  for (const batch of batches) {
    for (const entry of batch.entries) {
      // Two sets that share a measure may send its figure twice; it is one figure.
      const again = entry.measureKey !== null && measured.has(entry.measureKey);
      for (const row of rowsOf(batch, again ? { ...entry, figure: null } : entry)) {
        const id = randomUUID();
        await tx.observation.create({ data: { id, ...shared(writing, batch, entry), ...row } });
        ids.push(id);
        audit.push({
          action: "observation.submitted",
          subject: { type: "observation", id },
          after: said(unitKey, entry, row),
        });
      }
      if (entry.figure !== null && entry.measureKey !== null) measured.add(entry.measureKey);
    }
  }
  audit.push(...(await replaceWaiting(tx, ids, { personId: writing.actor.id, at: writing.at })));
  return { ids, audit };
}

type Row = Pick<Prisma.ObservationUncheckedCreateInput, "subject"> & Partial<Prisma.ObservationUncheckedCreateInput>;

/** The rows of an entry: a figure belongs to its measure, a conclusion to the indicator of the set. */
function rowsOf({ edition }: Batch, entry: Entry): Row[] {
  const { criterionId, indicatorId, measureKey, figure, ratios, said } = entry;
  const rows: Row[] = [];
  if (figure !== null) rows.push({ subject: "measure", measureKey, ...figure, ...(ratios !== null && { ratios }) });
  if (said === null) return rows;
  const setKey = edition.set;
  if (indicatorId === WHOLE) return [{ subject: "criterion", setKey, criterionId, conclusion: said }];
  const ofIndicator = { subject: "indicator", setKey, criterionId, indicatorId };
  if (said === "not_applicable") rows.push({ ...ofIndicator, notApplicable: true, reason: entry.reason });
  else rows.push({ ...ofIndicator, conclusion: said });
  return rows;
}

function shared({ actor, unitKey, at }: Writing, { edition, doubts }: Batch, entry: Entry) {
  const warnings = doubts.filter((doubt) => doubt.entry === entry).map(({ text }) => text);
  return {
    unitKey,
    measuredOn: toDbDate(entry.measuredOn),
    referenceYear: entry.referenceYear,
    kind: entry.kind,
    document: entry.document,
    note: entry.note,
    warnings: warnings.length === 0 ? Prisma.DbNull : warnings,
    authorId: actor.id,
    organisationKey: organisationFor(actor, "observation.submit", unitKey, aboutOf(edition.set, entry)),
    submittedAt: at,
  };
}

function said(unitKey: string, { note }: Entry, { subject: _, ...row }: Row): Record<string, unknown> {
  return { unitKey, ...row, note: note ?? "" };
}
