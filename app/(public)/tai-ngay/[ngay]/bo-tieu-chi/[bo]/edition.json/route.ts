import { editionResponse } from "@/lib/features/communes/downloads";
import { downloadOn } from "@/lib/features/past-days/downloads";

export const dynamic = "force-dynamic";

/** The edition of a set by which the publication of a past day is judged. */
export async function GET(_request: Request, { params }: { params: Promise<{ ngay: string; bo: string }> }) {
  const { ngay, bo } = await params;
  return downloadOn(ngay, (day) => editionResponse(bo, day));
}
