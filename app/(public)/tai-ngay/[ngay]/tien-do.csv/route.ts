import { downloadOn } from "@/lib/features/past-days/downloads";
import { progressResponse } from "@/lib/features/progress/downloads";

export const dynamic = "force-dynamic";

/** Every commune with its verdict by criterion, as of a past day. */
export async function GET(_request: Request, { params }: { params: Promise<{ ngay: string }> }) {
  return downloadOn((await params).ngay, progressResponse);
}
