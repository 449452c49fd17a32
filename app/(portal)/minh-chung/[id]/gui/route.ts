import { PAPER_PROBLEMS } from "@/lib/features/evidence/form/problems";
import { EMPTY_PAPER, paperQuery } from "@/lib/features/evidence/form/typed";
import { receiveVersion } from "@/lib/features/evidence/receiving/mutations";
import { FILE_LIMITS } from "@/lib/features/evidence/settings";
import { signedIn } from "@/lib/server/current-actor";
import { isSameOrigin } from "@/lib/server/same-origin";
import { bytesOf, seeOther, uploadedForm } from "../../uploads";

export const dynamic = "force-dynamic";

const UUID = /^[0-9a-f-]{36}$/;

/** Takes a new file of a paper from a plain form post. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  if (!UUID.test(id)) return seeOther("/khong-co-trang-nay");
  const person = await signedIn();
  if (person === null) return seeOther("/dang-nhap");
  const back = (text: string) =>
    seeOther(`/minh-chung/${id}?${paperQuery(EMPTY_PAPER, [{ place: "file", text }])}#ban-moi`);
  const fields = await uploadedForm(request, FILE_LIMITS.bytes);
  if (fields === "broken") return back(PAPER_PROBLEMS["gui-hong"]);
  const { form, whole } = fields;
  const upload = await bytesOf(form);
  if (!whole && !upload.secret) return back(PAPER_PROBLEMS["tep-lon"]);
  const seen = String(form.get("seen") ?? "");
  const result = await receiveVersion(person.actor, { evidenceId: id, seen }, upload);
  if (result.ok) return seeOther(`/minh-chung/${id}?da-ghi=${result.value.number}`);
  if (result.code === "invalid") return back(result.problems[0]?.text ?? "");
  if (result.code === "conflict") return back(result.text);
  return seeOther("/khong-co-trang-nay");
}
