import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "../policy/can";
import { loadActor, mustTakeTwoSteps } from "./actor";
import { db } from "./db";
import { readSessionCookie } from "./session-cookie";
import { sessionOf } from "./sessions";

export type SignedIn = { actor: Actor; sessionId: string };

/** The person behind this request, read fresh from the database once per request; `null` when nobody is signed in. */
export const signedIn = cache(async (): Promise<SignedIn | null> => {
  const session = await sessionOf(db(), await readSessionCookie());
  if (session === null) return null;
  const actor = await loadActor(db(), session.personId);
  if (actor === null) return null;
  // A role that asks for two steps may have been given since the session began with one.
  if (!session.secondFactor && (await mustTakeTwoSteps(db(), actor))) return null;
  return { actor, sessionId: session.id };
});

/** For pages and actions behind the sign-in: sends strangers there. */
export async function requireActor(): Promise<Actor> {
  return (await requireSelf()).actor;
}

/** The same with the session, for what concerns the person's own account. */
export async function requireSelf(): Promise<SignedIn> {
  const found = await signedIn();
  if (found === null) redirect("/dang-nhap");
  return found;
}
