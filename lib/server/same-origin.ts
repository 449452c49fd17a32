import { env } from "./env";

/**
 * Whether a post comes from the portal's own pages. A browser says where from (`Origin`); one too old to say it is held by
 * the cookie, which is not sent with posts from elsewhere (SameSite=Lax).
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin === null) return request.headers.get("sec-fetch-site") !== "cross-site";
  const own = [request.headers.get("host"), hostOf(env().PORTAL_URL), hostOf(env().NEXTAUTH_URL)];
  const from = hostOf(origin);
  return from !== null && own.includes(from);
}

function hostOf(url: string | undefined): string | null {
  return url !== undefined && URL.canParse(url) ? new URL(url).host : null;
}
