import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { machineNow } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db";

export const PASSWORD = "bốn con trâu qua sông";
export const VISITOR = { userAgent: "Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36", address: null };

/** A person who is no sample account, with a password and one role. */
export async function realPerson(db: Db, login: string, role: string | null, email: string | null = null) {
  const id = randomUUID();
  await db.person.create({
    data: { id, login, name: `Người ${login}`, email, passwordHash: await hash(PASSWORD), createdAt: machineNow() },
  });
  if (role !== null) {
    const validFrom = new Date("2023-01-01");
    await db.roleGrant.create({ data: { personId: id, role, organisationKey: "vpdp", validFrom } });
  }
  return id;
}

/** What signing and sealing need. */
export function withSecret(): void {
  process.env.NEXTAUTH_SECRET ??= "secret-of-a-test";
  process.env.DATABASE_URL ??= "postgresql://nobody@127.0.0.1:1/none";
}
