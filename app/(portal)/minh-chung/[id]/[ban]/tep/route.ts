import { evidenceResponse } from "@/lib/features/evidence/downloads";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: { params: Promise<{ id: string; ban: string }> }) {
  const { id, ban } = await params;
  return evidenceResponse(id, ban);
}
