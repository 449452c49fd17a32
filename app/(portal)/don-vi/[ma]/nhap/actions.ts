"use server";

import { refresh } from "next/cache";
import { draftsToSend } from "@/lib/features/entries/drafts/queries";
import type { DraftsState } from "@/lib/features/entries/form-state";
import { submitDrafts } from "@/lib/features/entries/mutations";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

/** Sends all drafts of a unit, as they were shown. */
export async function sendAll(code: string, _before: DraftsState, form: FormData): Promise<DraftsState> {
  const actor = await requireActor();
  const view = await draftsToSend(actor, code);
  if (view === null) notThere();
  refresh();
  if (view.drafts.length === 0) return { step: "refused", text: "Không còn bản nháp nào để gửi.", problems: [] };
  const result = await submitDrafts(actor, { unitKey: view.unit.key, seen: String(form.get("seen") ?? "") });
  if (result.ok)
    return {
      step: "sent",
      text: `Đã gửi ${result.value.ids.length} số liệu, kết luận; đang chờ xác nhận.`,
      problems: [],
    };
  if (result.code === "invalid") return { step: "refused", text: "Chưa gửi gì.", problems: result.problems };
  if (result.code === "conflict") return { step: "refused", text: result.text, problems: [] };
  notThere();
}
