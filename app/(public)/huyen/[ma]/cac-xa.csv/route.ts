import { districtCsv } from "@/lib/features/districts/downloads";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

/** The communes of a district × criteria. */
export async function GET(_request: Request, { params }: { params: Promise<{ ma: string }> }) {
  return (await districtCsv((await params).ma, null)) ?? notThere();
}
