import type { Db } from "../../server/db";
import { sendLetter, sendsMail } from "../../server/mail";
import { walkLog } from "../notices/mutations";
import { makeMails, sendDue } from "./mutations";

const EVERY_MS = 15_000;
/** Letters sent in one round, so that a long queue does not keep the next round from the log. */
const LETTERS_A_ROUND = 50;

/**
 * Walks the log for notices, makes the mails of the day and sends what is due, a round after another. What fails is tried
 * in the next round; it is said once in the server's log, not at every round.
 */
export function startNotices(db: Db): void {
  let said = "";
  const round = async () => {
    try {
      await walkLog(db);
      if (sendsMail()) {
        await makeMails(db);
        for (let i = 0; i < LETTERS_A_ROUND && (await sendDue(db, sendLetter)); i++);
      }
      said = "";
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      if (text !== said) console.error(`Notices: ${text}`);
      said = text;
    } finally {
      setTimeout(round, EVERY_MS).unref();
    }
  };
  setTimeout(round, EVERY_MS).unref();
}
