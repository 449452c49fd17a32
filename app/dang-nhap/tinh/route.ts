import { AWAY_SECONDS, beginAtProvider } from "@/lib/features/external/client";
import { machineNow } from "@/lib/server/clock";
import { provider } from "@/lib/server/env";
import { writeAwayCookie } from "@/lib/server/session-cookie";

export const dynamic = "force-dynamic";

/** Sends a person to the provider's page, and keeps what must come back with them. */
export async function GET(): Promise<Response> {
  const used = provider();
  if (used === null) return seeOther("/khong-co-trang-nay");
  try {
    const { url, kept } = await beginAtProvider(used, machineNow());
    await writeAwayCookie(kept, AWAY_SECONDS);
    return seeOther(url.href);
  } catch (error) {
    console.error("The provider of OpenID Connect does not answer:", error);
    return seeOther("/dang-nhap?loi=tinh-hong");
  }
}

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store" } });
}
