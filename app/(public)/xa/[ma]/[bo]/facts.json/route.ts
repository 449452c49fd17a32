import { factsResponse } from "@/lib/features/communes/downloads";

export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

/** The facts of a commune for one set, as `assess` takes them. */
export async function GET(_request: Request, { params }: { params: Promise<{ ma: string; bo: string }> }) {
  const { ma, bo } = await params;
  return factsResponse(ma, bo, null);
}
