import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** Who signs in at the provider next, and what it says of them. */
export type Account = { subject: string; email: string; verified: boolean };

export type OwnProvider = { issuer: string; signsIn: (account: Account) => void; stop: () => Promise<void> };

export const CLIENT = { clientId: "cong-ntm", clientSecret: "bi-mat-cua-phep-thu" };

/** A provider of OpenID Connect on this machine. It asks nothing: whoever comes is the account that was named last. */
export async function ownProvider(redirectUri: string): Promise<OwnProvider> {
  let account: Account | undefined;
  let handle: Parameters<typeof createServer>[1];
  const server: Server = createServer((request, response) => handle?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = quietly(
    () =>
      new Provider(issuer, {
        clients: [
          {
            client_id: CLIENT.clientId,
            client_secret: CLIENT.clientSecret,
            redirect_uris: [redirectUri],
            response_types: ["code"],
          },
        ],
        claims: { openid: ["sub"], email: ["email", "email_verified"] },
        ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
        pkce: { required: () => true },
        features: { devInteractions: { enabled: false } },
        interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
        cookies: { keys: ["a key of a test"] },
        findAccount: (_context, id) => ({
          accountId: id,
          claims: () => ({ sub: id, email: account?.email, email_verified: account?.verified }),
        }),
      }),
  );
  const callback = provider.callback();
  handle = async (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return callback(request, response);
    const { prompt, session, params } = await provider.interactionDetails(request, response);
    if (prompt.name === "login") {
      return provider.interactionFinished(request, response, { login: { accountId: account?.subject ?? "" } });
    }
    const grant = new provider.Grant({ accountId: session?.accountId, clientId: String(params.client_id) });
    grant.addOIDCScope("openid email");
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  };
  return {
    issuer,
    signsIn: (next) => {
      account = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** It warns of keys that are made for this run only, which is meant. */
function quietly<T>(make: () => T): T {
  const { warn, info, log } = console;
  Object.assign(console, { warn: () => {}, info: () => {}, log: () => {} });
  try {
    return make();
  } finally {
    Object.assign(console, { warn, info, log });
  }
}

/** Follows the provider's pages as a browser does, until they lead back; gives the query it comes back with. */
export async function throughProvider(start: URL, redirectUri: string): Promise<string> {
  const jar = new Map<string, string>();
  let url = start;
  for (let step = 0; step < 10; step++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, { redirect: "manual", headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    const location = answer.headers.get("location");
    if (location === null) throw new Error(`${url.pathname} answers ${answer.status}: ${await answer.text()}`);
    url = new URL(location, url);
    if (url.href.startsWith(redirectUri)) return url.search;
  }
  throw new Error("The provider does not lead back");
}
