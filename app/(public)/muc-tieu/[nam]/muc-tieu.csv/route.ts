import { yearTable } from "@/lib/features/targets/downloads";
import { notThere } from "@/lib/server/not-there";

export const dynamic = "force-static";

export function generateStaticParams() {
  return [];
}

/** The targets of a year, unit by unit. */
export async function GET(_request: Request, { params }: { params: Promise<{ nam: string }> }) {
  return (await yearTable((await params).nam, null)) ?? notThere();
}
