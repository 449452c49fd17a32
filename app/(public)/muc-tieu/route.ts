import { redirect } from "next/navigation";
import { latestYearHref } from "@/lib/features/targets/queries";

export const dynamic = "force-dynamic";

/** The targets of the latest year. */
export async function GET() {
  redirect(await latestYearHref(null));
}
