import { readDate } from "../../format/date";

/**
 * The day (ISO) that an address asks for by `?tai-ngay=`, or `null` where it names no day of the calendar. Written by the
 * portal as `2023-09-06`; people also type `06/09/2023`, `6-9-2023` or `6.9.2023`, and browsers encode the strokes.
 */
export function readDay(text: string): string | null {
  return readDate(decoded(text));
}

/** Text that is no valid encoding is taken as it stands: it is no day either way. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
