import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "./env";
import { PrismaClient } from "./generated/client";

export type Db = PrismaClient;
/** A client inside a transaction: what writes receive. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/**
 * A client of its own, for commands and tests; the caller disconnects it. The session runs in UTC whatever the server's
 * setting, because the adapter writes instants without their zone.
 */
export function connect(url: string): Db {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, options: "-c TimeZone=UTC" }) });
}

const shared = globalThis as unknown as { portalDb?: Db };

/** The portal's one client, made at first use and kept over reloads in development. */
export function db(): Db {
  shared.portalDb ??= connect(env().DATABASE_URL);
  return shared.portalDb;
}
