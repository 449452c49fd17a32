import { districtCsv } from "@/lib/features/districts/downloads";
import { downloadOn } from "@/lib/features/past-days/downloads";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";

/** The communes of a district × criteria, as published on a past day. */
export async function GET(_request: Request, { params }: { params: Promise<{ ngay: string; ma: string }> }) {
  const { ngay, ma } = await params;
  return downloadOn(ngay, async (day) => (await districtCsv(ma, day)) ?? notThere());
}
