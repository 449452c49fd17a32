"use server";

import { redirect } from "next/navigation";
import type { SecondStepState } from "@/components/own-account/second-step-form";
import { passSecondStep } from "@/lib/features/second-step/mutations";
import { readPendingCookie, writeSessionCookie } from "@/lib/server/session-cookie";
import { visitor } from "@/lib/server/visitor";

const WORDS = {
  wrong: "Mã không đúng, đã dùng rồi hoặc đã quá hạn; xem giờ của điện thoại rồi nhập mã mới nhất",
  too_many: "Có quá nhiều mã sai; đợi 15 phút rồi đăng nhập lại",
};

/** A plain form post: the code that stands between password and session. */
export async function pass({ attempt }: SecondStepState, form: FormData): Promise<SecondStepState> {
  const code = String(form.get("code") ?? "").slice(0, 40);
  const answer = { attempt: attempt + 1, codes: null };
  if (code.trim() === "") return { ...answer, problems: [{ place: "code", text: "Nhập mã" }] };
  const result = await passSecondStep(await readPendingCookie(), code, await visitor());
  if (result.ok) {
    await writeSessionCookie(result.token);
    // The cookie of this step stays until it lapses: its row is used up, and the codes are shown on this very page.
    if (result.codes === null) redirect("/lam-viec");
    return { ...answer, problems: [], codes: result.codes };
  }
  // Shown anew, the page finds nothing waiting and says so.
  if (result.code === "over") redirect("/dang-nhap/buoc-hai");
  return { ...answer, problems: [{ place: "code", text: WORDS[result.code] }] };
}
