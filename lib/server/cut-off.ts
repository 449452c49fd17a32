import type { Tx } from "./db";

/** One lock between all writers, who share it, and whoever sets a cut-off, alone. */
const CUT_OFF_LOCK = 3_691_2024;
/** Others wait behind whoever waits for it alone, so not for long. */
const PATIENCE = "3s";

/**
 * Before a writer takes the instant it writes: until its transaction ends no cut-off is set. Otherwise what was stamped
 * before a cut-off could be stored after it, and enter a publication that nobody saw it in.
 */
export async function holdCutOff(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${CUT_OFF_LOCK})`;
}

/** Before a cut-off is taken: waits until nothing is half written; `false` where that takes long, and the transaction is over. */
export async function waitForWriters(tx: Tx): Promise<boolean> {
  await tx.$executeRaw`SELECT set_config('lock_timeout', ${PATIENCE}, true)`;
  try {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CUT_OFF_LOCK})`;
  } catch (error) {
    if (!/55P03|lock timeout/.test(String(error))) throw error;
    return false;
  }
  await tx.$executeRaw`SELECT set_config('lock_timeout', '0', true)`;
  return true;
}
