import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { connect, type Db } from "@/lib/server/db";
import { firstLoad } from "@/prisma/seed/first-load";

/** The server of this run; its own database is migrated and empty. */
function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (url === undefined) throw new Error("TEST_DATABASE_URL is not set: run `npm test`");
  return url;
}

function urlOf(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.toString();
}

async function onServer(sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: urlOf("postgres") });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

const SAMPLE_TEMPLATE = "template_sample";

/** The sample world is loaded once a run; each file of tests works on a copy, which takes a moment. */
async function sampleTemplate(): Promise<string> {
  const { rowCount } = await onServer(`SELECT 1 FROM pg_database WHERE datname = '${SAMPLE_TEMPLATE}'`);
  if (rowCount === 1) return SAMPLE_TEMPLATE;
  const empty = new URL(serverUrl()).pathname.slice(1);
  const building = `${SAMPLE_TEMPLATE}_building`;
  await onServer(`DROP DATABASE IF EXISTS ${building}`);
  await onServer(`CREATE DATABASE ${building} TEMPLATE "${empty}"`);
  const db = connect(urlOf(building));
  await db.$transaction((tx) => firstLoad(tx, "sample", undefined), { timeout: 120_000, maxWait: 10_000 });
  await db.$disconnect();
  await onServer(`ALTER DATABASE ${building} RENAME TO ${SAMPLE_TEMPLATE}`);
  return SAMPLE_TEMPLATE;
}

async function copyOf(template: string): Promise<string> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE "${template}"`);
  return name;
}

/** A database of its own for a file of tests, with the sample world or empty; dropped at the end. */
export function withDatabase(content: "sample" | "empty"): { db: () => Db; url: () => string } {
  let name = "";
  let db: Db | undefined;
  beforeAll(async () => {
    const template = content === "sample" ? await sampleTemplate() : new URL(serverUrl()).pathname.slice(1);
    name = await copyOf(template);
    db = connect(urlOf(name));
  }, 120_000);
  afterAll(async () => {
    await db?.$disconnect();
    await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
  return {
    db: () => {
      if (db === undefined) throw new Error("The database is not ready yet");
      return db;
    },
    url: () => urlOf(name),
  };
}
