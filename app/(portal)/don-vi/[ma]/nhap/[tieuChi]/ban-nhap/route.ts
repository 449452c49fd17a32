import { keepDraft } from "@/lib/features/entries/keep-draft";
import { boundedForm } from "@/lib/server/bounded-form";
import { signedIn } from "@/lib/server/current-actor";
import { isSameOrigin } from "@/lib/server/same-origin";

export const dynamic = "force-dynamic";

const MOST_BYTES = 256 * 1024;

type Props = { params: Promise<{ ma: string; tieuChi: string }> };

/** Keeps what is typed while somebody types. A route of its own: a few hundred bytes each way, also as a page closes. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const person = await signedIn();
  if (person === null) return said(401, "Phiên đăng nhập đã hết. Mở trang đăng nhập ở thẻ khác rồi quay lại đây.");
  const form = await boundedForm(request, MOST_BYTES);
  if (form === "too_large") return said(413, "Nội dung quá dài nên không lưu nháp được.");
  if (form === "broken") return said(400, "Nội dung gửi bị hỏng nên chưa lưu nháp được.");
  const { ma, tieuChi } = await params;
  const setKey = new URL(request.url).searchParams.get("bo") ?? "";
  const asked = { setKey, criterionId: decodeURIComponent(tieuChi) };
  const { status, text } = await keepDraft(person.actor, ma, asked, form);
  return said(status, text);
}

function said(status: number, text: string): Response {
  return Response.json({ text }, { status, headers: { "Cache-Control": "no-store" } });
}
