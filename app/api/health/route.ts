import { databaseAnswers } from "@/lib/features/world/queries";

export const dynamic = "force-dynamic";

/** Is the portal able to serve? 200 with `ok`, or 503 when the database does not answer. */
export async function GET() {
  const ok = await databaseAnswers();
  return Response.json({ ok }, { status: ok ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
