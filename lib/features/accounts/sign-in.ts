import { machineNow } from "../../server/clock";

/**
 * Guessing is slowed per name and never locks it: after some failures each further attempt waits, whoever makes it, and
 * the right password still works. In memory of one instance; counts are forgotten after a quarter of an hour.
 */
const FREE_ATTEMPTS = 5;
const LONGEST_WAIT_MS = 4000;
const FORGOTTEN_AFTER_MS = 15 * 60_000;
const MOST_NAMES = 10_000;

const failures = new Map<string, { count: number; last: number }>();

export function waitBeforeAttempt(login: string): number {
  const known = failures.get(login);
  if (known === undefined || machineNow().getTime() - known.last > FORGOTTEN_AFTER_MS) return 0;
  return Math.min(LONGEST_WAIT_MS, Math.max(0, known.count - FREE_ATTEMPTS) * 500);
}

export function rememberFailure(login: string): void {
  const now = machineNow().getTime();
  const known = failures.get(login);
  const count = known === undefined || now - known.last > FORGOTTEN_AFTER_MS ? 1 : known.count + 1;
  if (failures.size > MOST_NAMES) failures.clear();
  failures.set(login, { count, last: now });
}

export function forgetFailures(login: string): void {
  failures.delete(login);
}
