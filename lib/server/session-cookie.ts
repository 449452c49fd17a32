import { cookies } from "next/headers";
import { env } from "./env";
import { SESSION_SECONDS } from "./sessions";

/** next-auth's own names, so that its pages and ours read one cookie. Behind HTTPS the browser holds it to HTTPS. */
function cookieName(): string {
  return isSecure() ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

function isSecure(): boolean {
  return (env().NEXTAUTH_URL ?? "").startsWith("https://");
}

export async function readSessionCookie(): Promise<string | undefined> {
  return (await cookies()).get(cookieName())?.value;
}

export async function writeSessionCookie(token: string): Promise<void> {
  const options = { httpOnly: true, sameSite: "lax", secure: isSecure(), path: "/", maxAge: SESSION_SECONDS } as const;
  (await cookies()).set(cookieName(), token, options);
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).delete(cookieName());
}

const PENDING = "ntm-buoc-hai";
const PENDING_SECONDS = 30 * 60;

/** Between the password and the second step: the token of a row that opens nothing by itself. */
export async function readPendingCookie(): Promise<string | undefined> {
  return (await cookies()).get(PENDING)?.value;
}

export async function writePendingCookie(token: string): Promise<void> {
  const options = { httpOnly: true, sameSite: "lax", secure: isSecure(), path: "/dang-nhap" } as const;
  (await cookies()).set(PENDING, token, { ...options, maxAge: PENDING_SECONDS });
}

const AWAY = "ntm-di-tinh";

/** What must come back with a person from the provider's page, sealed. */
export async function readAwayCookie(): Promise<string | undefined> {
  return (await cookies()).get(AWAY)?.value;
}

export async function writeAwayCookie(kept: string, seconds: number): Promise<void> {
  const options = { httpOnly: true, sameSite: "lax", secure: isSecure(), path: "/dang-nhap" } as const;
  (await cookies()).set(AWAY, kept, { ...options, maxAge: seconds });
}

export async function clearAwayCookie(): Promise<void> {
  (await cookies()).set(AWAY, "", { path: "/dang-nhap", maxAge: 0 });
}
