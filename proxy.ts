import { type NextRequest, NextResponse } from "next/server";

/**
 * Next draws its not-found pages in the browser, so that without JavaScript they are blank. Whatever is not there leads to
 * one address instead, and this gives that address its status over an ordinary page.
 */
export function proxy(request: NextRequest): NextResponse {
  return NextResponse.rewrite(new URL("/thong-bao/khong-co", request.url), { status: 404 });
}

export const config = { matcher: "/khong-co-trang-nay" };
