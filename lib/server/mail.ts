import { createTransport } from "nodemailer";
import { env } from "./env";

/** A mail as it is handed to the server of the environment. */
export type Letter = { id: string; address: string; subject: string; body: string };

/** Whether this portal sends mail: `SMTP_URL` names the server, `MAIL_FROM` who it comes from. */
export function sendsMail(): boolean {
  const { SMTP_URL: url, MAIL_FROM: from } = env();
  return Boolean(url) && Boolean(from);
}

const PATIENCE_MS = 15_000;

/**
 * Hands one letter to the mail server; throws where that does not take it. The id of the letter is that of the message, so
 * that a letter handed over twice, by a process that died in between, is one letter to the reader's program.
 */
export async function sendLetter({ id, address, subject, body }: Letter): Promise<void> {
  const { SMTP_URL: url, MAIL_FROM: from } = env();
  if (!url || !from) throw new Error("SMTP_URL and MAIL_FROM are not set");
  const patience = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
  const transport = createTransport({ url, ...patience });
  try {
    const host = from.replace(/^.*@/, "").replace(/>.*$/, "");
    await transport.sendMail({ from, to: address, subject, text: body, messageId: `<${id}@${host}>` });
  } finally {
    transport.close();
  }
}
