import { templateResponse } from "@/lib/imports/received/downloads";
import { templateFile } from "@/lib/imports/templates/queries";
import { signedIn } from "@/lib/server/current-actor";

export const dynamic = "force-dynamic";

/** A template to fill in, for the units of whoever asks: `?mau=…&bo=…&ngay=…&nam=…`, from the form of the import page. */
export async function GET(request: Request): Promise<Response> {
  const person = await signedIn();
  if (person === null) return new Response(null, { status: 303, headers: { Location: "/dang-nhap" } });
  const query = new URL(request.url).searchParams;
  const text = (name: string) => query.get(name) ?? "";
  const file = await templateFile(person.actor, {
    layout: text("mau"),
    set: text("bo"),
    day: text("ngay"),
    year: text("nam"),
  });
  return templateResponse(file);
}
