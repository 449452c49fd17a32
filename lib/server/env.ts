import { z } from "zod";

/** The only place that reads the environment of the running portal; read once, checked, with defaults said here. */
const fields = z.object({
  DATABASE_URL: z.string().min(1, { error: "DATABASE_URL is not set: start the portal with `npm start`" }),
  NEXTAUTH_SECRET: z.string().min(1).optional(),
  NEXTAUTH_URL: z.string().optional(),
  /** Scheme and host under which people reach the portal; printed at the foot of a page. */
  PORTAL_URL: z.string().optional(),
  PORT: z.string().default("3000"),
  HOST: z.string().optional(),
  /** The mail server (`smtp://user:password@host:587`) and who mail comes from; without both no mail is sent. */
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().optional(),
  /** The folder of everything that the portal writes. */
  PORTAL_DATA_DIR: z.string().min(1).default(".data"),
  /** Files of evidence in a bucket instead of a folder: see lib/server/storage. */
  EVIDENCE_S3_ENDPOINT: z.string().optional(),
  EVIDENCE_S3_BUCKET: z.string().optional(),
  EVIDENCE_S3_ACCESS_KEY: z.string().optional(),
  EVIDENCE_S3_SECRET_KEY: z.string().optional(),
  EVIDENCE_S3_REGION: z.string().min(1).default("us-east-1"),
  /** What a backup is encrypted with; of commands only. */
  BACKUP_PASSPHRASE: z.string().optional(),
  /** How many proxies stand before the portal and write X-Forwarded-For; without it the header is ignored. */
  TRUSTED_PROXIES: z.coerce.number({ error: "TRUSTED_PROXIES must be a number" }).int().min(0).max(10).default(0),
  /** Signing in by another provider (OpenID Connect); all of the first three, or none. */
  OIDC_ISSUER: z.string().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** What its link on the sign-in page says. */
  OIDC_LABEL: z.string().optional(),
});

/** A provider that is set in part would be missing without a word. */
const shape = fields.refine(
  (given) => new Set([!given.OIDC_ISSUER, !given.OIDC_CLIENT_ID, !given.OIDC_CLIENT_SECRET]).size === 1,
  { error: "OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three or none" },
);

export type Env = z.infer<typeof shape>;

let known: Env | undefined;

export function env(): Env {
  known ??= shape.parse(process.env);
  return known;
}

/** Where this instance reaches itself. */
export function ownAddress(): string {
  const { HOST: host, PORT: port } = env();
  return `http://${host === undefined || host === "" || host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`;
}

/** Where people reach the portal, without a slash at the end: what links handed to people begin with. */
export function portalAddress(): string {
  return (env().PORTAL_URL || ownAddress()).replace(/\/+$/, "");
}

export function trustedProxies(): number {
  return env().TRUSTED_PROXIES;
}

export type Provider = { issuer: string; clientId: string; clientSecret: string; label: string };

/** The provider by which people may sign in, or `null` where none is set. */
export function provider(): Provider | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_LABEL: label } = env();
  if (!issuer || !clientId || !clientSecret) return null;
  return { issuer, clientId, clientSecret, label: label || "Đăng nhập bằng tài khoản của tỉnh" };
}
