"use server";

import type { InviteState } from "@/components/people/invite-form";
import { linkAddress } from "@/lib/features/one-time-links/address";
import { invitePerson } from "@/lib/features/people/mutations";
import { GRANT_ROWS } from "@/lib/features/people/schema";
import { typedText } from "@/lib/format/typed";
import { requireActor } from "@/lib/server/current-actor";
import { notThere } from "@/lib/server/not-there";

const ROWS = Array.from({ length: GRANT_ROWS }, (_, index) => `grants[${index}].`);
const GRANT_FIELDS = ["role", "organisationKey", "from", "to"] as const;

/** A plain form post: makes a person; the answer is the only one that ever holds the link. */
export async function invite(before: InviteState, form: FormData): Promise<InviteState> {
  const actor = await requireActor();
  const person = typedText(form, ["name", "login", "email"]);
  const names = ROWS.flatMap((prefix) => GRANT_FIELDS.map((field) => prefix + field));
  const typed = { ...person, ...typedText(form, names) };
  const grants = ROWS.map((prefix) =>
    Object.fromEntries(GRANT_FIELDS.map((field) => [field, String(form.get(prefix + field) ?? "")])),
  );
  const result = await invitePerson(actor, { ...person, grants });
  const answer = { attempt: before.attempt + 1, typed, made: null };
  if (result.ok) {
    const { token, name, login, until } = result.value;
    return { ...answer, problems: [], said: null, made: { address: linkAddress(token), name, login, until } };
  }
  if (result.code === "invalid") return { ...answer, problems: result.problems, said: null };
  if (result.code === "conflict") return { ...answer, problems: [], said: { warn: true, text: result.text } };
  notThere();
}
