import { z } from "zod";

/** The only place that reads the environment of the running portal; read once, checked, with defaults said here. */
const shape = z.object({
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
});

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
