import { asNotFound } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";

/**
 * Next draws its not-found pages in the browser, so that without JavaScript they are blank. Whatever is not there leads
 * here instead (`notThere`).
 */
export async function GET() {
  return asNotFound("/thong-bao/khong-co");
}
