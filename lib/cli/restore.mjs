// @ts-check
import { runWithDatabase } from "./with-database.mjs";

process.exit(await runWithDatabase("lib/cli/restore.ts", process.argv.slice(2), { overwrites: true }));
