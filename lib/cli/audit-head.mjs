// @ts-check
import { runWithDatabase } from "./with-database.mjs";

process.exit(await runWithDatabase("lib/cli/audit-head.ts", process.argv.slice(2)));
