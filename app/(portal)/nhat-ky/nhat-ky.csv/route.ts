import { logCsv } from "@/lib/features/log/downloads";
import { csvResponse } from "@/lib/reports/csv";
import { signedIn } from "@/lib/server/current-actor";

export const dynamic = "force-dynamic";

/** The entries that the filters of the address let through. */
export async function GET(request: Request): Promise<Response> {
  const person = await signedIn();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const csv = person === null ? null : await logCsv(person.actor, query);
  if (csv === null) return new Response(null, { status: 303, headers: { Location: "/khong-co-trang-nay" } });
  const answer = csvResponse("nhat-ky", csv);
  answer.headers.set("Cache-Control", "no-store");
  return answer;
}
