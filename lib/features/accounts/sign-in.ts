import { machineNow } from "../../server/clock";

/**
 * Guessing is slowed and never locks a name: after some failures each further attempt waits, whoever makes it, and the
 * right password still works. Where addresses tell people apart, attempts from one address that fails too often are made
 * one after another, so that many at once gain nothing; nobody at another address waits for them. In memory of one
 * instance; counts are forgotten after a quarter of an hour.
 */
const FREE_ATTEMPTS = 5;
/** An office may share one address. */
const FREE_OF_ADDRESS = 30;
const LONGEST_WAIT_MS = 4000;
const FORGOTTEN_AFTER_MS = 15 * 60_000;
const MOST_NAMES = 10_000;
/** More do not wait in line at one address: they are told to come back. */
const LONGEST_LINE = 10;

const failures = new Map<string, { count: number; last: number }>();
const lines = new Map<string, { tail: Promise<unknown>; waiting: number }>();

/** How often something failed lately. */
export function failuresOf(key: string): number {
  const known = failures.get(key);
  return known === undefined || machineNow().getTime() - known.last > FORGOTTEN_AFTER_MS ? 0 : known.count;
}

export function waitBeforeAttempt(login: string, free = FREE_ATTEMPTS): number {
  return Math.min(LONGEST_WAIT_MS, Math.max(0, failuresOf(login) - free) * 500);
}

/** Waits as long as this attempt must; `false` where too many from this address wait already. */
export async function takeTurn(login: string, address: string | null): Promise<boolean> {
  const inLine =
    address === null
      ? 0
      : Math.max(waitBeforeAttempt(pair(login, address)), waitBeforeAttempt(address, FREE_OF_ADDRESS));
  if (address !== null && inLine > 0) return standInLine(address, inLine);
  await sleep(waitBeforeAttempt(login));
  return true;
}

async function standInLine(address: string, wait: number): Promise<boolean> {
  const line = lines.get(address) ?? { tail: Promise.resolve(), waiting: 0 };
  if (line.waiting >= LONGEST_LINE) return false;
  lines.set(address, line);
  line.waiting += 1;
  line.tail = line.tail.then(() => sleep(wait));
  await line.tail;
  line.waiting -= 1;
  if (line.waiting === 0) lines.delete(address);
  return true;
}

function sleep(ms: number): Promise<void> {
  return ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
}

export function rememberFailure(login: string, address: string | null = null): void {
  for (const key of keysOf(login, address)) {
    const count = failuresOf(key) + 1;
    // The latest stand last: a flood of names pushes out the oldest, not everybody.
    failures.delete(key);
    const [oldest] = failures.size >= MOST_NAMES ? failures.keys() : [];
    if (oldest !== undefined) failures.delete(oldest);
    failures.set(key, { count, last: machineNow().getTime() });
  }
}

/** After a success. What failed at the address with other names stays remembered. */
export function forgetFailures(login: string, address: string | null = null): void {
  failures.delete(login);
  if (address !== null) failures.delete(pair(login, address));
}

function keysOf(login: string, address: string | null): string[] {
  return address === null ? [login] : [login, pair(login, address), address];
}

function pair(login: string, address: string): string {
  return `${login} ${address}`;
}
