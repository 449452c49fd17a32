import { join } from "node:path";
import { beginRestore } from "@/lib/cli/unfinished-restore";
import { checkArchive } from "@/lib/server/backup/check";
import { restoreAll } from "@/lib/server/backup/restore";
import type { Migration } from "@/lib/server/backup/schema";
import { diskStorage } from "@/lib/server/storage/disk";

/** A restore that waits for ever once it comes to the figures, for a test that kills it there. */
const [file = ""] = process.argv.slice(2);
const place: string = `${process.cwd()}/lib/cli/migrate.mjs`;
const { readMigrations } = (await import(place)) as { readMigrations(): Migration[] };
beginRestore(file, new Date());
await restoreAll({
  url: process.env.DATABASE_URL ?? "",
  file,
  manifest: await checkArchive(file, undefined),
  migrations: readMigrations(),
  evidence: diskStorage(join(process.env.PORTAL_DATA_DIR ?? "", "evidence")),
  at: new Date(),
  async progress(table) {
    if (table !== "Observation") return;
    process.stdout.write(`${table}\n`);
    await new Promise((resolve) => setTimeout(resolve, 600_000));
  },
});
