import { downloadOn } from "@/lib/features/past-days/downloads";
import { yearTable } from "@/lib/features/targets/downloads";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";

/** The targets of a year, unit by unit, as published on a past day. */
export async function GET(_request: Request, { params }: { params: Promise<{ ngay: string; nam: string }> }) {
  const { ngay, nam } = await params;
  return downloadOn(ngay, async (day) => (await yearTable(nam, day)) ?? notThere());
}
