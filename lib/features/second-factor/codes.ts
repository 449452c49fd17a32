import { randomInt } from "node:crypto";
import { keyedHash } from "../../server/secret-box";

/** How many recovery codes there are at a time. */
export const RECOVERY_CODES = 10;

/** No letter or digit that is taken for another when it is read from paper. */
const LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
const LENGTH = 12;

/** A recovery code as it is shown: `ABCD-EFGH-JKMN`, 58 bits. */
export function newRecoveryCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return (letters.match(/.{4}/g) ?? []).join("-");
}

/** However it is typed: small letters, without dashes, with spaces. */
export function recoveryHash(personId: string, typed: string): string {
  return keyedHash(`${personId} ${typed.toUpperCase().replace(/[^A-Z0-9]/g, "")}`, "recovery-code");
}

/** Six digits, however they are grouped, are a code of the authenticator; anything else is a recovery code. */
export function sixDigits(typed: string): string | null {
  const digits = typed.replace(/[\s.-]/g, "");
  return /^\d{6}$/.test(digits) ? digits : null;
}
