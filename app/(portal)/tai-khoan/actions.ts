"use server";

import { revalidatePath } from "next/cache";
import type { Answer } from "@/components/form/answer";
import type { FactorState } from "@/components/own-account/factor-part";
import * as own from "@/lib/features/own-account/mutations";
import { endOtherSessions, endOwnSession } from "@/lib/features/own-sessions/mutations";
import { typedText } from "@/lib/format/typed";
import { requireSelf } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

const PATH = "/tai-khoan";

/** Plain form posts on one's own page. What was typed as a password never comes back. */
export async function password({ attempt }: Answer, form: FormData): Promise<Answer> {
  const result = await own.changePassword(await requireSelf(), typedText(form, ["current", "password", "repeated"]));
  const answer = { attempt: attempt + 1, typed: {}, problems: [], said: null };
  if (!result.ok) return { ...answer, problems: result.problems };
  revalidatePath(PATH);
  const others = result.value.sessionsEnded;
  const text = `Đã đổi mật khẩu.${others > 0 ? ` Đã kết thúc ${others} phiên đăng nhập khác.` : ""}`;
  return { ...answer, said: { warn: false, text } };
}

export async function sessions({ attempt }: Answer, form: FormData): Promise<Answer> {
  const self = await requireSelf();
  const result =
    form.get("act") === "others"
      ? await endOtherSessions(self, {})
      : await endOwnSession(self, { sessionId: String(form.get("sessionId") ?? "") });
  if (!result.ok) notThere();
  revalidatePath(PATH);
  return { attempt: attempt + 1, typed: {}, problems: [], said: { warn: false, text: "Đã kết thúc." } };
}

export async function factor({ attempt }: FactorState, form: FormData): Promise<FactorState> {
  const self = await requireSelf();
  const { act, code, guard } = typedText(form, ["act", "code", "guard"]);
  const result = await changeFactor(self, act, code, guard);
  const answer = { attempt: attempt + 1, typed: {}, problems: [], said: null, codes: null };
  if (!result.ok) {
    // The field for the password has a name of its own here: another form of the page has one too.
    const problems = result.problems.map(({ place, text }) => ({ place: place === "current" ? "guard" : place, text }));
    return { ...answer, problems };
  }
  revalidatePath(PATH);
  const codes = result.value?.codes ?? null;
  const said = act === "off" ? { warn: false, text: "Đã tắt xác thực hai bước." } : null;
  return { ...answer, codes, said };
}

function changeFactor(self: Awaited<ReturnType<typeof requireSelf>>, act: string, code: string, current: string) {
  if (act === "confirm") return own.confirmFactor(self, { code });
  if (act === "cancel") return own.cancelFactor(self, {});
  if (act === "begin") return own.beginFactor(self, { current });
  if (act === "renew") return own.renewCodes(self, { current });
  if (act === "off") return own.turnOffFactor(self, { current });
  return notThere();
}
