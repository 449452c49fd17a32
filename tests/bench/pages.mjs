// @ts-check
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import autocannon from "autocannon";
import { nextScript } from "../../lib/cli/build.mjs";
import { inData, logFile, root } from "../../lib/cli/paths.mjs";
import { freePort } from "../../lib/cli/ports.mjs";
import { exitCode, launch, stopGroup } from "../../lib/cli/processes.mjs";
import { say } from "../../lib/cli/steps.mjs";
import { servePortal } from "./serving.mjs";

/**
 * The portal's pages beside a page of the same bytes that Next rendered at build, served by the same Next: what the epoch,
 * the cache and the layout cost a reader. Loopback, gzip as a browser asks for it.
 */
const PAGES = ["/", "/xa/19003"];
const CONNECTIONS = 20;
const SECONDS = 6;
const ROUNDS = 3;

/** @param {{ url: string, life: ReturnType<typeof import("../../lib/cli/lifecycle.mjs").lifecycle> }} options */
export async function benchPages({ url, life }) {
  say("\n── pages");
  const { address, stop } = await servePortal({ url, life });
  for (const page of PAGES) {
    const html = await (await fetch(address + page)).text();
    const peer = await servePeer(html, life);
    say(`\n${page}: ${kilobytes(html.length)} KB; the prerendered page ${kilobytes(peer.size)} KB`);
    const seen = { portal: /** @type {number[]} */ ([]), peer: /** @type {number[]} */ ([]) };
    for (let round = 0; round <= ROUNDS; round++) {
      const [own, other] = [await load(address + page), await load(peer.url)];
      // The first round warms both up.
      if (round > 0) seen.portal.push(own) && seen.peer.push(other);
    }
    const [own, other] = [median(seen.portal), median(seen.peer)];
    say(`  portal       ${own.toFixed(0)} pages a second`);
    say(`  prerendered  ${other.toFixed(0)} pages a second`);
    say(`  ratio        ${(own / other).toFixed(2)}`);
    await peer.stop();
  }
  await stop();
}

/** @param {string} url */
async function load(url) {
  const headers = { "Accept-Encoding": "gzip" };
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, headers });
  if (result.non2xx + result.errors > 0) throw new Error(`${url}: ${result.non2xx + result.errors} answers were none`);
  return result.requests.average;
}

/**
 * A little Next application of one static page, made as long as the portal's: built once to learn what its frame weighs,
 * and once more to fit.
 * @param {string} html
 * @param {ReturnType<typeof import("../../lib/cli/lifecycle.mjs").lifecycle>} life
 */
async function servePeer(html, life) {
  const folder = inData("bench", "peer");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, "app"), { recursive: true });
  writeFileSync(path.join(folder, "package.json"), '{ "name": "peer", "private": true }');
  // A configuration of its own, so that it has nothing of the portal's.
  writeFileSync(
    path.join(folder, "next.config.mjs"),
    `export default { turbopack: { root: ${JSON.stringify(root)} } };\n`,
  );
  writeFileSync(path.join(folder, "app", "layout.js"), LAYOUT);
  const body = html.slice(html.indexOf("<main"), html.lastIndexOf("</main>"));
  let length = Math.floor(html.length / 2.3);
  for (let tries = 0; ; tries++) {
    const text = body.repeat(3).slice(0, length);
    writeFileSync(path.join(folder, "app", "page.js"), pageOf(text));
    await buildPeer(folder, life);
    const port = await freePort();
    const child = launch(process.execPath, [nextScript, "start", "-p", String(port), "-H", "127.0.0.1"], {
      cwd: folder,
      env: { NODE_ENV: "production" },
      log: logFile("peer-bench"),
    });
    life.atEnd(() => stopGroup(child, 2000));
    const url = `http://127.0.0.1:${port}/`;
    const size = await sizeOf(url);
    if (tries === 2 || Math.abs(size - html.length) < html.length / 50)
      return { url, size, stop: () => stopGroup(child, 2000) };
    await stopGroup(child, 2000);
    length = Math.floor(length * (html.length / size));
  }
}

const LAYOUT = `export default function Layout({ children }) {
  return <html lang="vi"><body>{children}</body></html>;
}
`;

/** @param {string} text */
function pageOf(text) {
  return `const html = ${JSON.stringify(text)};
export const dynamic = "force-static";
export default function Page() {
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}
`;
}

/**
 * @param {string} folder
 * @param {ReturnType<typeof import("../../lib/cli/lifecycle.mjs").lifecycle>} life
 */
async function buildPeer(folder, life) {
  const log = logFile("peer-bench");
  const code = await exitCode(process.execPath, [nextScript, "build"], {
    cwd: folder,
    env: { NODE_ENV: "production" },
    log,
    signal: life.signal,
  });
  if (code !== 0) throw new Error(`The prerendered page could not be built: ${log}`);
}

/** @param {string} url */
async function sizeOf(url) {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return (await answer.text()).length;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The prerendered page does not answer");
}

/** @param {number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** @param {number} characters */
function kilobytes(characters) {
  return (characters / 1024).toFixed(0);
}
