import { formPlace, placePage, placeQuery } from "@/lib/features/evidence/form/addresses";
import { PAPER_PROBLEMS, type PaperProblem } from "@/lib/features/evidence/form/problems";
import { paperQuery, type TypedPaper, typedPaper, withoutContent } from "@/lib/features/evidence/form/typed";
import { receivePaper } from "@/lib/features/evidence/receiving/mutations";
import { FILE_LIMITS } from "@/lib/features/evidence/settings";
import type { Problem } from "@/lib/format/problems";
import { signedIn } from "@/lib/server/current-actor";
import { isSameOrigin } from "@/lib/server/same-origin";
import { bytesOf, seeOther, uploadedForm } from "../uploads";

export const dynamic = "force-dynamic";

/** Takes a paper with its file from a plain form post. A route of its own, because an action of Next takes a megabyte. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const place = formPlace(new URL(request.url).searchParams);
  if (place === null) return seeOther("/khong-co-trang-nay");
  const person = await signedIn();
  if (person === null) return seeOther("/dang-nhap");
  const back = (typed: TypedPaper, problems: Problem[]) => seeOther(placePage(place, paperQuery(typed, problems)));
  const wrong = (code: PaperProblem): Problem[] => [{ place: "file", text: PAPER_PROBLEMS[code] }];

  const fields = await uploadedForm(request, FILE_LIMITS.bytes);
  if (fields === "broken") return back(typedPaper(new FormData()), wrong("gui-hong"));
  const { form, whole } = fields;
  const typed = typedPaper(form);
  const upload = await bytesOf(form);
  if (upload.secret) {
    const carried = paperQuery(withoutContent(typed), wrong("dau-mat"));
    return seeOther(`/minh-chung/ghi-mat?${placeQuery(place)}&${carried}`);
  }
  if (!whole) return back(typed, wrong("tep-lon"));
  const raw = {
    unitKey: String(form.get("unitKey") ?? ""),
    setKey: place.setKey,
    indicatorId: place.indicatorId,
    ...typed,
  };
  const result = await receivePaper(person.actor, raw, upload);
  if (result.ok) return seeOther(placePage(place, new URLSearchParams({ "da-ghi": result.value.evidenceId })));
  if (result.code === "same") return seeOther(placePage(place, new URLSearchParams({ giong: result.evidenceId })));
  if (result.code === "invalid") return back(typed, result.problems);
  if (result.code === "conflict") return back(typed, [{ place: "file", text: result.text }]);
  return seeOther("/khong-co-trang-nay");
}
