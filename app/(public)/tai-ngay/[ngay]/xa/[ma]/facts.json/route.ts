import { NTM } from "@/lib/engine";
import { factsResponse } from "@/lib/features/communes/downloads";
import { downloadOn } from "@/lib/features/past-days/downloads";

export const dynamic = "force-dynamic";

/** The facts of a commune for the NTM set, as published by a past day. */
export async function GET(_request: Request, { params }: { params: Promise<{ ngay: string; ma: string }> }) {
  const { ngay, ma } = await params;
  return downloadOn(ngay, (day) => factsResponse(ma, NTM, day));
}
