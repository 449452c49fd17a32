"use server";

import { revalidatePath } from "next/cache";
import type { Answer } from "@/components/form/answer";
import * as grants from "@/lib/features/grants/mutations";
import { correctPerson } from "@/lib/features/people/mutations";
import {
  deactivatePerson,
  endSessionsOfPerson,
  reactivatePerson,
  removeFactorOfPerson,
} from "@/lib/features/person-state/mutations";
import { typedText } from "@/lib/format/typed";
import type { ActionResult } from "@/lib/server/action";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

/** Plain form posts on the page of one person. */
export async function correct(personId: string, before: Answer, form: FormData): Promise<Answer> {
  const typed = typedText(form, ["name", "email"]);
  return said(personId, before, typed, await correctPerson(await requireActor(), { personId, ...typed }), "Đã sửa.");
}

export async function addGrant(personId: string, before: Answer, form: FormData): Promise<Answer> {
  const typed = typedText(form, ["role", "organisationKey", "from", "to"]);
  const result = await grants.addGrant(await requireActor(), { personId, grant: typed });
  // Places are those of the fields, which stand alone on this form.
  const bare =
    result.ok || result.code !== "invalid" ? result : { ...result, problems: result.problems.map(withoutGrant) };
  return said(personId, before, typed, bare, "Đã giao vai trò.");
}

function withoutGrant(problem: { place: string; text: string }) {
  return { ...problem, place: problem.place.replace(/^grant\./, "") };
}

export async function endGrant(personId: string, before: Answer, form: FormData): Promise<Answer> {
  const id = String(form.get("grantId") ?? "");
  const name = `last-${id}`;
  const typed = typedText(form, [name]);
  const input = { personId, grantId: Number(id), last: typed[name] ?? "" };
  const result = await grants.endGrant(await requireActor(), input);
  const placed =
    result.ok || result.code !== "invalid"
      ? result
      : { ...result, problems: result.problems.map(({ text }) => ({ place: name, text })) };
  return said(personId, before, typed, placed, "Đã ghi ngày cuối của vai trò.");
}

const CHANGES = {
  deactivate: { act: deactivatePerson, done: "Tài khoản đã ngừng hoạt động; mọi phiên đăng nhập đã kết thúc." },
  reactivate: { act: reactivatePerson, done: "Tài khoản đã hoạt động lại." },
  "remove-factor": {
    act: removeFactorOfPerson,
    done: "Đã bỏ xác thực hai bước; người này bật lại ở lần đăng nhập tới nếu vai trò bắt buộc.",
  },
} as const;

export async function change(personId: string, before: Answer, form: FormData): Promise<Answer> {
  const actor = await requireActor();
  const typed = typedText(form, ["reason", "act"]);
  if (typed.act === "end-sessions") {
    return said(personId, before, typed, await endSessionsOfPerson(actor, { personId }), "Đã kết thúc mọi phiên.");
  }
  if (!Object.hasOwn(CHANGES, typed.act)) notThere();
  const { act, done } = CHANGES[typed.act as keyof typeof CHANGES];
  return said(personId, before, typed, await act(actor, { personId, reason: typed.reason }), done);
}

/** What a form answers; after a change the page around it is shown anew. */
function said(
  personId: string,
  { attempt }: Answer,
  typed: Record<string, string>,
  result: ActionResult<unknown>,
  done: string,
): Answer {
  if (!result.ok && result.code === "not_found") notThere();
  revalidatePath(`/quan-tri/tai-khoan/${personId}`);
  const answer = { attempt: attempt + 1, problems: [], typed, said: null };
  if (result.ok) return { ...answer, typed: {}, said: { warn: false, text: done } };
  if (result.code === "invalid") return { ...answer, problems: result.problems };
  const text = result.code === "conflict" ? result.text : "Không ai tự thay đổi vai trò hay hoạt động của chính mình.";
  return { ...answer, said: { warn: true, text } };
}
