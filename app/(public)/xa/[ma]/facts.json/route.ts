import { NTM } from "@/lib/engine";
import { factsResponse } from "@/lib/features/communes/downloads";

export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

/** The facts of a commune for the NTM set, as `assess` takes them. */
export async function GET(_request: Request, { params }: { params: Promise<{ ma: string }> }) {
  return factsResponse((await params).ma, NTM, null);
}
