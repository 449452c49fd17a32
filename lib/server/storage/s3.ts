import { createHash } from "node:crypto";
import { AwsClient } from "aws4fetch";
import { checked, isKey, type Storage } from "./types";

export type S3Settings = { endpoint: string; bucket: string; accessKey: string; secretKey: string; region: string };

/** Files in a bucket of a service that speaks S3, addressed by path (`endpoint/bucket/key`), as all of them understand. */
export function s3Storage(settings: S3Settings): Storage {
  const { endpoint, bucket, accessKey, secretKey, region } = settings;
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    region,
    service: "s3",
    retries: 3,
  });
  const base = `${endpoint.replace(/\/+$/, "")}/${encodeURIComponent(bucket)}`;
  const ask = (address: string, init?: RequestInit) => client.fetch(address, { cache: "no-store", ...init });
  return {
    async put(key, bytes) {
      const address = `${base}/${checked(key)}`;
      // The service is told the hash of the body, so that what arrives broken is not kept.
      const hash = createHash("sha256").update(bytes).digest("hex");
      await expectOk(await ask(address, { method: "PUT", body: bytes, headers: { "X-Amz-Content-Sha256": hash } }));
    },
    async get(key) {
      const answer = await ask(`${base}/${checked(key)}`);
      if (answer.status === 404) return null;
      await expectOk(answer);
      if (answer.body === null) throw new Error("The file store answered without a body");
      // A service that packs on the way tells the length of what is packed, or none.
      const length = answer.headers.get("content-encoding") === null ? answer.headers.get("content-length") : null;
      return { stream: answer.body, size: length === null ? null : Number(length) };
    },
    async exists(key) {
      const answer = await ask(`${base}/${checked(key)}`, { method: "HEAD" });
      if (answer.status === 404) return false;
      await expectOk(answer);
      return true;
    },
    list: () => listed(async (query) => (await expectOk(await ask(`${base}?${query}`))).text()),
  };
}

async function expectOk(answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  throw new Error(`The file store answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
}

/** Page by page, each after the last key of the one before; keys are hexadecimal, so their XML needs no decoding. */
async function* listed(
  page: (query: URLSearchParams) => Promise<string>,
): AsyncIterable<{ key: string; size: number }> {
  for (let marker = "", more = true; more; ) {
    const xml = await page(new URLSearchParams({ marker }));
    const before = marker;
    for (const [, item = ""] of xml.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)) {
      marker = tag(item, "Key") ?? "";
      if (isKey(marker)) yield { key: marker, size: Number(tag(item, "Size")) };
    }
    more = tag(xml, "IsTruncated") === "true" && marker !== before;
  }
}

function tag(xml: string, name: string): string | null {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? null;
}
