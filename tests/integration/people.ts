import type { Actor } from "@/lib/policy/can";
import { loadActor } from "@/lib/server/actor";
import type { Db } from "@/lib/server/db";

/** A person of the sample world as the policy sees them. */
export async function actorOf(db: Db, login: string): Promise<Actor> {
  const person = await db.person.findUniqueOrThrow({ where: { login } });
  const actor = await loadActor(db, person.id);
  if (actor === null) throw new Error(`${login} is not active`);
  return actor;
}
