import { execFile, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import S3rver from "@20minutes/s3rver";
import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { verifyChain } from "@/lib/audit/verify";
import { checkArchive } from "@/lib/server/backup/check";
import { diskStorage } from "@/lib/server/storage/disk";
import { keyOf } from "@/lib/server/storage/types";
import { withDatabase } from "./database";
import { newPdf, send } from "./evidence-send";

const source = withDatabase("sample");
const target = withDatabase("sample");

const folder = mkdtempSync(join(tmpdir(), "backup-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const inFolder = (...parts: string[]) => join(folder, ...parts);
const PASSPHRASE = "mật khẩu của bản sao lưu";

type Options = { url: string; data: string; passphrase?: string };

function run(script: string, args: string[], { url, data, passphrase }: Options) {
  const env = {
    ...process.env,
    DATABASE_URL: url,
    PORTAL_DATA_DIR: inFolder(data),
    ...(passphrase !== undefined && { BACKUP_PASSPHRASE: passphrase }),
  };
  const done = spawnSync(process.execPath, ["--import", "tsx", `lib/cli/${script}.ts`, ...args], {
    env,
    encoding: "utf8",
  });
  return { code: done.status, said: done.stdout, refused: done.stderr };
}

/** Every table with its rows as text: what must be the same after a wreck. */
async function contentOf(url: string): Promise<Record<string, unknown>> {
  return onServer(url, async (client) => {
    const tables = await client.query(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`);
    const content: Record<string, unknown> = {};
    for (const { name } of tables.rows) {
      // Log entries and ended sessions of the restore itself stand apart.
      const where = name === "AuditEntry" ? `WHERE "action" NOT LIKE 'store.%'` : "";
      const sql = `SELECT count(*)::int AS rows, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text COLLATE "C"), '')) AS hash
        FROM "${name}" t ${where}`;
      content[name] = (await client.query(sql)).rows[0];
    }
    return content;
  });
}

async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const storageOf = (data: string) => diskStorage(inFolder(data, "evidence"));
const FILES = [Buffer.alloc(3_000_000, 7), Buffer.from("một tờ")].map((bytes) => ({
  key: keyOf(createHash("sha256").update(bytes).digest("hex")),
  bytes: new Uint8Array(bytes),
}));
const placeOf = (data: string, key: string) => inFolder(data, "evidence", key);

describe("backup, wreck, restore, verify", () => {
  const plain = inFolder("plain.ntm");
  const closed = inFolder("closed.ntm");

  test("one file holds the whole store and the evidence, and never takes another's place", async () => {
    for (const { key, bytes } of FILES) await storageOf("data").put(key, bytes);
    const from = { url: source.url(), data: "data" };
    const made = run("backup", ["--out", plain], from);
    expect(made).toMatchObject({ code: 0, said: expect.stringContaining("2 tệp minh chứng") });
    expect(made.said).toContain("KHÔNG mã hóa");
    expect(run("backup", ["--out", plain], from)).toMatchObject({
      code: 2,
      refused: expect.stringContaining("đã có tệp"),
    });
    expect(gunzipSync(readFileSync(plain)).includes("Cao Quảng")).toBe(true);
    const entry = await source.db().auditEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } });
    expect(entry.action).toBe("store.saved");
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  }, 180_000);

  test("an encrypted file shows nothing, and opens to its passphrase only", async () => {
    const from = { url: source.url(), data: "data" };
    const short = run("backup", ["--out", closed, "--encrypt"], { ...from, passphrase: "ngắn" });
    expect(short).toMatchObject({ code: 2, refused: expect.stringContaining("12 ký tự") });
    expect(existsSync(closed)).toBe(false);
    expect(run("backup", ["--out", closed, "--encrypt"], { ...from, passphrase: PASSPHRASE }).code).toBe(0);
    expect(readFileSync(closed).includes("manifest.json")).toBe(false);
    const into = { url: target.url(), data: "elsewhere" };
    for (const passphrase of [undefined, "một mật khẩu khác hẳn"])
      expect(run("restore", [closed, "--replace"], { ...into, passphrase })).toMatchObject({
        code: 2,
        refused: expect.stringContaining("thiếu hoặc không đúng"),
      });
  }, 180_000);

  test("what is there is not written over unasked, nor while somebody uses it", async () => {
    const into = { url: target.url(), data: "elsewhere" };
    const before = await contentOf(target.url());
    const busy = await onServer(target.url(), async () => run("restore", [plain, "--replace"], into));
    expect(busy).toMatchObject({ code: 2, refused: expect.stringContaining("kết nối khác") });
    await target.db().$disconnect();
    expect(run("restore", [plain], into)).toMatchObject({ code: 2, refused: expect.stringContaining("--replace") });
    expect(await contentOf(target.url())).toEqual(before);
  }, 180_000);

  test("a file that was cut or altered is named as such, and nothing is written", async () => {
    const before = await contentOf(target.url());
    for (const file of [plain, closed]) {
      const whole = readFileSync(file);
      const altered = Buffer.from(whole);
      const middle = Math.floor(whole.length / 2);
      altered[middle] = (altered[middle] ?? 0) ^ 1;
      const damaged = { cut: whole.subarray(0, whole.length - 700), half: whole.subarray(0, middle), altered };
      for (const [how, bytes] of Object.entries(damaged)) {
        const name = inFolder(`${how}.ntm`);
        writeFileSync(name, bytes);
        const options = { url: target.url(), data: "elsewhere", passphrase: PASSPHRASE };
        const { code, refused } = run("restore", [name, "--replace"], options);
        expect({ how, code, refused }).toMatchObject({
          code: 2,
          refused: expect.stringContaining("bị cắt hoặc bị sửa"),
        });
      }
    }
    expect(await contentOf(target.url())).toEqual(before);
    expect(existsSync(inFolder("elsewhere", "evidence"))).toBe(false);
  }, 180_000);

  test("a restore killed in the middle of its writing leaves the store as it was, and a word about it", async () => {
    const before = await contentOf(target.url());
    const env = { ...process.env, DATABASE_URL: target.url(), PORTAL_DATA_DIR: inFolder("killed") };
    const holder = new pg.Client({ connectionString: target.url() });
    const args = ["--import", "tsx", "tests/integration/held-restore.ts", plain];
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
    const at = await new Promise<string>((resolve) => child.stdout.once("data", (text) => resolve(String(text))));
    expect(at.trim()).toBe("Observation");
    await holder.connect();
    const open =
      "SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND xact_start IS NOT NULL AND pid <> pg_backend_pid()";
    expect((await holder.query(open)).rows[0].n).toBe(1);
    child.kill("SIGKILL");
    await expect.poll(async () => (await holder.query(open)).rows[0].n, { timeout: 20_000 }).toBe(0);
    await holder.end();
    expect(await contentOf(target.url())).toEqual(before);
    expect(JSON.parse(readFileSync(inFolder("killed", "restore.json"), "utf8"))).toMatchObject({ file: plain });
  }, 180_000);

  test("after a wreck everything is back: rows, counters, triggers, evidence and an unbroken log", async () => {
    const expected = await contentOf(source.url());
    await onServer(target.url(), (client) =>
      client.query(`DROP TABLE "Observation" CASCADE; ALTER TABLE "Unit" DISABLE TRIGGER USER; DELETE FROM "Fact"`),
    );
    const into = { url: target.url(), data: "back", passphrase: PASSPHRASE };
    const done = run("restore", [closed, "--replace"], into);
    expect(done).toMatchObject({ code: 0, refused: "" });
    expect(done.said).toMatch(/Observation: [\d.]+ dòng, khớp/);
    expect(done.said).toContain("Nhật ký nguyên vẹn");
    expect(await contentOf(target.url())).toEqual(expected);
    for (const { key, bytes } of FILES) expect(readFileSync(placeOf("back", key)).equals(bytes)).toBe(true);
    expect(existsSync(inFolder("back", "restore.json"))).toBe(false);

    const db = target.db();
    const last = await db.auditEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } });
    expect(last.action).toBe("store.restored");
    expect((await verifyChain(db)).broken).toBeNull();
    await expect(db.$executeRawUnsafe(`DELETE FROM "AuditEntry"`)).rejects.toThrow(/append-only/);
    await expect(db.$executeRawUnsafe(`TRUNCATE "Observation" CASCADE`)).rejects.toThrow(/TRUNCATE refused/);
    const [counter] = await db.$queryRaw<{ next: bigint; most: bigint }[]>`
      SELECT nextval(pg_get_serial_sequence('"Observation"', 'sequence')) AS next, max("sequence") AS most FROM "Observation"`;
    expect(counter?.next).toBe((counter?.most ?? 0n) + 1n);
  }, 180_000);

  test("a backup of a folder goes back to a bucket, and from there into a backup again", async () => {
    const bucket = new S3rver({
      port: 0,
      address: "127.0.0.1",
      silent: true,
      directory: inFolder("s3"),
      configureBuckets: [{ name: "minh-chung", configs: [] }],
    });
    const { port } = await bucket.run();
    const env = {
      ...process.env,
      DATABASE_URL: target.url(),
      PORTAL_DATA_DIR: inFolder("bucket"),
      EVIDENCE_S3_ENDPOINT: `http://127.0.0.1:${port}`,
      EVIDENCE_S3_BUCKET: "minh-chung",
      EVIDENCE_S3_ACCESS_KEY: "S3RVER",
      EVIDENCE_S3_SECRET_KEY: "S3RVER",
    };
    const beside = (script: string, ...args: string[]) =>
      promisify(execFile)(process.execPath, ["--import", "tsx", `lib/cli/${script}.ts`, ...args], { env });
    await target.db().$disconnect();
    expect((await beside("restore", plain, "--replace")).stdout).toContain("tệp minh chứng: 2, khớp");
    expect(existsSync(inFolder("bucket", "evidence"))).toBe(false);
    expect((await beside("backup", "--out", inFolder("again.ntm"))).stdout).toContain("2 tệp minh chứng");
    const [first, second] = await Promise.all(
      [plain, inFolder("again.ntm")].map((file) => checkArchive(file, undefined)),
    );
    expect(second?.evidence).toEqual(first?.evidence);
    await bucket.close();
  }, 180_000);

  test("a file that a row names and the store has lost or spoilt is told; the rest is saved", async () => {
    const places = { db: source.db(), storage: storageOf("data") };
    const pdfOf = new Map<string, Uint8Array>();
    for (const title of ["Một", "Hai"]) {
      const bytes = newPdf();
      pdfOf.set(createHash("sha256").update(bytes).digest("hex"), bytes);
      await send(places, "xacaoquang", { title }, { bytes });
    }
    const rows = await source.db().evidenceVersion.findMany();
    const [gone = "", spoilt = ""] = rows.map(({ storageKey }) => storageKey);
    rmSync(placeOf("data", gone));
    writeFileSync(placeOf("data", spoilt), "khác");
    const made = run("backup", ["--out", inFolder("lost.ntm")], { url: source.url(), data: "data" });
    expect(made).toMatchObject({ code: 1, refused: expect.stringContaining(`mất: ${gone}`) });
    expect(made.refused).toContain(`hỏng: ${spoilt}`);
    expect((await checkArchive(inFolder("lost.ntm"), undefined)).evidence).toHaveLength(3);

    // Put back where the spoilt file is sound again: it stays sound, and what nobody has is told.
    const [sound = ""] = rows.filter(({ storageKey }) => storageKey === spoilt).map(({ sha256 }) => sha256);
    await target.db().$disconnect();
    mkdirSync(dirname(placeOf("sound", spoilt)), { recursive: true });
    writeFileSync(placeOf("sound", spoilt), pdfOf.get(sound) ?? "");
    const back = run("restore", [inFolder("lost.ntm"), "--replace"], { url: target.url(), data: "sound" });
    expect(back).toMatchObject({ code: 1, refused: expect.stringContaining(`mất: ${gone}`) });
    expect(back.refused).not.toContain(spoilt);
    expect(readFileSync(placeOf("sound", spoilt)).equals(Buffer.from(pdfOf.get(sound) ?? ""))).toBe(true);
  }, 180_000);

  test("the commands of the log: whole, altered by SQL, cut behind a kept head", async () => {
    const at = { url: target.url(), data: "back" };
    const head = run("audit-head", ["--out", inFolder("heads")], at);
    expect(head.code).toBe(0);
    const [file = ""] = readdirSync(inFolder("heads"));
    expect(run("audit-verify", ["--head", inFolder("heads", file)], at)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/nguyên vẹn: [\d.]+ mục[\s\S]*mã băm [0-9a-f]{64}[\s\S]*Khớp với đầu chuỗi/),
    });
    expect(run("audit-verify", ["--head", plain], at)).toMatchObject({ code: 2 });
    const db = target.db();
    await db.$executeRaw`ALTER TABLE "AuditEntry" DISABLE TRIGGER keep_written`;
    await db.$executeRaw`DELETE FROM "AuditEntry"
      WHERE "sequence" >= (SELECT max("sequence") FROM "AuditEntry" WHERE "action" = 'store.restored')`;
    expect(run("audit-verify", [], at).code).toBe(0);
    expect(run("audit-verify", ["--head", inFolder("heads", file)], at)).toMatchObject({
      code: 1,
      refused: expect.stringContaining("đã bị xóa"),
    });
    await db.$executeRaw`UPDATE "AuditEntry" SET "reason" = 'khác' WHERE "sequence" = 1`;
    expect(run("audit-verify", [], at)).toMatchObject({
      code: 1,
      refused: expect.stringContaining("Mục số 1: nội dung đã bị sửa"),
    });
  }, 180_000);
});
