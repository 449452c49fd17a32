/**
 * Public addresses that can be read as of a past day, each with everything below it; next.config.ts sends them to
 * `/tai-ngay/<day>/…`.
 */
export const DATED_PATHS = ["/", "/tien-do.csv", "/xa", "/huyen", "/muc-tieu", "/bo-tieu-chi"] as const;

/** The page that lists every publication. */
export const PUBLICATIONS_PATH = "/cac-ban-cong-bo";

/** Whether an address can be read as of a past day. */
export function isDated(path: string): boolean {
  const [bare = ""] = path.split(/[?#]/);
  return DATED_PATHS.some((dated) => bare === dated || (dated !== "/" && bare.startsWith(`${dated}/`)));
}

/** An address that came from outside, where it can be read as of a past day; else the home page. */
export function datedPath(path: string): string {
  return isDated(path) ? path : "/";
}

/**
 * The address of a public page as it stood on a past day (ISO); of the present page where `day` is `null`, and where a
 * page has no past (signing in, the list of publications).
 */
export function hrefOn(path: string, day: string | null): string {
  if (day === null || !isDated(path)) return path;
  const [, address = "", anchor = ""] = path.match(/^([^#]*)(.*)$/s) ?? [];
  return `${address}${address.includes("?") ? "&" : "?"}tai-ngay=${day}${anchor}`;
}
