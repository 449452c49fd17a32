import { latestPublication } from "../features/publications/queries";
import { dayOf } from "../format/date";
import { businessNow, machineNow } from "./clock";
import { db } from "./db";

/** How long an instance may go on without looking whether a new publication has taken effect. */
const LOOK_AGAIN_MS = 1000;

let known: { epoch: string; lookedAt: number } | null = null;
let looking: Promise<string> | null = null;

/**
 * Names what public pages rest on: the latest publication and the business day. An instance asks the database at most
 * once a second, and nobody waits for the answer unless the last one is old.
 */
export async function portalEpoch(): Promise<string> {
  const age = known === null ? Number.POSITIVE_INFINITY : machineNow().getTime() - known.lookedAt;
  if (known !== null && age < LOOK_AGAIN_MS) return known.epoch;
  looking ??= look().finally(() => {
    looking = null;
  });
  return looking;
}

async function look(): Promise<string> {
  const lookedAt = machineNow().getTime();
  const now = await businessNow(db());
  const publication = await latestPublication(db(), now);
  const epoch = `${publication?.number ?? "none"}@${dayOf(now)}`;
  known = { epoch, lookedAt };
  return epoch;
}
