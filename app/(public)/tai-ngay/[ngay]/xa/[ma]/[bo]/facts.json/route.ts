import { factsResponse } from "@/lib/features/communes/downloads";
import { downloadOn } from "@/lib/features/past-days/downloads";

export const dynamic = "force-dynamic";

/** The facts of a commune for one set, as published by a past day. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ ngay: string; ma: string; bo: string }> },
) {
  const { ngay, ma, bo } = await params;
  return downloadOn(ngay, (day) => factsResponse(ma, bo, day));
}
