"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormPlace, placePage } from "@/lib/features/evidence/form/addresses";
import { endLink, linkPaper, sharePaper } from "@/lib/features/evidence/links/mutations";
import { addSecret } from "@/lib/features/evidence/papers/mutations";
import type { SecretState, SmallState } from "@/lib/features/evidence/types";
import type { ActionResult } from "@/lib/server/action";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

const text = (form: FormData, name: string) => String(form.get(name) ?? "");

/** What a form of one field answers; the page below it is drawn anew. */
function answer(before: SmallState, result: ActionResult<unknown>, typed: string, said: string): SmallState {
  const attempt = before.attempt + 1;
  revalidatePath("/(portal)/don-vi/[ma]/[chiTieu]", "page");
  revalidatePath("/(portal)/minh-chung/[id]", "page");
  if (result.ok) return { attempt, problems: [], typed: "", said };
  if (result.code === "invalid") return { attempt, problems: result.problems, typed, said: null };
  if (result.code === "conflict") return { attempt, problems: [], typed, said: result.text };
  notThere();
}

/** Makes a paper that the unit already has evidence of an indicator. */
export async function attach(
  about: { unitKey: string; setKey: string; indicatorId: string },
  before: SmallState,
  form: FormData,
) {
  const evidenceId = text(form, "evidenceId");
  const result = await linkPaper(await requireActor(), {
    ...about,
    evidenceId,
    scope: text(form, "linkScope") || "indicator",
    observationId: text(form, "linkObservation"),
  });
  return answer(before, result, evidenceId, "Đã gắn tài liệu với chỉ tiêu này.");
}

/** Ends what a paper is evidence of. */
export async function detach(linkId: string, before: SmallState, form: FormData) {
  const reason = text(form, "reason");
  return answer(before, await endLink(await requireActor(), { linkId, reason }), reason, "Đã gỡ.");
}

/** Makes a paper belong to one more unit. */
export async function share(evidenceId: string, before: SmallState, form: FormData) {
  const unitKey = text(form, "unitKey");
  const result = await sharePaper(await requireActor(), { evidenceId, unitKey });
  return answer(before, result, unitKey, "Đã thêm đơn vị. Mở trang chỉ tiêu của đơn vị đó để gắn tài liệu.");
}

/** Records what may be kept of a secret paper. */
export async function keepSecret(place: FormPlace & { unitKey: string }, before: SecretState, form: FormData) {
  const { setKey, indicatorId, unitKey } = place;
  const typed = { ...before.typed };
  for (const name of Object.keys(typed) as (keyof typeof typed)[]) typed[name] = text(form, name);
  const about = { unitKey, setKey, indicatorId, scope: "indicator", observationId: "" };
  const result = await addSecret(await requireActor(), { ...about, ...typed });
  if (result.ok) redirect(placePage(place, new URLSearchParams({ "da-ghi": result.value.evidenceId })));
  const attempt = before.attempt + 1;
  if (result.code === "invalid") return { attempt, problems: result.problems, typed, said: null };
  if (result.code === "conflict") return { attempt, problems: [], typed, said: result.text };
  notThere();
}
