import { provinceCsv } from "@/lib/features/districts/downloads";
import { downloadOn } from "@/lib/features/past-days/downloads";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";

/** All communes of the province × criteria, as published on a past day. */
export async function GET(_request: Request, { params }: { params: Promise<{ ngay: string }> }) {
  return downloadOn((await params).ngay, async (day) => (await provinceCsv(day)) ?? notThere());
}
