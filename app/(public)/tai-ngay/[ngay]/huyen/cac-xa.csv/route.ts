import { provinceCsv } from "@/lib/features/districts/downloads";
import { readDay } from "@/lib/features/publications/past-day";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";

/** All communes of the province × criteria, as published on a past day. */
export async function GET(_request: Request, { params }: { params: Promise<{ ngay: string }> }) {
  const day = readDay((await params).ngay);
  if (day === null) notThere();
  return (await provinceCsv(day)) ?? notThere();
}
