import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { ADDRESS_HEADER, networkOf, tellsPeopleApart, visitorAddress, watchAddresses } from "@/lib/server/peer-address";

describe("the visitor's address", () => {
  test.each([
    ["no proxy: the header is ignored", "203.0.113.9", "10.0.0.1, 8.8.8.8", 0, "203.0.113.9"],
    ["one proxy: what it saw", "127.0.0.1", "198.51.100.7", 1, "198.51.100.7"],
    ["what the visitor wrote before it is not believed", "127.0.0.1", "1.1.1.1, 198.51.100.7", 1, "198.51.100.7"],
    ["two proxies", "127.0.0.1", "1.1.1.1, 198.51.100.7, 10.0.0.2", 2, "198.51.100.7"],
    ["fewer than said: the farthest there is", "10.0.0.2", undefined, 2, "10.0.0.2"],
    ["IPv4 through a socket of IPv6", "::ffff:203.0.113.9", undefined, 0, "203.0.113.9"],
  ])("%s", (_what, peer, forwarded, proxies, address) => {
    expect(visitorAddress(peer, forwarded, proxies)).toBe(address);
  });

  test("of this very machine tells nobody apart", () => {
    for (const address of ["", "127.0.0.1", "::1"]) expect(tellsPeopleApart(address), address).toBe(false);
    expect(tellsPeopleApart("203.0.113.9")).toBe(true);
  });
});

test("a server of this process hears the address it was told to trust, and no forged one", async () => {
  watchAddresses(1);
  const server = createServer((request, response) => response.end(request.headers[ADDRESS_HEADER]));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const ask = async (headers: Record<string, string>) => (await fetch(url, { headers })).text();
  expect(await ask({ [ADDRESS_HEADER]: "1.1.1.1" })).toBe("127.0.0.1");
  expect(await ask({ [ADDRESS_HEADER]: "1.1.1.1", "X-Forwarded-For": "2.2.2.2, 203.0.113.9" })).toBe("203.0.113.9");
  server.closeAllConnections();
  server.close();
});

test("guesses are counted against an address of IPv4, and of IPv6 against the network that one subscriber has", () => {
  expect(networkOf("203.0.113.7")).toBe("203.0.113.7");
  for (const address of ["2001:db8:1:2:a:b:c:d", "2001:0db8:1:2::1", "2001:db8:1:2:ffff::%eth0"]) {
    expect(networkOf(address), address).toBe("2001:db8:1:2::/64");
  }
  expect(networkOf("2001:db8::1")).toBe("2001:db8:0:0::/64");
  expect(networkOf("2001:db8:1:3::1")).not.toBe(networkOf("2001:db8:1:2::1"));
  expect(networkOf("fe80::1")).toBe("fe80:0:0:0::/64");
  expect(networkOf("")).toBe("");
});
