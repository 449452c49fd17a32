/**
 * The fields of a multipart post of bounded size. What is beyond the bound is read to the end and thrown away, so that the
 * browser hears the answer instead of a broken line; far beyond it the line is cut.
 */
export async function boundedForm(request: Request, mostBytes: number): Promise<FormData | "too_large" | "broken"> {
  const fields = await boundedFields(request, mostBytes);
  if (fields === "broken") return "broken";
  return fields.whole ? fields.form : "too_large";
}

/**
 * The same, with what was typed even where the file was too large (`whole` is false then): fields that stand before the
 * file in the form come first in the post.
 */
export async function boundedFields(
  request: Request,
  mostBytes: number,
): Promise<{ form: FormData; whole: boolean } | "broken"> {
  const type = request.headers.get("content-type") ?? "";
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let head: Blob | null = null;
  try {
    for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array<ArrayBuffer>>) {
      size += chunk.length;
      if (head === null) chunks.push(chunk);
      if (head === null && size > mostBytes) {
        head = new Blob(chunks).slice(0, HEAD_BYTES);
        chunks.length = 0;
      }
      if (size > mostBytes * PATIENCE) break;
    }
    const body = head === null ? new Blob(chunks) : new Blob([head, `\r\n--${boundaryOf(type)}--\r\n`]);
    const form = await new Response(body, { headers: { "Content-Type": type } }).formData();
    return { form, whole: head === null };
  } catch {
    return "broken";
  }
}

const PATIENCE = 10;
const HEAD_BYTES = 64 * 1024;

function boundaryOf(contentType: string): string {
  return /boundary="?([^";]+)"?/i.exec(contentType)?.[1] ?? "";
}
