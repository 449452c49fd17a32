import { finishAtProvider } from "@/lib/features/external/client";
import { enterByProvider } from "@/lib/features/external/mutations";
import { machineNow } from "@/lib/server/clock";
import { provider } from "@/lib/server/env";
import { clearAwayCookie, readAwayCookie, writeSessionCookie } from "@/lib/server/session-cookie";
import { visitor } from "@/lib/server/visitor";

export const dynamic = "force-dynamic";

/** Where the provider sends people back to. */
export async function GET(request: Request): Promise<Response> {
  const used = provider();
  if (used === null) return seeOther("/khong-co-trang-nay");
  const kept = await readAwayCookie();
  await clearAwayCookie();
  try {
    const claims = await finishAtProvider(used, new URL(request.url).search, kept, machineNow());
    if (claims === null) return seeOther("/dang-nhap?loi=tinh-sai");
    const token = await enterByProvider(claims, await visitor());
    if (token === null) return seeOther("/dang-nhap?loi=tinh-la");
    await writeSessionCookie(token);
    return seeOther("/lam-viec");
  } catch (error) {
    console.error("Coming back from the provider of OpenID Connect failed:", error);
    return seeOther("/dang-nhap?loi=tinh-hong");
  }
}

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store" } });
}
