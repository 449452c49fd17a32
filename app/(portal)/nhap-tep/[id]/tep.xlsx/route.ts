import { sentBytes } from "@/lib/imports/files/queries";
import { signedIn } from "@/lib/server/current-actor";

export const dynamic = "force-dynamic";

/** The file as it was sent: where every imported number walks back to. Never opened in the portal's own origin. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const person = await signedIn();
  const file = person === null ? null : await sentBytes(person.actor, (await params).id);
  if (file === null) return new Response(null, { status: 303, headers: { Location: "/khong-co-trang-nay" } });
  const name = encodeURIComponent(file.name);
  return new Response(file.bytes, {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Disposition": `attachment; filename="tep.xlsx"; filename*=UTF-8''${name}`,
      "Content-Security-Policy": "sandbox",
      "Cache-Control": "no-store",
    },
  });
}
