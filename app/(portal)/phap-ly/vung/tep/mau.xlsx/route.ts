import { templateResponse } from "@/lib/imports/received/downloads";
import { regionsTemplateFile } from "@/lib/imports/regions/queries";
import { signedIn } from "@/lib/server/current-actor";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const person = await signedIn();
  return templateResponse(person && (await regionsTemplateFile(person.actor)));
}
