import { indicatorsResponse } from "@/lib/features/communes/downloads";
import { downloadOn } from "@/lib/features/past-days/downloads";

export const dynamic = "force-dynamic";

/** The criteria and indicators of a commune as of a past day. */
export async function GET(_request: Request, { params }: { params: Promise<{ ngay: string; ma: string }> }) {
  const { ngay, ma } = await params;
  return downloadOn(ngay, (day) => indicatorsResponse(ma, day));
}
