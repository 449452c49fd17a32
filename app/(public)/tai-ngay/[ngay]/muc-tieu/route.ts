import { redirect } from "next/navigation";
import { readDay } from "@/lib/features/publications/past-day";
import { latestYearHref } from "@/lib/features/targets/queries";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";

/** The targets of the latest year that had some on a past day. */
export async function GET(_request: Request, { params }: { params: Promise<{ ngay: string }> }) {
  const day = readDay((await params).ngay);
  if (day === null) notThere();
  redirect(await latestYearHref(day));
}
