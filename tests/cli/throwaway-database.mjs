// @ts-check
import { migrate } from "../../lib/cli/migrate.mjs";
import { startThrowaway } from "../../lib/cli/throwaway.mjs";

/** `npm test` brings a database along; a run of vitest by hand gets one here. */
export default async function setup() {
  if (process.env.TEST_DATABASE_URL) return undefined;
  const server = await startThrowaway();
  await migrate(server.url);
  process.env.TEST_DATABASE_URL = server.url;
  process.env.TEST_ADMIN_DATABASE_URL = server.adminUrl;
  return server.stop;
}
