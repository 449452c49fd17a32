/**
 * The fields of a multipart post of bounded size. What is beyond the bound is read to the end and thrown away, so that the
 * browser hears the answer instead of a broken line; far beyond it the line is cut.
 */
export async function boundedForm(request: Request, mostBytes: number): Promise<FormData | "too_large" | "broken"> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array<ArrayBuffer>>) {
      size += chunk.length;
      if (size > mostBytes * PATIENCE) return "too_large";
      if (size > mostBytes) chunks.length = 0;
      else chunks.push(chunk);
    }
    if (size > mostBytes) return "too_large";
    const headers = { "Content-Type": request.headers.get("content-type") ?? "" };
    return await new Response(new Blob(chunks), { headers }).formData();
  } catch {
    return "broken";
  }
}

const PATIENCE = 10;
