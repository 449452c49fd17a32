import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";
import { trustedProxies } from "./env";

/** Who knocks, as far as a request says it. `address` is `null` where it does not tell people apart. */
export type Visitor = { userAgent: string | null; address: string | null };

/** Nobody is known to be there: for tests and commands. */
export const UNKNOWN_VISITOR: Visitor = { userAgent: null, address: null };

/** Where the portal itself writes the visitor's address; whatever a visitor sends under this name is overwritten. */
export const ADDRESS_HEADER = "x-portal-visitor";

/**
 * The visitor's address: the peer's, or behind trusted proxies the address that the farthest of them was reached from. What
 * stands before it in X-Forwarded-For was written by the visitor and is not believed; without proxies nothing in it is.
 */
export function visitorAddress(peer: string | undefined, forwarded: string | undefined, proxies: number): string {
  const before = proxies === 0 ? [] : (forwarded ?? "").split(",").map((text) => text.trim());
  const chain = [...before.filter((text) => text !== ""), peer ?? ""];
  return plain(chain[Math.max(0, chain.length - 1 - proxies)] ?? "");
}

/** An address of IPv4 as such, also where the socket speaks IPv6. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "").toLowerCase();
}

/**
 * Whom guesses are counted against: an address of IPv4, or of IPv6 the network of 64 bits that one subscriber has whole, and
 * could otherwise guess from without end.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = (address.split("%")[0] ?? "").split("::");
  const groups = (text: string) => text.split(":").filter((group) => group !== "");
  const [before, after] = [groups(head), groups(tail ?? "")];
  const gap = tail === undefined ? [] : new Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0");
  const network = [...before, ...gap, ...after].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(":")}::/64`;
}

/** A machine or proxy on this very machine says nothing about who is behind it. */
export function tellsPeopleApart(address: string): boolean {
  return address !== "" && address !== "::1" && !address.startsWith("127.");
}

/** Before any request is handled: writes the visitor's address into its headers. Next itself hands on no socket. */
export function watchAddresses(proxies = trustedProxies()): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    const forwarded = request.headers["x-forwarded-for"];
    const text = Array.isArray(forwarded) ? forwarded.join(",") : forwarded;
    request.headers[ADDRESS_HEADER] = visitorAddress(request.socket.remoteAddress, text, proxies);
  });
}
