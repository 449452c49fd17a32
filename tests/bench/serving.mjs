// @ts-check
import { build } from "../../lib/cli/build.mjs";
import { logFile } from "../../lib/cli/paths.mjs";
import { freePort } from "../../lib/cli/ports.mjs";
import { serve } from "../../lib/cli/serve.mjs";

/**
 * The portal as `npm start` serves it, on loopback and a free port, on a database that is thrown away.
 * @param {{ url: string, life: ReturnType<typeof import("../../lib/cli/lifecycle.mjs").lifecycle> }} options
 */
export async function servePortal({ url, life }) {
  await build(".next", life.signal);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = {
    DATABASE_URL: url,
    PORTAL_URL: address,
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: "of-a-bench",
    PORT: String(port),
  };
  const portal = await serve({ port, host: "127.0.0.1", env, log: logFile("server-bench"), signal: life.signal });
  life.atEnd(portal.stop);
  return { address, env, stop: portal.stop };
}
