"use server";

import { revalidatePath } from "next/cache";
import { linkAddress } from "@/lib/features/one-time-links/address";
import { makeLink } from "@/lib/features/one-time-links/mutations";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

export type LinkState =
  | { step: "list"; said: string | null }
  /** The only answer that ever holds the link. */
  | { step: "made"; address: string; name: string; login: string; until: string };

/** A plain form post: the pressed button names the person, a hidden field what the list has seen of their links. */
export async function giveLink(_before: LinkState, form: FormData): Promise<LinkState> {
  const actor = await requireActor();
  const personId = String(form.get("personId") ?? "");
  const result = await makeLink(actor, { personId, seen: String(form.get(`seen-${personId}`) ?? "") });
  if (result.ok) {
    const { token, name, login, until } = result.value;
    return { step: "made", address: linkAddress(token), name, login, until };
  }
  if (result.code === "not_found") notThere();
  // The list is shown again as it is now, with what there is to be seen of links.
  revalidatePath("/quan-tri/tai-khoan", "layout");
  return { step: "list", said: result.code === "conflict" ? result.text : NO_LINK };
}

const NO_LINK = "Không tạo được liên kết: tài khoản đã ngừng hoạt động, hoặc là tài khoản của chính bạn.";
