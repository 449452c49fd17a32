import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { policyWithNonce, strictTransport } from "./lib/server/content-policy.mjs";
import { env } from "./lib/server/env";
import { PATH_HEADER } from "./lib/server/path-header";

/** Pages while developing are put together from strings, which no policy worth having allows. */
const DEVELOPING = process.env.NODE_ENV === "development";

/**
 * Gives each page that is rendered for one request a nonce for its scripts: Next reads it from the policy of the request
 * and writes it into the page. Public pages are kept and shared, so they do not come by here (page-cache.mjs).
 */
export function proxy(request: NextRequest): NextResponse {
  if (Number(request.headers.get("content-length") ?? 0) > MOST_FORM_BYTES) return tooLarge();
  const headers = new Headers(request.headers);
  const policy = policyWithNonce(randomBytes(16).toString("base64"));
  if (!DEVELOPING) headers.set("Content-Security-Policy", policy);
  headers.set(PATH_HEADER, request.nextUrl.pathname);
  const response = NextResponse.next({ request: { headers } });
  if (!DEVELOPING && !FILE.test(request.nextUrl.pathname)) response.headers.set("Content-Security-Policy", policy);
  const strict = strictTransport(env().PORTAL_URL);
  if (strict !== null) response.headers.set("Strict-Transport-Security", strict);
  return response;
}

/** Addresses of files, which are no pages: a policy of their own, if any, must stand. */
const FILE = /\/tep$|\.(xlsx|csv|json)$/;

/** Next bounds what is posted to its actions by the same, also where no length is said; its answer has no words. */
const MOST_FORM_BYTES = 1024 * 1024;

function tooLarge(): NextResponse {
  return new NextResponse(
    "Nội dung gửi lên lớn hơn 1 MB nên không được nhận. Hãy quay lại trang trước và rút ngắn; tệp thì gửi ở trang nhập tệp.",
    { status: 413, headers: { "Content-Type": "text/plain; charset=utf-8", Connection: "close" } },
  );
}

/**
 * Files are posted to routes below /gui-tep/ and to those of evidence, which bound them themselves: what comes by here is
 * held in memory. All but these, files, the public pages of today, as next.config.ts lists them (a past day is rendered at each visit), and the two
 * addresses that hand on an inner page with the policy of that page (lib/server/not-there.ts).
 */
export const config = {
  matcher: [
    "/((?!_next/|icon.svg$|$|khong-co-(?:trang|ngay)-nay$|gui-tep/|minh-chung/(?:[^/]+/)?gui$|(?:tien-do|xa|huyen|cac-huyen|muc-tieu|bo-tieu-chi|cac-bo-tieu-chi|cac-ban-cong-bo)(?:[/.]|$)).*)",
    { source: "/:path*", has: [{ type: "query", key: "tai-ngay" }] },
  ],
};
