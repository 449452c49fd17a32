import { createHash, randomBytes, randomUUID } from "node:crypto";
import { test as base, expect } from "@playwright/test";
import pg from "pg";

type OneTimeLink = { path: string; login: string };

/** A new person with a living one-time link, put into the portal's database as the administrator's invitation would. */
async function inviteSomebody(): Promise<OneTimeLink> {
  const client = new pg.Client({ connectionString: process.env.E2E_DATABASE_URL });
  await client.connect();
  const token = randomBytes(32).toString("base64url");
  const id = randomUUID();
  const login = `moi-${id.slice(0, 8)}`;
  await client.query(`INSERT INTO "Person" ("id", "login", "name", "createdAt") VALUES ($1, $2, 'Người mới', now())`, [
    id,
    login,
  ]);
  await client.query(
    `INSERT INTO "OneTimeLink" ("tokenHash", "personId", "purpose", "createdAt", "expiresAt")
     VALUES ($1, $2, 'first-password', now(), now() + interval '1 hour')`,
    [createHash("sha256").update(token).digest("hex"), id],
  );
  await client.end();
  return { path: `/kich-hoat/${token}`, login };
}

/** Every page must be silent: an error in the console, or a request that leaves the portal, fails the test. */
export const test = base.extend<{ quiet: undefined; oneTimeLink: OneTimeLink }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's dependencies from here
  oneTimeLink: async ({}, use) => use(await inviteSomebody()),
  quiet: [
    async ({ page, baseURL }, use) => {
      const noise: string[] = [];
      page.on("pageerror", (error) => noise.push(`error: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() !== "error" && message.type() !== "warning") return;
        // The browser reports each 404 that a test asks for.
        if (!message.text().includes("status of 404")) noise.push(`${message.type()}: ${message.text()}`);
      });
      page.on("request", (request) => {
        if (baseURL !== undefined && !request.url().startsWith(baseURL) && !request.url().startsWith("data:")) {
          noise.push(`leaves the portal: ${request.url()}`);
        }
      });
      await use(undefined);
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
