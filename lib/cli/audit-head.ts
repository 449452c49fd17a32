import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { currentHead, headFileName } from "../audit/head";
import type { Db } from "../server/db";
import { callersPath, Refusal, readArguments, runCommand, say } from "./command";

/**
 * Writes the head of the log into a folder: `npm run audit:head -- --out FOLDER`, once a day from the machine's scheduler.
 * Kept where the portal's administrators cannot write (another office's server, paper), it proves later that nothing of
 * the log up to it was changed or deleted. Exit 0 with the file's name; 2 where it cannot be written.
 */
const USAGE = "cách dùng: npm run audit:head -- --out THƯ_MỤC";

await runCommand(async (db: Db, args: string[]) => {
  const { values, positionals } = readArguments(args, { out: { type: "string" } }, USAGE);
  if (values.out === undefined || positionals.length > 0) throw new Refusal(USAGE);
  const folder = callersPath(values.out);
  const head = await currentHead(db);
  const file = join(folder, headFileName(head));
  if (existsSync(file)) return say(`${file} đã có: từ lần xuất trước nhật ký không có mục mới.`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, `${JSON.stringify(head, null, 2)}\n`, { flag: "wx" });
  } catch {
    throw new Refusal(`${file}: không ghi được tệp`);
  }
  say(file);
});
