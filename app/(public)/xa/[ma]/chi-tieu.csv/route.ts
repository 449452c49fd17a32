import { indicatorsResponse } from "@/lib/features/communes/downloads";

export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

/** The criteria and indicators of a commune as its page shows them. */
export async function GET(_request: Request, { params }: { params: Promise<{ ma: string }> }) {
  return indicatorsResponse((await params).ma, null);
}
