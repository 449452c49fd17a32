import { machineNow } from "./clock";

const MINUTE_MS = 60_000;
const MOST_KEYS = 10_000;
const windows = new Map<string, { since: number; count: number }>();

/** Whether something may happen once more within a minute; so that refusals cannot flood the log. Per instance. */
export function withinBound(key: string, perMinute: number): boolean {
  const now = machineNow().getTime();
  const window = windows.get(key);
  if (window === undefined || now - window.since > MINUTE_MS) {
    if (windows.size >= MOST_KEYS) windows.clear();
    windows.set(key, { since: now, count: 1 });
    return true;
  }
  if (window.count >= perMinute) return false;
  window.count += 1;
  return true;
}
