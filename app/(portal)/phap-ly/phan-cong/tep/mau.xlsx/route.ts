import { answersTemplateFile } from "@/lib/imports/answers/queries";
import { templateResponse } from "@/lib/imports/received/downloads";
import { signedIn } from "@/lib/server/current-actor";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  const person = await signedIn();
  const set = new URL(request.url).searchParams.get("bo") ?? "";
  return templateResponse(person && (await answersTemplateFile(person.actor, set)));
}
