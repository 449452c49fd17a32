import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { resolve } from "node:path";

/** Another instance of the portal on the same database, as behind a balancer; it may be killed. `more` is set for it alone. */
export async function secondInstance(
  more: (url: string) => Promise<Record<string, string>> = async () => ({}),
): Promise<{ url: string; kill: (signal: NodeJS.Signals) => Promise<void> }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const own = { PORT: String(port), PORTAL_URL: url, NEXTAUTH_URL: url, NODE_ENV: "production", ...(await more(url)) };
  const env = { ...process.env, ...JSON.parse(process.env.E2E_SERVER_ENV ?? "{}"), ...own };
  const args = [resolve("node_modules/next/dist/bin/next"), "start", "-p", String(port), "-H", "127.0.0.1"];
  const child = spawn(process.execPath, args, { env, stdio: "ignore", detached: true });
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(`${url}/api/health`).catch(() => null);
    if (answer?.ok) return { url, kill: (signal) => kill(child, signal) };
    await new Promise((done) => setTimeout(done, 100));
  }
  await kill(child, "SIGKILL");
  throw new Error("The second instance did not answer");
}

/** With all its processes, as a machine that loses power. */
async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((done) => child.once("exit", done));
  process.kill(-child.pid, signal);
  await gone;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
