import { afterEach, beforeEach, expect, test } from "vitest";
import PageCache from "../../../lib/server/page-cache.mjs";

let epoch = "1@2023-09-06";
let cache;
let page = 0;

beforeEach(() => {
  epoch = "1@2023-09-06";
  globalThis.portalEpoch = async () => epoch;
  cache = new PageCache();
  page += 1;
});

afterEach(() => {
  delete globalThis.portalEpoch;
});

const key = () => `/xa/${page}`;

test("a page is kept for its publication and day, and rendered anew after either changes", async () => {
  expect(await cache.get(key())).toBeNull();
  await cache.set(key(), "trang cũ", {});
  expect((await cache.get(key()))?.value).toBe("trang cũ");
  epoch = "2@2023-09-06";
  expect(await cache.get(key())).toBeNull();
  await cache.set(key(), "trang mới", {});
  expect((await cache.get(key()))?.value).toBe("trang mới");
  epoch = "2@2023-09-07";
  expect(await cache.get(key())).toBeNull();
});

test("a page that was being rendered while a publication took effect is not kept under the new one", async () => {
  expect(await cache.get(key())).toBeNull();
  epoch = "2@2023-09-06";
  await cache.set(key(), "trang cũ", {});
  expect(await cache.get(key())).toBeNull();
});

test("a page asked for again while its old rendering is under way is not kept from that one", async () => {
  expect(await cache.get(key())).toBeNull();
  epoch = "2@2023-09-06";
  expect(await cache.get(key())).toBeNull();
  await cache.set(key(), "trang cũ", {});
  expect(await cache.get(key())).toBeNull();
  await cache.set(key(), "trang mới", {});
  expect((await cache.get(key()))?.value).toBe("trang mới");
});

test("nothing is kept while the portal does not know which publication is current", async () => {
  delete globalThis.portalEpoch;
  expect(await cache.get(key())).toBeNull();
  await cache.set(key(), "trang", {});
  expect(await cache.get(key())).toBeNull();
});

test("addresses that nobody asks for again do not push out the page that everybody reads", async () => {
  await cache.get(key());
  await cache.set(key(), "trang chủ", {});
  for (let i = 0; i < 2500; i++) {
    const other = `/xa/khong-co-${page}-${i}`;
    await cache.get(other);
    await cache.set(other, "không có", {});
    if (i % 500 === 0) await cache.get(key());
  }
  expect((await cache.get(key()))?.value).toBe("trang chủ");
});
