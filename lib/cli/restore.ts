import { existsSync } from "node:fs";
import pg from "pg";
import { appendAudit } from "../audit/append";
import { verifyChain } from "../audit/verify";
import { formatInstant } from "../format/date";
import { formatNumber } from "../format/number";
import { checkArchive } from "../server/backup/check";
import type { Manifest } from "../server/backup/manifest";
import { restoreAll } from "../server/backup/restore";
import { filledTables, type Migration, migrationsOf, OtherVersion } from "../server/backup/schema";
import { WrongPassphrase } from "../server/backup/sealing";
import { BrokenArchive } from "../server/backup/tar";
import { machineNow } from "../server/clock";
import type { Db } from "../server/db";
import { env } from "../server/env";
import { evidenceStorage } from "../server/storage/evidence-storage";
import { COMMAND_LINE, callersPath, Refusal, readArguments, runCommand, say } from "./command";
import { lostInWords } from "./lost-files";
import { beginRestore, endRestore } from "./unfinished-restore";

/**
 * Puts a backup back: `npm run restore -- FILE [--replace]`. The file is read to its end before anything is written; all is
 * written in one transaction and compared with the file before that is final. Exit 0 with the counts; 1 where the log in it
 * is broken or files of evidence are lost; 2 where nothing was written.
 */
const USAGE = "cách dùng: npm run restore -- TỆP [--replace]   (mật khẩu của tệp trong BACKUP_PASSPHRASE)";

await runCommand(async (db, args) => {
  const { values, positionals } = readArguments(args, { replace: { type: "boolean" } }, USAGE);
  const [given] = positionals;
  if (given === undefined || positionals.length > 1) throw new Refusal(USAGE);
  const file = callersPath(given);
  if (!existsSync(file)) throw new Refusal(`${file}: không có tệp này`);
  const { readMigrations, migrate } = await migrationRunner();
  const migrations = readMigrations();
  const passphrase = env().BACKUP_PASSPHRASE;
  const url = env().DATABASE_URL;
  const manifest = await inWords(file, async () => {
    const said = await checkArchive(file, passphrase);
    migrationsOf(said, migrations);
    return said;
  });
  say(
    `Tệp nguyên vẹn: bản sao lưu lúc ${formatInstant(new Date(manifest.takenAt))}, nhật ký đến mục số ${manifest.head.sequence}.`,
  );
  await requireRoom(url, values.replace === true);
  const evidence = evidenceStorage();
  const at = machineNow();
  beginRestore(file, at);
  const restoring = { url, file, passphrase, manifest, migrations, evidence, at };
  const { tables, lost } = await inWords(file, () => restoreAll(restoring)).finally(endRestore);
  await migrate(url);
  for (const { name, rows } of tables) say(`  ${name}: ${formatNumber(rows)} dòng, khớp`);
  const lostFiles = lost.missing.length + lost.damaged.length;
  say(`  tệp minh chứng: ${formatNumber(manifest.evidence.length)}, ${lostFiles === 0 ? "khớp" : "KHÔNG đủ"}`);
  await finish(db, manifest);
  if (lostFiles > 0) throw new Refusal(`Đã khôi phục dữ liệu, nhưng ${lostInWords(lost)}`, 1);
});

/** The log is walked whole, and gets an entry that it was put back. */
async function finish(db: Db, manifest: Manifest): Promise<void> {
  const kept = manifest.head.sequence === "0" ? null : manifest.head;
  const { entries, broken } = await verifyChain(db, 1000, kept);
  const after = { takenAt: manifest.takenAt, head: manifest.head.sequence, evidence: manifest.evidence.length };
  await db.$transaction((tx) =>
    appendAudit(tx, db, COMMAND_LINE, [
      { action: "store.restored", subject: { type: "store", id: manifest.world }, after },
    ]),
  );
  if (broken !== null)
    throw new Refusal(
      `Đã khôi phục đúng như tệp, nhưng nhật ký trong tệp KHÔNG nguyên vẹn. Mục số ${broken.sequence}: ${broken.what}.`,
      1,
    );
  say(`Nhật ký nguyên vẹn: ${formatNumber(entries)} mục. Mọi phiên đăng nhập cũ đã kết thúc.`);
}

/** A database that holds something, or that somebody is using, is not written over unasked. */
async function requireRoom(url: string, replace: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT count(*)::int AS others FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
    );
    if (rows[0].others > 0)
      throw new Refusal(
        `Có ${rows[0].others} kết nối khác đang dùng cơ sở dữ liệu. Hãy dừng cổng ở mọi máy rồi làm lại.`,
      );
    const filled = await filledTables(client);
    if (filled.length === 0 || replace) return;
    const most = filled.map(({ name, rows: count }) => `${name} ${formatNumber(count)} dòng`).join(", ");
    throw new Refusal(
      `Cơ sở dữ liệu đang có dữ liệu (${most}). Không ghi gì.\n` +
        "Muốn bỏ dữ liệu ấy và thay bằng bản sao lưu: thêm --replace. Nên sao lưu nó trước: npm run backup -- --out TỆP",
    );
  } finally {
    await client.end();
  }
}

async function inWords<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BrokenArchive)
      throw new Refusal(`${file}: tệp bị cắt hoặc bị sửa (${error.message}). Cơ sở dữ liệu vẫn nguyên như trước.`);
    if (error instanceof WrongPassphrase)
      throw new Refusal(`${file}: tệp được mã hóa, và mật khẩu trong BACKUP_PASSPHRASE thiếu hoặc không đúng`);
    if (error instanceof OtherVersion)
      throw new Refusal(
        `${file}: bản sao lưu của một phiên bản cổng khác (${error.message}). Hãy khôi phục bằng phiên bản đã tạo ra nó, hoặc mới hơn.`,
      );
    throw error;
  }
}

type Runner = { readMigrations(): Migration[]; migrate(url: string): Promise<string[]> };

/** The runner of the start, which is plain JavaScript. */
async function migrationRunner(): Promise<Runner> {
  const place: string = new URL("./migrate.mjs", import.meta.url).href;
  const { readMigrations, migrate } = await import(place);
  return { readMigrations, migrate };
}
