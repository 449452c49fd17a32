/**
 * Runs once when the server starts: says who knocks, tells the page cache how to learn which publication is current, starts
 * the notices.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { watchAddresses } = await import("./lib/server/peer-address");
  watchAddresses();
  const { portalEpoch } = await import("./lib/features/publications/epoch");
  Object.assign(globalThis, { portalEpoch });
  const { startNotices } = await import("./lib/features/mails/ticker");
  const { db } = await import("./lib/server/db");
  startNotices(db());
}
