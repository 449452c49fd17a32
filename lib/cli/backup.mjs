// @ts-check
import { runWithDatabase } from "./with-database.mjs";

process.exit(await runWithDatabase("lib/cli/backup.ts", process.argv.slice(2)));
