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
