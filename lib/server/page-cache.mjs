// @ts-check
import { policyOfKept, strictTransport } from "./content-policy.mjs";

/**
 * Where Next keeps rendered public pages: in memory, each under the epoch in which its rendering began. An epoch is one
 * publication on one business day (lib/features/publications/epoch.ts); when it ends, every page is rendered anew at its next visit, on
 * every instance alike. Plain JavaScript because Next loads this file by itself.
 *
 * @typedef {{ epoch: string, value: unknown, lastModified: number, cacheControl: unknown }} Kept
 */

const MOST_PAGES = 2000;

/** @type {Map<string, Kept>} */
const pages = new Map();
/**
 * The epoch in which a page was found missing: its rendering started no earlier. Empty where renderings of two epochs may
 * be under way, of which nobody can tell which comes back first. @type {Map<string, string>}
 */
const started = new Map();

/** @returns {Promise<string>} */
async function currentEpoch() {
  const portal = /** @type {{ portalEpoch?: () => Promise<string> }} */ (globalThis);
  return portal.portalEpoch === undefined ? "" : portal.portalEpoch();
}

/**
 * A page gets the policy that names its own inline scripts. Next sends the headers of the very object that it keeps, also
 * with the answer for which the page was rendered; a test of the browser holds it to that.
 * @param {unknown} value
 */
function giveHeaders(value) {
  const page = /** @type {{ kind?: string, html?: unknown, headers?: Record<string, unknown> } | null} */ (value);
  if (page?.kind !== "APP_PAGE" || typeof page.html !== "string") return;
  page.headers ??= {};
  if (process.env.NODE_ENV !== "development") page.headers["content-security-policy"] = policyOfKept(page.html);
  const strict = strictTransport(process.env.PORTAL_URL);
  if (strict !== null) page.headers["strict-transport-security"] = strict;
}

export default class PageCache {
  /** @param {string} key */
  async get(key) {
    const epoch = await currentEpoch();
    const kept = pages.get(key);
    if (kept !== undefined && kept.epoch === epoch) {
      // Asked for again: the last to be dropped.
      pages.delete(key);
      pages.set(key, kept);
      return { value: kept.value, lastModified: kept.lastModified, cacheControl: kept.cacheControl };
    }
    // A rendering that fails never comes back for its epoch.
    if (started.size >= MOST_PAGES) started.clear();
    started.set(key, (started.get(key) ?? epoch) === epoch ? epoch : "");
    return null;
  }

  /**
   * @param {string} key
   * @param {unknown} value
   * @param {{ cacheControl?: unknown }} context
   */
  async set(key, value, context) {
    giveHeaders(value);
    const epoch = started.get(key);
    started.delete(key);
    if (epoch === undefined || epoch === "") return;
    pages.delete(key);
    pages.set(key, { epoch, value, lastModified: Date.now(), cacheControl: context?.cacheControl });
    const oldest = pages.keys().next();
    if (pages.size > MOST_PAGES && !oldest.done) pages.delete(oldest.value);
  }

  async revalidateTag() {
    pages.clear();
  }

  resetRequestCache() {}
}
