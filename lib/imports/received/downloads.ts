import { signedIn } from "../../server/current-actor";
import type { FileKind } from "../kinds";
import { sentBytes } from "./queries";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The file as it was sent: where everything imported walks back to. Never opened in the portal's own origin. */
export async function sentResponse(kind: FileKind, fileId: string): Promise<Response> {
  const person = await signedIn();
  const file = person === null ? null : await sentBytes(person.actor, fileId, undefined, kind);
  if (file === null) return notThereResponse();
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

/** A template to fill in, made anew at each asking. */
export function templateResponse(file: { name: string; bytes: Buffer } | null): Response {
  if (file === null) return notThereResponse();
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "Content-Type": XLSX,
      "Content-Disposition": `attachment; filename="${file.name}"`,
      "Cache-Control": "no-store",
    },
  });
}

function notThereResponse(): Response {
  return new Response(null, { status: 303, headers: { Location: "/khong-co-trang-nay" } });
}
