import { progressResponse } from "@/lib/features/progress/downloads";
import { nothingThere } from "@/lib/reports/json";

/** The one edition of this table: the present. It is served at `/tien-do.csv` (next.config.ts). */
const NOW = "hien-nay";

export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

/** Every commune with its verdict by criterion. */
export async function GET(_request: Request, { params }: { params: Promise<{ ban: string }> }) {
  return (await params).ban === NOW ? progressResponse(null) : nothingThere();
}
