import { assignmentsTemplateFile } from "@/lib/imports/assignments/queries";
import { templateResponse } from "@/lib/imports/received/downloads";
import { signedIn } from "@/lib/server/current-actor";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const person = await signedIn();
  return templateResponse(person && (await assignmentsTemplateFile(person.actor)));
}
