import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyChain } from "@/lib/audit/verify";
import { AWAY_SECONDS, beginAtProvider, finishAtProvider, RETURN_PATH } from "@/lib/features/external/client";
import { enterByProvider } from "@/lib/features/external/mutations";
import type { Provider } from "@/lib/server/env";
import { portalAddress } from "@/lib/server/env";
import { sessionOf } from "@/lib/server/sessions";
import { withDatabase } from "./database";
import { realPerson, VISITOR, withSecret } from "./invited";
import { CLIENT, type OwnProvider, ownProvider, throughProvider } from "./own-provider";

const { db } = withDatabase("sample");
let provider: OwnProvider;
let settings: Provider;
let back = "";

beforeAll(async () => {
  withSecret();
  back = portalAddress() + RETURN_PATH;
  provider = await ownProvider(back);
  settings = { issuer: provider.issuer, ...CLIENT, label: "Tài khoản của tỉnh" };
});
afterAll(async () => {
  await provider.stop();
  expect((await verifyChain(db())).broken).toBeNull();
});

const AN = { subject: "an-1", email: "An@quangbinh.gov.vn", verified: true };

/** Somebody goes to the provider and comes back. */
async function claims(account: typeof AN, change: { query?: string; kept?: string; laterMs?: number } = {}) {
  provider.signsIn(account);
  const now = new Date();
  const { url, kept } = await beginAtProvider(settings, now);
  const query = await throughProvider(url, back);
  const then = new Date(now.getTime() + (change.laterMs ?? 0));
  return finishAtProvider(settings, change.query ?? query, change.kept ?? kept, then);
}
async function enter(account: typeof AN): Promise<string | null> {
  const said = await claims(account);
  if (said === null) throw new Error("the provider vouches for nobody");
  return enterByProvider(said, VISITOR, db());
}
const bound = () => db().externalIdentity.findMany({ orderBy: { boundAt: "asc" } });
const counts = async () => [await db().person.count(), await db().session.count(), await db().externalIdentity.count()];

describe("the way there and back", () => {
  test("asks for a code with PKCE, state and nonce, and nothing readable waits in the cookie", async () => {
    const { url, kept } = await beginAtProvider(settings, new Date());
    const asked = Object.fromEntries(url.searchParams);
    expect(asked).toMatchObject({ response_type: "code", code_challenge_method: "S256", redirect_uri: back });
    for (const name of ["state", "nonce", "code_challenge"]) expect(asked[name]?.length, name).toBeGreaterThan(20);
    expect(Buffer.from(kept, "base64url").toString("latin1")).not.toContain(asked.state ?? "-");
    expect(await claims(AN)).toEqual({
      ...{ issuer: provider.issuer, subject: "an-1" },
      ...{ email: "an@quangbinh.gov.vn", verified: true },
    });
  });

  test("another's cookie, none, a forged or late one, a foreign state and an error vouch for nobody", async () => {
    const other = await beginAtProvider(settings, new Date());
    expect(await claims(AN, { kept: other.kept })).toBeNull();
    expect(await claims(AN, { kept: "abc" })).toBeNull();
    expect(await finishAtProvider(settings, "?code=a&state=b", undefined, new Date())).toBeNull();
    expect(await claims(AN, { laterMs: AWAY_SECONDS * 1000 + 1 })).toBeNull();
    expect(await claims(AN, { query: "?code=a&state=b" })).toBeNull();
    const state = other.url.searchParams.get("state");
    expect(await claims(AN, { query: `?error=access_denied&state=${state}`, kept: other.kept })).toBeNull();
    expect(
      await claims(AN, {
        query: `?code=x&state=${state}&iss=${encodeURIComponent(provider.issuer)}`,
        kept: other.kept,
      }),
    ).toBeNull();
  });
});

describe("who comes in", () => {
  test("is matched by a verified address at the first time, by the subject from then on; the second step is the provider's", async () => {
    const id = await realPerson(db(), "an", "coordination_office", "an@quangbinh.gov.vn");
    const token = await enter(AN);
    expect(await sessionOf(db(), token ?? "")).toMatchObject({ personId: id, secondFactor: true });
    expect(await bound()).toMatchObject([{ subject: "an-1", personId: id }]);
    expect(await enter({ ...AN, email: "ten-moi@quangbinh.gov.vn" })).not.toBeNull();
    const log = await db().auditEntry.findMany({ where: { subjectId: id }, orderBy: { sequence: "asc" } });
    expect(log.map(({ action }) => action)).toEqual(["identity.bound", "session.started", "session.started"]);
  });

  test.each([
    ["an address nobody has", { subject: "x", email: "la@quangbinh.gov.vn", verified: true }],
    ["an address that is not verified", { subject: "y", email: "binh@quangbinh.gov.vn", verified: false }],
    ["another subject with a bound person's address", { ...AN, subject: "an-2" }],
  ])("%s: nobody is made, bound or let in, and that is logged", async (_what, account) => {
    if (account.subject === "y") await realPerson(db(), "binh", "commune_officer", "binh@quangbinh.gov.vn");
    const before = await counts();
    expect(await enter(account)).toBeNull();
    expect(await counts()).toEqual(before);
    const last = await db().auditEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } });
    expect(last).toMatchObject({ action: "identity.refused", subjectId: account.email.toLowerCase() });
  });

  test("who is deactivated does not, bound or not", async () => {
    await db().person.updateMany({ where: { login: { in: ["an", "binh"] } }, data: { active: false } });
    const before = await counts();
    expect(await enter(AN)).toBeNull();
    expect(await enter({ subject: "binh-1", email: "binh@quangbinh.gov.vn", verified: true })).toBeNull();
    expect(await counts()).toEqual(before);
  });
});
