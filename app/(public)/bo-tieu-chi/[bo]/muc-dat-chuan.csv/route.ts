import { levelsTable } from "@/lib/features/criteria-sets/downloads";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

/** The levels of a set. */
export async function GET(_request: Request, { params }: { params: Promise<{ bo: string }> }) {
  return (await levelsTable((await params).bo, null)) ?? notThere();
}
