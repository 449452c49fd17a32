import { Secret, TOTP } from "otpauth";
import { encode } from "uqr";

const PERIOD_S = 30;
const ISSUER = "Nông thôn mới Quảng Bình";

/** A new secret, in the letters that an authenticator takes (base32, 160 bits as RFC 4226 asks). */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The time step (RFC 6238) of a code that is right now, one step early or late, or `null`. */
export function stepOf(code: string, secret: string, now: Date): number | null {
  const delta = totp(secret, "").validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD_S) + delta;
}

/** What an authenticator reads: as a picture (a path over squares, `size` wide) and as text to be typed. */
export type Enrolling = { secret: string; address: string; picture: { path: string; size: number } };

export function enrolling(secret: string, login: string): Enrolling {
  const address = totp(secret, login).toString();
  const { data, size } = encode(address, { ecc: "M", border: 3 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { secret: (secret.match(/.{1,4}/g) ?? []).join(" "), address, picture: { path: squares.join(""), size } };
}

function totp(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: ISSUER,
    label,
    secret: Secret.fromBase32(secret),
    algorithm: "SHA1",
    digits: 6,
    period: PERIOD_S,
  });
}
