import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "../policy/can";
import { loadActor } from "./actor";
import { db } from "./db";
import { readSessionCookie } from "./session-cookie";
import { sessionOf } from "./sessions";

export type SignedIn = { actor: Actor; sessionId: string };

/** The person behind this request, read fresh from the database once per request; `null` when nobody is signed in. */
export const signedIn = cache(async (): Promise<SignedIn | null> => {
  const session = await sessionOf(db(), await readSessionCookie());
  if (session === null) return null;
  const actor = await loadActor(db(), session.personId);
  return actor === null ? null : { actor, sessionId: session.id };
});

/** For pages and actions behind the sign-in: sends strangers there. */
export async function requireActor(): Promise<Actor> {
  const found = await signedIn();
  if (found === null) redirect("/dang-nhap");
  return found.actor;
}
