import { sentResponse } from "@/lib/imports/received/downloads";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return sentResponse("assignments", (await params).id);
}
