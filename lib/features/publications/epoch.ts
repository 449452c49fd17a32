import { machineNow } from "../../server/clock";
import { epochNow } from "./queries";

/** How long an instance may go on without looking whether a new publication has taken effect. */
const LOOK_AGAIN_MS = 1000;

let known: { epoch: string; lookedAt: number } | null = null;
let looking: Promise<string> | null = null;

/**
 * Names what public pages rest on: the latest publication and the business day. An instance asks the database at most
 * once a second, and of many readers at once only one asks.
 */
export async function portalEpoch(): Promise<string> {
  if (known !== null && machineNow().getTime() - known.lookedAt < LOOK_AGAIN_MS) return known.epoch;
  looking ??= look().finally(() => {
    looking = null;
  });
  return looking;
}

async function look(): Promise<string> {
  const lookedAt = machineNow().getTime();
  const epoch = await epochNow().catch((error: unknown) => {
    // A database that is away for a while must not take the published pages with it.
    if (known !== null) return known.epoch;
    throw error;
  });
  known = { epoch, lookedAt };
  return epoch;
}
