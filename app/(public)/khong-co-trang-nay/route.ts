import { ownAddress } from "@/lib/server/env";

export const dynamic = "force-dynamic";

/**
 * Next draws its not-found pages in the browser, so that without JavaScript they are blank. Whatever is not there leads
 * here instead (`notThere`), and this gives an ordinary page the status that it cannot give itself.
 */
export async function GET() {
  const page = await fetch(`${ownAddress()}/thong-bao/khong-co`, { cache: "no-store" });
  return new Response(await page.text(), {
    status: 404,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}
