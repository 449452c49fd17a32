import { signedIn } from "@/lib/server/current-actor";
import { asNotFound } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";

/**
 * Next draws its not-found pages in the browser, so that without JavaScript they are blank. Whatever is not there leads
 * here instead (`notThere`). Who is signed in is shown the way back to their work.
 */
export async function GET() {
  const inside = (await signedIn()) !== null;
  return asNotFound(inside ? "/thong-bao/khong-co?trong=1" : "/thong-bao/khong-co");
}
