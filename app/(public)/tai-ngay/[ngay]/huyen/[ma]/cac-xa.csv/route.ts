import { districtCsv } from "@/lib/features/districts/downloads";
import { readDay } from "@/lib/features/publications/past-day";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";

/** The communes of a district × criteria, as published on a past day. */
export async function GET(_request: Request, { params }: { params: Promise<{ ngay: string; ma: string }> }) {
  const { ngay, ma } = await params;
  const day = readDay(ngay);
  if (day === null) notThere();
  return (await districtCsv(ma, day)) ?? notThere();
}
