import { z } from "zod";
import { businessToday, machineNow, worldClock } from "../server/clock";
import type { Db } from "../server/db";
import { CHAIN_START } from "./chain";

/** The newest entry of the log: its number, and the hash that vouches for all entries up to it. */
export type Head = { sequence: string; hash: string };

/** A head to be kept outside the portal, with what a person needs to know of it years later. */
export const headFile = z.object({
  what: z.literal("quang-binh-ntm-audit-head"),
  world: z.enum(["sample", "real"]),
  day: z.string(),
  takenAt: z.string(),
  sequence: z.string().regex(/^\d{1,18}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

export type HeadFile = z.infer<typeof headFile>;

/** The head of the log as it is now; `day` by business time, `takenAt` by the machine's clock. */
export async function currentHead(db: Db): Promise<HeadFile> {
  const last = await db.auditEntry.findFirst({ orderBy: { sequence: "desc" }, select: { sequence: true, hash: true } });
  const sequence = String(last?.sequence ?? 0n);
  return {
    what: "quang-binh-ntm-audit-head",
    world: (await worldClock(db)).world,
    day: await businessToday(db),
    takenAt: machineNow().toISOString(),
    sequence,
    hash: last?.hash ?? CHAIN_START,
  };
}

/** Named by day and number, so that an earlier head is never written over. */
export function headFileName({ takenAt, sequence }: HeadFile): string {
  return `audit-head-${takenAt.slice(0, 10)}-${sequence.padStart(9, "0")}.json`;
}

/** A head that was kept, or `null` where the text is none. */
export function readHead(text: string): HeadFile | null {
  try {
    return headFile.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
