import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  failuresOf,
  forgetFailures,
  rememberFailure,
  takeTurn,
  waitBeforeAttempt,
} from "@/lib/features/accounts/sign-in";

const STRANGER = "203.0.113.66";
const HOME = "198.51.100.7";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Until the turn is taken; gives what it said and after how long. */
async function turn(login: string, address: string | null): Promise<{ went: boolean; afterMs: number }> {
  const since = Date.now();
  const taken = takeTurn(login, address).then((went) => ({ went, afterMs: Date.now() - since }));
  await vi.advanceTimersByTimeAsync(120_000);
  return taken;
}

test("a stranger who floods a name does not lock its person out, and slows them by seconds at most", async () => {
  for (let i = 0; i < 500; i++) rememberFailure("an", STRANGER);
  const flood = Array.from({ length: 100 }, () => takeTurn("an", STRANGER));
  const person = await turn("an", HOME);
  expect(person.went).toBe(true);
  expect(person.afterMs).toBeLessThanOrEqual(4000);
  const went = (await Promise.all(flood)).filter(Boolean).length;
  expect(went).toBe(10);
  forgetFailures("an", HOME);
});

test("attempts from one address that fails too often are made one after another", async () => {
  for (let i = 0; i < 20; i++) rememberFailure("binh", STRANGER);
  const since = Date.now();
  const ends: number[] = [];
  const three = [1, 2, 3].map(() => takeTurn("binh", STRANGER).then(() => ends.push(Date.now() - since)));
  await vi.advanceTimersByTimeAsync(60_000);
  await Promise.all(three);
  expect(ends).toEqual([4000, 8000, 12_000]);
});

test("somebody else at the same address is slowed only once the address fails with many names", async () => {
  for (let i = 0; i < 7; i++) rememberFailure(`name ${i}`, "192.0.2.1");
  expect((await turn("chi", "192.0.2.1")).afterMs).toBe(0);
  for (let i = 0; i < 60; i++) rememberFailure(`name ${i}`, "192.0.2.1");
  expect((await turn("chi", "192.0.2.1")).afterMs).toBeGreaterThan(0);
});

test("where addresses tell nobody apart, a name waits and is never refused", async () => {
  for (let i = 0; i < 100; i++) rememberFailure("dung");
  const all = await Promise.all(Array.from({ length: 30 }, () => turn("dung", null)));
  expect(all.every(({ went, afterMs }) => went && afterMs <= 4000)).toBe(true);
});

test("failures are forgotten after a success and after a quarter of an hour", async () => {
  for (let i = 0; i < 9; i++) rememberFailure("em", HOME);
  expect(waitBeforeAttempt("em")).toBe(2000);
  vi.setSystemTime(Date.now() + 16 * 60_000);
  expect([failuresOf("em"), waitBeforeAttempt("em")]).toEqual([0, 0]);
  rememberFailure("em", HOME);
  forgetFailures("em", HOME);
  expect(failuresOf("em")).toBe(0);
});
