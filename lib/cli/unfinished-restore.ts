import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "../server/env";

/**
 * A note beside the data while a restore is under way: one that was ended by force leaves it behind, and the next start
 * says so (lib/cli/portal.mjs). The database itself is then as it was before.
 */
export function beginRestore(file: string, at: Date): void {
  mkdirSync(env().PORTAL_DATA_DIR, { recursive: true });
  writeFileSync(place(), `${JSON.stringify({ file, at: at.toISOString() })}\n`);
}

export function endRestore(): void {
  rmSync(place(), { force: true });
}

function place(): string {
  return join(env().PORTAL_DATA_DIR, "restore.json");
}
