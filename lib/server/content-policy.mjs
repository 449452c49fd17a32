// @ts-check
import { createHash } from "node:crypto";

/**
 * What a page of the portal may load and run. Plain JavaScript because the page cache, which Next loads by itself, needs it.
 *
 * A page that is rendered for one request marks its scripts with a nonce of that request (proxy.ts). A public page is
 * rendered once and given to many, so a nonce in it would be no secret: its inline scripts are named by their hashes
 * instead (page-cache.mjs). No policy lets any other inline script run.
 *
 * @param {string[]} scripts sources of scripts besides the portal's own files
 */
export function contentPolicy(scripts) {
  const rules = [
    "default-src 'self'",
    `script-src ${["'self'", ...scripts].join(" ")}`,
    "script-src-attr 'none'",
    "style-src 'self'",
    // Widths of bars and marks are attributes; nothing runs by them.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "frame-src 'none'",
    "worker-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return rules.join("; ");
}

/** @param {string} nonce */
export const policyWithNonce = (nonce) => contentPolicy([`'nonce-${nonce}'`]);

/**
 * The policy of a page that is kept: the hash of each inline script that it was rendered with.
 * @param {string} html
 */
export function policyOfKept(html) {
  const hashes = new Set();
  for (const [, attributes = "", code = ""] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (/\ssrc=/.test(attributes)) continue;
    hashes.add(`'sha256-${createHash("sha256").update(code).digest("base64")}'`);
  }
  return contentPolicy([...hashes]);
}

/**
 * Where people reach the portal by HTTPS, browsers are told to come by nothing else for a year.
 * @param {string | undefined} portalUrl
 * @returns {string | null}
 */
export function strictTransport(portalUrl) {
  return portalUrl?.startsWith("https://") ? "max-age=31536000" : null;
}
