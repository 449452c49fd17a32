"use server";

import { redirect } from "next/navigation";
import { signIn, signOut } from "@/lib/features/accounts/mutations";
import type { Problem } from "@/lib/format/problems";
import { signedIn } from "@/lib/server/current-actor";
import { clearSessionCookie, writePendingCookie, writeSessionCookie } from "@/lib/server/session-cookie";
import { visitor } from "@/lib/server/visitor";

export type SignInState = { problems: Problem[]; login: string };

export async function enter(_before: SignInState, form: FormData): Promise<SignInState> {
  const login = String(form.get("login") ?? "");
  const result = await signIn({ login, password: String(form.get("password") ?? "") }, await visitor());
  if (!result.ok && result.code === "second_step") {
    await writePendingCookie(result.pending);
    redirect("/dang-nhap/buoc-hai");
  }
  if (!result.ok) return { problems: result.problems, login };
  await writeSessionCookie(result.token);
  redirect("/lam-viec");
}

export async function leave(): Promise<void> {
  const found = await signedIn();
  if (found !== null) await signOut(found.actor, found.sessionId);
  await clearSessionCookie();
  redirect("/");
}
