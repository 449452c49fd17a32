import { levelsTable } from "@/lib/features/criteria-sets/downloads";
import { readDay } from "@/lib/features/publications/past-day";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";

/** The levels of a set, as published on a past day. */
export async function GET(_request: Request, { params }: { params: Promise<{ ngay: string; bo: string }> }) {
  const { ngay, bo } = await params;
  const day = readDay(ngay);
  if (day === null) notThere();
  return (await levelsTable(bo, day)) ?? notThere();
}
