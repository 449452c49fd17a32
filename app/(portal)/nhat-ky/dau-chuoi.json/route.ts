import { headFileName } from "@/lib/audit/head";
import { headForDownload } from "@/lib/features/log/queries";
import { jsonResponse } from "@/lib/reports/json";
import { signedIn } from "@/lib/server/current-actor";

export const dynamic = "force-dynamic";

/** The head of the log, to be kept outside; `npm run audit:verify -- --head FILE` holds the log against it. */
export async function GET(): Promise<Response> {
  const person = await signedIn();
  const head = person === null ? null : await headForDownload(person.actor);
  if (head === null) return new Response(null, { status: 303, headers: { Location: "/khong-co-trang-nay" } });
  const answer = jsonResponse(head);
  answer.headers.set("Content-Disposition", `attachment; filename="${headFileName(head)}"`);
  answer.headers.set("Cache-Control", "no-store");
  return answer;
}
