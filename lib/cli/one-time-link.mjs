// @ts-check
import { runWithDatabase } from "./with-database.mjs";

process.exit(await runWithDatabase("lib/cli/one-time-link.ts", process.argv.slice(2)));
