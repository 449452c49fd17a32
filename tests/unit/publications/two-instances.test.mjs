import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { EFFECT_DELAY_MS } from "@/lib/features/publications/effect";

const APPROVED = Date.parse("2023-09-06T10:00:00.000Z");
const SWITCH = APPROVED + EFFECT_DELAY_MS;
const published = (number, approvedMs) => ({ number, publicFrom: new Date(approvedMs + EFFECT_DELAY_MS) });
const FIRST = published(1, APPROVED - 86_400_000);
const SECOND = published(2, APPROVED);

/** An instance of its own: a page cache and an epoch that share no module with the other's. */
async function instance() {
  vi.resetModules();
  const { default: PageCache } = await import("@/lib/server/page-cache.mjs");
  const { epochReader } = await import("@/lib/features/publications/epoch");
  // An approval is in the store from the moment it was given.
  const read = async () => ({ publications: Date.now() < APPROVED ? [FIRST] : [SECOND, FIRST], offsetMs: 0 });
  const portalEpoch = epochReader(read, Date.now);
  const cache = new PageCache();
  const as = (act) => {
    globalThis.portalEpoch = portalEpoch;
    return act();
  };
  return { get: () => as(() => cache.get("/")), set: (page) => as(() => cache.set("/", page, {})) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  delete globalThis.portalEpoch;
});

test("the page caches of two instances drop the old page at the same millisecond", async () => {
  const instances = [await instance(), await instance()];
  const starts = [APPROVED - 700, APPROVED - 50];
  for (const [index, { get, set }] of instances.entries()) {
    vi.setSystemTime(starts[index]);
    expect(await get()).toBeNull();
    await set("trang cũ");
  }
  const dropped = [0, 0];
  for (let at = APPROVED; at <= SWITCH + 100; at++) {
    vi.setSystemTime(at);
    for (const [index, { get }] of instances.entries()) {
      if ((await get()) === null) dropped[index] ||= at;
    }
  }
  expect(dropped).toEqual([SWITCH, SWITCH]);
});
