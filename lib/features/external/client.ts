import * as oidc from "openid-client";
import { type Provider, portalAddress } from "../../server/env";
import { seal, unseal } from "../../server/secret-box";
import type { Claims } from "./types";

/** How long somebody may stay at the provider's page. Seconds. */
export const AWAY_SECONDS = 600;

/** Where the provider sends people back to; registered there. */
export const RETURN_PATH = "/dang-nhap/tinh/ve";

type Kept = { state: string; nonce: string; verifier: string; until: number };

const known = new Map<string, Promise<oidc.Configuration>>();

/** What the provider says of itself, asked once; a failure is asked again. */
function configuration({ issuer, clientId, clientSecret }: Provider): Promise<oidc.Configuration> {
  const key = `${issuer} ${clientId}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const url = new URL(issuer);
  // Without encryption only on this very machine, as in a test.
  const local = url.protocol === "http:" && ["127.0.0.1", "localhost"].includes(url.hostname);
  const options = local ? { execute: [oidc.allowInsecureRequests] } : undefined;
  const asked = oidc.discovery(url, clientId, undefined, oidc.ClientSecretBasic(clientSecret), options);
  known.set(key, asked);
  asked.catch(() => known.delete(key));
  return asked;
}

/** The provider's page to go to (authorization code, PKCE), and what must come back with the person, sealed for a cookie. */
export async function beginAtProvider(provider: Provider, now: Date): Promise<{ url: URL; kept: string }> {
  const config = await configuration(provider);
  const verifier = oidc.randomPKCECodeVerifier();
  const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: portalAddress() + RETURN_PATH,
    scope: "openid email",
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state,
    nonce,
  });
  const kept: Kept = { state, nonce, verifier, until: now.getTime() + AWAY_SECONDS * 1000 };
  return { url, kept: seal(JSON.stringify(kept), "openid-connect") };
}

/**
 * Whom the provider vouches for, when the person comes back with `query` and what was kept for them; `null` where anything
 * does not fit: state, nonce, verifier, signature, time.
 */
export async function finishAtProvider(
  provider: Provider,
  query: string,
  sealed: string | undefined,
  now: Date,
): Promise<Claims | null> {
  const text = sealed === undefined ? null : unseal(sealed, "openid-connect");
  if (text === null) return null;
  const { state, nonce, verifier, until } = JSON.parse(text) as Kept;
  if (until < now.getTime()) return null;
  try {
    const config = await configuration(provider);
    const tokens = await oidc.authorizationCodeGrant(config, new URL(portalAddress() + RETURN_PATH + query), {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    return await claimsOf(config, tokens);
  } catch (error) {
    if (!isAnswer(error)) throw error;
    return null;
  }
}

type Tokens = Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>;

/** A provider says the address in the token or only when asked for it. */
async function claimsOf(config: oidc.Configuration, tokens: Tokens): Promise<Claims | null> {
  const token = tokens.claims();
  if (token === undefined) return null;
  const said = token.email === undefined ? await oidc.fetchUserInfo(config, tokens.access_token, token.sub) : token;
  const email = typeof said.email === "string" ? said.email.toLowerCase() : null;
  return { issuer: token.iss, subject: token.sub, email, verified: said.email_verified === true };
}

/** An answer that is not in order, in contrast to a line that is broken. */
function isAnswer(error: unknown): boolean {
  return (
    error instanceof oidc.ClientError ||
    error instanceof oidc.AuthorizationResponseError ||
    error instanceof oidc.ResponseBodyError
  );
}
