/** Runs once when the server starts: says who knocks, and tells the page cache how to learn which publication is current. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { watchAddresses } = await import("./lib/server/peer-address");
  watchAddresses();
  const { portalEpoch } = await import("./lib/features/publications/epoch");
  Object.assign(globalThis, { portalEpoch });
}
