import { appendAuditAt } from "../../lib/audit/append";
import { machineNow } from "../../lib/server/clock";
import type { Tx } from "../../lib/server/db";
import { loadReference } from "./reference/load";
import { loadSample } from "./sample/load";

/** What a start of the portal does by itself. */
export const THE_START = { id: null, name: "Khởi động cổng" };

export type World = "sample" | "reference";

/** The day of the notice's publication: the sample world begins at this minute. */
const SAMPLE_START = "2023-09-06T10:14:00+07:00";

/** Fills an empty, migrated database and fixes its clock; `clockStart` moves the sample world's beginning. */
export async function firstLoad(tx: Tx, world: World, clockStart: string | undefined): Promise<void> {
  await loadReference(tx);
  if (world === "sample") await loadSample(tx);
  const machineStart = machineNow();
  const businessStart = world === "sample" ? readInstant(clockStart || SAMPLE_START) : machineStart;
  await tx.worldClock.create({
    data: { id: 1, world: world === "sample" ? "sample" : "real", businessStart, machineStart },
  });
  await appendAuditAt(tx, { at: businessStart, machineAt: machineStart }, THE_START, [
    {
      action: "store.loaded",
      subject: { type: "store", id: world },
      after: { businessStart: businessStart.toISOString() },
    },
  ]);
}

export function readInstant(text: string): Date {
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) throw new Error(`CLOCK_START is not an instant (ISO 8601): ${text}`);
  return instant;
}
