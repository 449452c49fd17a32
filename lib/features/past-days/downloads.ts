import { jsonResponse } from "../../reports/json";
import { askedDay, pastDaysView } from "./queries";
import { HOW_TO_WRITE, problemInWords } from "./words";

/** A download as of a day asked for by `?tai-ngay=`; a day that cannot be shown is answered by 404 and the reason. */
export async function downloadOn(text: string, answer: (day: string | null) => Promise<Response>): Promise<Response> {
  const { day, problem } = await askedDay(text);
  if (problem === null) return answer(day);
  const { firstDay, lines } = await pastDaysView("/");
  const publications = lines.map(({ number, asOf, approvedOn }) => ({ number, asOf, approvedOn }));
  const error = problemInWords(problem, day, firstDay);
  return jsonResponse({ error, problem, howToWrite: HOW_TO_WRITE, firstDay, publications }, 404);
}
