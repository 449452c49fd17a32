import { provinceCsv } from "@/lib/features/districts/downloads";
import { notThere } from "@/lib/server/not-there";

/** The one edition of this table: the present. It is served at `/huyen/cac-xa.csv` (next.config.ts). */
const NOW = "hien-nay";

export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

/** All communes of the province × criteria. */
export async function GET(_request: Request, { params }: { params: Promise<{ ban: string }> }) {
  if ((await params).ban !== NOW) notThere();
  return (await provinceCsv(null)) ?? notThere();
}
