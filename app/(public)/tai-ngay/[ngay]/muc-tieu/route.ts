import { redirect } from "next/navigation";
import { latestYearHref } from "@/lib/features/targets/queries";
import { pastDay } from "../../past-day";

export const dynamic = "force-dynamic";

/** The targets of the latest year that had some on a past day. */
export async function GET(_request: Request, { params }: { params: Promise<{ ngay: string }> }) {
  redirect(await latestYearHref(await pastDay((await params).ngay, "/muc-tieu")));
}
