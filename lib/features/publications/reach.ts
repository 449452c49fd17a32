import type { Published } from "./queries";

/**
 * The day by which `?tai-ngay=` reaches one of several publications, the latest first: `null` for the latest, which the
 * present pages show, and `undefined` where a later one took effect on the same day, so that none of its own remains.
 */
export function dayReaching(publications: Published[], index: number): string | null | undefined {
  const [own, later] = [publications[index], publications[index - 1]];
  if (own === undefined) return undefined;
  if (later === undefined) return null;
  return later.publicOn === own.publicOn ? undefined : own.publicOn;
}
