import { askedDay } from "@/lib/features/past-days/queries";
import { noSuchDay } from "@/lib/server/not-there";

/**
 * The past day that a page's address asks for, or `null` for the present. A day that has no pages (none of the calendar,
 * ahead, before the first publication) leads to the page that says so. `path`: the page without its day.
 */
export async function pastDay(text: string, path: string): Promise<string | null> {
  const { day, problem } = await askedDay(text);
  if (problem !== null) noSuchDay(text, path);
  return day;
}
