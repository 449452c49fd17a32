import { asNotFound } from "@/lib/server/not-there";

export const dynamic = "force-dynamic";

/** Where the day of `?tai-ngay=` has no pages (`noSuchDay`): nothing lies at that address, so the answer is 404. */
export async function GET(request: Request) {
  return asNotFound(`/thong-bao/khong-co-ngay${new URL(request.url).search}`);
}
