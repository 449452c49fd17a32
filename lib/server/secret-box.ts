import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env";

/** What a secret is for: each purpose has a key of its own, so that nothing sealed for one opens for another. */
export type Purpose = "totp" | "recovery-code" | "openid-connect";

const ALGORITHM = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts text for the store or a cookie (AES-256-GCM, key derived from NEXTAUTH_SECRET). `of` must be given again to open it. */
export function seal(text: string, purpose: Purpose, of = ""): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, keyFor(purpose), iv).setAAD(Buffer.from(of));
  const content = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), content]).toString("base64url");
}

/** The text that was sealed, or `null` when it was touched, is of another purpose or of another secret. */
export function unseal(sealed: string, purpose: Purpose, of = ""): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(ALGORITHM, keyFor(purpose), bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(of))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

/** A keyed hash: without the portal's secret a stolen table cannot be searched for short codes. */
export function keyedHash(text: string, purpose: Purpose): string {
  return createHmac("sha256", keyFor(purpose)).update(text).digest("hex");
}

function keyFor(purpose: Purpose): Buffer {
  const secret = env().NEXTAUTH_SECRET;
  if (secret === undefined) throw new Error("NEXTAUTH_SECRET is not set: start the portal with `npm start`");
  return Buffer.from(hkdfSync("sha256", secret, "", `quang-binh-ntm-portal ${purpose}`, 32));
}
