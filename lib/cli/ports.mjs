// @ts-check
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { commandLine } from "./identity.mjs";

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number | undefined>} the port when it could be opened
 */
function tryListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : undefined));
    });
  });
}

/**
 * @param {number} port
 * @param {string} host
 * @param {number} patience milliseconds to wait for a process that is just ending
 */
export async function isFree(port, host, patience = 0) {
  const since = Date.now();
  for (;;) {
    if (await tryListen(port, host)) return true;
    if (Date.now() - since >= patience) return false;
    await sleep(200);
  }
}

export async function freePort(host = "127.0.0.1") {
  const port = await tryListen(0, host);
  if (!port) throw new Error(`No port could be opened on ${host}.`);
  return port;
}

/**
 * Who listens there, in words for a person.
 * @param {number} port
 */
export function listener(port) {
  const pid = process.platform === "linux" ? pidFromProc(port) : pidFromLsof(port);
  if (!pid) return "another program";
  const command = commandLine(pid).slice(0, 100);
  return command ? `process ${pid} (${command})` : `process ${pid}`;
}

/** @param {number} port */
function pidFromProc(port) {
  const inodes = new Set(["tcp", "tcp6"].flatMap((table) => listeningInodes(table, port)));
  if (inodes.size === 0) return undefined;
  for (const pid of list("/proc").filter((name) => /^\d+$/.test(name))) {
    for (const fd of list(`/proc/${pid}/fd`)) {
      const inode = /^socket:\[(\d+)\]$/.exec(readLink(`/proc/${pid}/fd/${fd}`))?.[1];
      if (inode && inodes.has(inode)) return Number(pid);
    }
  }
  return undefined;
}

/**
 * @param {string} table
 * @param {number} port
 */
function listeningInodes(table, port) {
  const hex = port.toString(16).toUpperCase().padStart(4, "0");
  const rows = readText(`/proc/net/${table}`).split("\n").slice(1);
  return rows
    .map((row) => row.trim().split(/\s+/))
    .filter((columns) => columns[1]?.endsWith(`:${hex}`) && columns[3] === "0A")
    .map((columns) => columns[9] ?? "");
}

/** @param {number} port */
function pidFromLsof(port) {
  const lsof = spawnSync("lsof", ["-nP", "-t", `-iTCP:${port}`, "-sTCP:LISTEN"], { encoding: "utf8" });
  return Number(lsof.stdout?.split("\n")[0]) || undefined;
}

/** @param {string} folder */
function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** @param {string} link */
function readLink(link) {
  try {
    return readlinkSync(link);
  } catch {
    return "";
  }
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
