import { levelsTable } from "@/lib/features/criteria-sets/downloads";
import { downloadOn } from "@/lib/features/past-days/downloads";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";

/** The levels of a set, as published on a past day. */
export async function GET(_request: Request, { params }: { params: Promise<{ ngay: string; bo: string }> }) {
  const { ngay, bo } = await params;
  return downloadOn(ngay, async (day) => (await levelsTable(bo, day)) ?? notThere());
}
