import { redirect } from "next/navigation";
import { ownAddress } from "./env";

/** Where everything leads that is not there, or is not for this person: one page, complete without JavaScript. */
export function notThere(): never {
  redirect("/khong-co-trang-nay");
}

/** Where a public page leads whose day cannot be shown: what was asked for goes with it, so that it can be said. */
export function noSuchDay(text: string, path: string): never {
  redirect(`/khong-co-ngay-nay?${new URLSearchParams({ ngay: text, trang: path })}`);
}

/** An ordinary page of the portal, given the status 404 that a page cannot give itself. */
export async function asNotFound(pathAndQuery: string): Promise<Response> {
  const page = await fetch(`${ownAddress()}${pathAndQuery}`, { cache: "no-store" });
  const headers = new Headers({ "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
  // The policy names the scripts of this very page.
  const policy = page.headers.get("content-security-policy");
  if (policy !== null) headers.set("Content-Security-Policy", policy);
  return new Response(await page.text(), { status: 404, headers });
}
