import { signedIn } from "../../server/current-actor";
import { evidenceStorage } from "../../server/storage/evidence-storage";
import { verified } from "../../server/storage/verified";
import { readFile } from "./readings/mutations";

/**
 * A file of evidence for whoever may read it. Always as a download and as plain bytes, in a sandbox: whatever a file holds,
 * it never runs as a page of the portal.
 */
export async function evidenceResponse(evidenceId: string, number: string): Promise<Response> {
  const person = await signedIn();
  if (person === null) return seeOther("/dang-nhap");
  const result = await readFile(person.actor, { evidenceId, number });
  if (!result.ok) {
    return result.code === "conflict" ? said(429, result.text) : seeOther("/khong-co-trang-nay");
  }
  const { fileName, sha256, storageKey, size } = result.value;
  const stored = await evidenceStorage().get(storageKey);
  if (stored === null || (stored.size ?? size) !== size) {
    console.error(`A stored file is ${stored === null ? "missing" : "damaged"}: ${storageKey}`);
    return said(503, "Tệp này đang không đọc được ở nơi lưu giữ. Hãy báo Văn phòng Điều phối.");
  }
  const extension = /\.[a-z0-9]{1,5}$/i.exec(fileName)?.[0] ?? "";
  return new Response(verified(stored.stream, sha256), {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Length": String(size),
      "Content-Disposition": `attachment; filename="tai-lieu${extension}"; filename*=UTF-8''${encoded(fileName)}`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": "no-store",
    },
  });
}

/** As RFC 8187 wants it: `encodeURIComponent` leaves some characters that a header's parameter may not have. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*!]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

function said(status: number, text: string): Response {
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(text, { status, headers });
}

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } });
}
