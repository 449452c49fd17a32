import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

type Server = { url: string; pid: number; port: number; gone: Promise<void>; stop: () => Promise<void> };
type Cli = {
  findHome(place: string, note: (line: string) => void): Promise<{ dataDir: string }>;
  startPostgres(options: object): Promise<Server>;
  migrate(url: string): Promise<string[]>;
};

/** The parts of the command line that are plain JavaScript. */
async function cli(): Promise<Cli> {
  const load = (file: string): Promise<object> => import(/* @vite-ignore */ `${process.cwd()}/lib/cli/${file}.mjs`);
  const parts = await Promise.all(["postgres-home", "postgres", "migrate"].map(load));
  return Object.assign({}, ...parts);
}

/** A PostgreSQL of its own that a test may kill and start again on the same data; migrated at its first start. */
export async function ownCluster() {
  const { findHome, startPostgres, migrate } = await cli();
  const place = mkdtempSync(join(tmpdir(), "portal-cluster-"));
  chmodSync(place, 0o711);
  const home = await findHome(join(place, basename(place)), () => {});
  const options = { home, passwords: { password: "a", adminPassword: "b" }, log: join(place, "log") };
  return {
    async start(port?: number): Promise<Server> {
      const server = await startPostgres({ ...options, port });
      await migrate(server.url);
      return server;
    },
    remove() {
      for (const left of [home.dataDir, place]) rmSync(left, { recursive: true, force: true });
    },
  };
}
