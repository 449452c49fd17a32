import { editionWorkbook } from "@/lib/features/editions/files/queries";
import { templateResponse } from "@/lib/imports/received/downloads";
import { signedIn } from "@/lib/server/current-actor";

export const dynamic = "force-dynamic";

/** The edition in effect as a spreadsheet to fill in. */
export async function GET(_request: Request, { params }: { params: Promise<{ bo: string }> }): Promise<Response> {
  const person = await signedIn();
  return templateResponse(person && (await editionWorkbook(person.actor, (await params).bo)));
}
