/** The address of a public page as it stood on a past day; of the present page where `day` is `null`. */
export function hrefOn(path: string, day: string | null): string {
  return day === null ? path : `${path}?tai-ngay=${day}`;
}
