import { editionWorkbook } from "@/lib/features/editions/files/queries";
import { signedIn } from "@/lib/server/current-actor";

export const dynamic = "force-dynamic";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The edition in effect as a spreadsheet to fill in. */
export async function GET(_request: Request, { params }: { params: Promise<{ bo: string }> }): Promise<Response> {
  const person = await signedIn();
  const file = person === null ? null : await editionWorkbook(person.actor, (await params).bo);
  if (file === null) return new Response(null, { status: 303, headers: { Location: "/khong-co-trang-nay" } });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "Content-Type": XLSX,
      "Content-Disposition": `attachment; filename="${file.name}"`,
      "Cache-Control": "no-store",
    },
  });
}
