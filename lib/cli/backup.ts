import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { appendAudit } from "../audit/append";
import { formatNumber } from "../format/number";
import { saveAll } from "../server/backup/save";
import { machineNow } from "../server/clock";
import { env } from "../server/env";
import { evidenceStorage } from "../server/storage/evidence-storage";
import { COMMAND_LINE, callersPath, Refusal, readArguments, runCommand, say } from "./command";
import { lostInWords } from "./lost-files";

/**
 * Saves the database and the files of evidence into one file: `npm run backup -- --out FILE [--encrypt]`. The portal may
 * run meanwhile. Exit 0 with what was saved; 1 where it was, and files of evidence are lost; 2 where nothing was. Without `--encrypt` the file holds people's data openly.
 */
const USAGE = "cách dùng: npm run backup -- --out TỆP [--encrypt]   (mật khẩu của tệp trong BACKUP_PASSPHRASE)";
const SHORTEST = 12;

await runCommand(async (db, args) => {
  const { values, positionals } = readArguments(args, { out: { type: "string" }, encrypt: { type: "boolean" } }, USAGE);
  if (typeof values.out !== "string" || positionals.length > 0) throw new Refusal(USAGE);
  const file = callersPath(values.out);
  const passphrase = values.encrypt === true ? passphraseOf() : undefined;
  if (existsSync(file)) throw new Refusal(`${file}: đã có tệp này; hãy chọn tên khác`);
  mkdirSync(dirname(file), { recursive: true });
  const evidence = evidenceStorage();
  const takenAt = machineNow().toISOString();
  const { manifest, lost, sha256, size } = await saveAll({
    url: env().DATABASE_URL,
    file,
    evidence,
    passphrase,
    takenAt,
  });
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const after = {
    takenAt,
    sha256,
    size,
    encrypted: passphrase !== undefined,
    rows,
    evidence: manifest.evidence.length,
  };
  await db.$transaction((tx) =>
    appendAudit(tx, db, COMMAND_LINE, [
      { action: "store.saved", subject: { type: "store", id: manifest.world }, after },
    ]),
  );
  say(`${file}`);
  say(
    `${formatNumber(manifest.tables.length)} bảng, ${formatNumber(rows)} dòng, ${formatNumber(after.evidence)} tệp minh chứng`,
  );
  say(`Nhật ký đến mục số ${manifest.head.sequence}; ${formatNumber(size)} byte, SHA-256 ${sha256}`);
  if (passphrase === undefined)
    say("Tệp KHÔNG mã hóa: ai đọc được tệp là đọc được mọi dữ liệu. Dùng --encrypt khi cất ở nơi người khác vào được.");
  if (lost.missing.length + lost.damaged.length > 0)
    throw new Refusal(`Bản sao lưu đã ghi, nhưng ${lostInWords(lost)}`, 1);
});

function passphraseOf(): string {
  const passphrase = env().BACKUP_PASSPHRASE ?? "";
  if (passphrase.length >= SHORTEST) return passphrase;
  throw new Refusal(`--encrypt cần mật khẩu dài từ ${SHORTEST} ký tự trong biến môi trường BACKUP_PASSPHRASE`);
}
