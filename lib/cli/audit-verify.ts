import { readFileSync } from "node:fs";
import { type HeadFile, readHead } from "../audit/head";
import { verifyChain } from "../audit/verify";
import { formatNumber } from "../format/number";
import type { Db } from "../server/db";
import { callersPath, Refusal, readArguments, runCommand, say } from "./command";

/**
 * Checks the whole log: `npm run audit:verify [-- --head FILE]`. Exit 0 with the count and the head; 1 with the first entry
 * that does not fit; 2 where the command cannot be done.
 */
const USAGE = "cách dùng: npm run audit:verify [-- --head TỆP_ĐẦU_CHUỖI]";

await runCommand(async (db: Db, args: string[]) => {
  const { values, positionals } = readArguments(args, { head: { type: "string" } }, USAGE);
  if (positionals.length > 0) throw new Refusal(USAGE);
  const kept = values.head === undefined ? null : keptHead(values.head);
  const { entries, head, broken } = await verifyChain(db, 1000, kept);
  if (broken !== null) {
    throw new Refusal(
      `Nhật ký KHÔNG nguyên vẹn. Mục số ${broken.sequence}: ${broken.what}.\n` +
        `${formatNumber(entries)} mục đứng trước đó nguyên vẹn.`,
      1,
    );
  }
  say(`Nhật ký nguyên vẹn: ${formatNumber(entries)} mục.`);
  say(`Đầu chuỗi: mục số ${head.sequence}, mã băm ${head.hash}`);
  if (kept !== null) say(`Khớp với đầu chuỗi đã cất giữ ngày ${kept.day} (mục số ${kept.sequence}).`);
});

function keptHead(file: string): HeadFile {
  let text: string;
  try {
    text = readFileSync(callersPath(file), "utf8");
  } catch {
    throw new Refusal(`${file}: không đọc được tệp`);
  }
  const head = readHead(text);
  if (head === null) throw new Refusal(`${file}: không phải tệp đầu chuỗi do “npm run audit:head” ghi ra`);
  return head;
}
