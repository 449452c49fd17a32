import { editionResponse } from "@/lib/features/communes/downloads";

export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

/** The edition of a set by which the current publication is judged; its hash is that of the canonical JSON. */
export async function GET(_request: Request, { params }: { params: Promise<{ bo: string }> }) {
  return editionResponse((await params).bo, null);
}
