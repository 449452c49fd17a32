import type { Upload } from "@/lib/features/evidence/receiving/mutations";
import { boundedFields } from "@/lib/server/bounded-form";

/** The other fields of a form, and what multipart adds. */
const REST_OF_FORM = 64 * 1024;

/** The fields of a posted form with a file of bounded size. */
export function uploadedForm(request: Request, mostBytes: number) {
  return boundedFields(request, mostBytes + REST_OF_FORM);
}

/** The file of a form, and whether it was said to bear a mark of secrecy. Anything but a clear "no" counts as such. */
export async function bytesOf(form: FormData): Promise<Upload> {
  const file = form.get("file");
  const secret = form.get("secret") !== "khong";
  if (!(file instanceof File) || secret) return { name: "", bytes: new Uint8Array(), secret };
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), secret };
}

export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } });
}
