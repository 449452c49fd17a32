import { dayOf } from "../../format/date";
import { machineNow } from "../../server/clock";
import { type KnownPublications, knownPublications } from "./queries";

/** How long an instance may go on without looking for new publications, in milliseconds. */
export const LOOK_AGAIN_MS = 1000;

/** How long a look may take before the database counts as away, in milliseconds. */
const PATIENCE_MS = 1000;

/**
 * Names what public pages rest on at an instant of the machine's clock: the publication in effect and the business day.
 * It follows from the list and the clock alone, so that instances which know the same list switch at the same millisecond.
 */
export function epochAt({ publications, offsetMs }: KnownPublications, machineMs: number): string {
  const now = new Date(machineMs + offsetMs);
  const inEffect = publications.find(({ publicFrom }) => publicFrom <= now);
  return `${inEffect?.number ?? "none"}@${dayOf(now)}`;
}

/**
 * An instance's view of the epoch. Whoever asks a second or more after the last look waits for a new one, of many at once
 * only one asks the database; so a publication is known before it takes effect. What is known stays while the database is
 * away or does not answer.
 */
export function epochReader(read: () => Promise<KnownPublications>, now: () => number): () => Promise<string> {
  let known: KnownPublications | null = null;
  let lookedAt = 0;
  let looking: Promise<KnownPublications> | null = null;

  async function look(): Promise<KnownPublications> {
    const began = now();
    // Before the first answer nothing can be said, so that one is waited for as long as it takes.
    const answer = known === null ? await read() : await Promise.race([read().catch(() => null), patience()]);
    lookedAt = answer === null ? now() : began;
    known = answer ?? known;
    if (known === null) throw new Error("What is published is not known yet");
    return known;
  }

  return async () => {
    if (known !== null && now() - lookedAt < LOOK_AGAIN_MS) return epochAt(known, now());
    looking ??= look().finally(() => {
      looking = null;
    });
    return epochAt(await looking, now());
  };
}

function patience(): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, null).unref());
}

/** The epoch of this instance; the page cache keeps pages by it (lib/server/page-cache.mjs). */
export const portalEpoch = epochReader(knownPublications, () => machineNow().getTime());
