// @ts-check
import { runWithDatabase } from "./with-database.mjs";

process.exit(await runWithDatabase("lib/cli/audit-verify.ts", process.argv.slice(2)));
