// @ts-check
// Starts a PostgreSQL and waits to be killed, as a portal whose process is ended without a chance to clean up.
import { startPostgres } from "../../../lib/cli/postgres.mjs";

const server = await startPostgres(JSON.parse(process.argv[2] ?? ""));
process.stdout.write(`${server.pid}\n`);
setInterval(() => {}, 60_000);
