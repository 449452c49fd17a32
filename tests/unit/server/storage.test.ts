import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import S3rver from "@20minutes/s3rver";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { diskStorage } from "@/lib/server/storage/disk";
import { s3Storage } from "@/lib/server/storage/s3";
import { keyOf, type Storage } from "@/lib/server/storage/types";
import { verified } from "@/lib/server/storage/verified";

const folder = mkdtempSync(path.join(tmpdir(), "evidence-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BUCKET = "minh-chung";
const server = new S3rver({
  port: 0,
  address: "127.0.0.1",
  silent: true,
  directory: path.join(folder, "s3"),
  configureBuckets: [{ name: BUCKET, configs: [] }],
});
let endpoint = "";
beforeAll(async () => {
  const { port } = await server.run();
  endpoint = `http://127.0.0.1:${port}`;
});
afterAll(() => server.close());

const s3 = (secretKey = "S3RVER") =>
  s3Storage({ endpoint: `${endpoint}/`, bucket: BUCKET, accessKey: "S3RVER", secretKey, region: "us-east-1" });

const content = (size = 100_000) => {
  const bytes = new Uint8Array(randomBytes(size));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { bytes, sha256, key: keyOf(sha256) };
};
const bytesOf = async (stream: ReadableStream<Uint8Array>) => new Uint8Array(await new Response(stream).arrayBuffer());

async function keysOf(storage: Storage): Promise<string[]> {
  const keys = [];
  for await (const { key } of storage.list()) keys.push(key);
  return keys;
}

describe.each([
  ["a folder of this machine", () => diskStorage(path.join(folder, "disk"))],
  ["a bucket", () => s3()],
])("files kept in %s", (_where, storage) => {
  test("come back as they were, and are listed with their size", async () => {
    const { bytes, key } = content();
    expect(await storage().exists(key)).toBe(false);
    expect(await storage().get(key)).toBeNull();
    await storage().put(key, bytes);
    await storage().put(key, bytes);
    expect(await storage().exists(key)).toBe(true);
    const stored = await storage().get(key);
    expect(stored?.size).toBe(bytes.length);
    expect(stored && (await bytesOf(stored.stream))).toEqual(bytes);
    const listed = [];
    for await (const item of storage().list()) if (item.key === key) listed.push(item);
    expect(listed).toEqual([{ key, size: bytes.length }]);
  });

  test("are asked for only by keys that name content", async () => {
    for (const key of ["../../etc/passwd", "ab/../secret", "", "ab/CD"]) {
      await expect(async () => storage().get(key)).rejects.toThrow(/Not the key/);
      await expect(async () => storage().put(key, new Uint8Array(1))).rejects.toThrow(/Not the key/);
    }
  });
});

describe("a folder", () => {
  test("names nothing that was not written to its end", async () => {
    const root = path.join(folder, "broken-off");
    const { bytes, key } = content(10);
    await diskStorage(root).put(key, bytes);
    writeFileSync(path.join(root, ".dang-ghi", "half"), "half");
    expect(await keysOf(diskStorage(root))).toEqual([key]);
    expect(readdirSync(path.join(root, ".dang-ghi"))).toEqual(["half"]);
  });

  test("writes anew what is there with another content", async () => {
    const root = path.join(folder, "shortened");
    const { bytes, key } = content(1000);
    await diskStorage(root).put(key, bytes);
    writeFileSync(path.join(root, key), "short");
    await diskStorage(root).put(key, bytes);
    const stored = await diskStorage(root).get(key);
    expect(stored && (await bytesOf(stored.stream))).toEqual(bytes);
    writeFileSync(path.join(root, key), Buffer.alloc(bytes.length));
    await diskStorage(root).put(key, bytes);
    const again = await diskStorage(root).get(key);
    expect(again && (await bytesOf(again.stream))).toEqual(bytes);
  });

  test("that is not there yet holds nothing", async () => {
    expect(await keysOf(diskStorage(path.join(folder, "nowhere")))).toEqual([]);
  });
});

describe("a bucket", () => {
  test("lists beyond one page", async () => {
    const storage = s3();
    const before = (await keysOf(storage)).length;
    const many = Array.from({ length: 1005 }, () => content(8));
    for (let at = 0; at < many.length; at += 20) {
      await Promise.all(many.slice(at, at + 20).map(({ key, bytes }) => storage.put(key, bytes)));
    }
    const keys = new Set(await keysOf(storage));
    expect(keys.size).toBe(before + many.length);
    for (const { key } of many) expect(keys.has(key)).toBe(true);
  }, 60_000);

  test("that does not know the secret is an error that says so, not an empty bucket", async () => {
    const { bytes, key } = content(10);
    await expect(s3("wrong").put(key, bytes)).rejects.toThrow(/answered 403/);
    expect(await s3().exists(key)).toBe(false);
    await expect(s3("wrong").exists(key)).rejects.toThrow(/answered 403/);
    await expect(keysOf(s3("wrong"))).rejects.toThrow(/answered 403/);
  });
});

describe("a stream on its way out", () => {
  test("is whole where the bytes are what their hash says", async () => {
    const { bytes, sha256 } = content();
    expect(await bytesOf(verified(new Blob([bytes]).stream(), sha256))).toEqual(bytes);
  });

  test("breaks before its end where they are not", async () => {
    const { bytes } = content();
    await expect(bytesOf(verified(new Blob([bytes]).stream(), "0".repeat(64)))).rejects.toThrow(/damaged/);
  });
});

describe("the environment chooses", () => {
  async function chosen(environment: Record<string, string>): Promise<Storage> {
    vi.resetModules();
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    vi.stubEnv("DATABASE_URL", "postgresql://none");
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    return (await import("@/lib/server/storage/evidence-storage")).evidenceStorage();
  }

  test("a folder below the portal's data where no bucket is named", async () => {
    const { bytes, key } = content(10);
    await (await chosen({ PORTAL_DATA_DIR: path.join(folder, "data") })).put(key, bytes);
    expect(await diskStorage(path.join(folder, "data", "evidence")).exists(key)).toBe(true);
  });

  test("a bucket where all is said, and nothing where only half is", async () => {
    const { bytes, key } = content(10);
    const half = { EVIDENCE_S3_ENDPOINT: endpoint, EVIDENCE_S3_BUCKET: BUCKET };
    await expect(chosen(half)).rejects.toThrow(/EVIDENCE_S3_ACCESS_KEY/);
    const all = { ...half, EVIDENCE_S3_ACCESS_KEY: "S3RVER", EVIDENCE_S3_SECRET_KEY: "S3RVER" };
    await (await chosen(all)).put(key, bytes);
    expect(await s3().exists(key)).toBe(true);
  });
});
