import http from "node:http";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { type Form, multipart } from "./forms";

/** One answer of the portal: what came, and how long it took until its last byte. */
export type Answer = { status: number; location: string | null; html: string; ms: number };

const PATIENCE_MS = 60_000;
const unpack = promisify(gunzip);
const agent = new http.Agent({ keepAlive: true });

/** A person's browser: their cookie, gzip as a browser asks for it, connections that are kept. */
export class Browser {
  private readonly address: string;
  private readonly cookie: string;

  constructor(address: string, cookie: string) {
    this.address = address;
    this.cookie = cookie;
  }

  open(path: string): Promise<Answer> {
    return this.ask("GET", path, {}, null);
  }

  /** A form as a browser without JavaScript posts it. */
  post(path: string, fields: Form): Promise<Answer> {
    const { type, body } = multipart(fields);
    const headers = { "Content-Type": type, "Content-Length": String(body.length), Origin: this.address };
    return this.ask("POST", path, headers, body);
  }

  private ask(method: string, path: string, headers: Record<string, string>, body: Buffer | null): Promise<Answer> {
    const started = performance.now();
    return new Promise((resolve, reject) => {
      const request = http.request(
        new URL(path, this.address),
        {
          method,
          agent,
          timeout: PATIENCE_MS,
          headers: { Cookie: this.cookie, Accept: "text/html", "Accept-Encoding": "gzip", ...headers },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on("data", (part: Buffer) => parts.push(part));
          response.on("error", reject);
          response.on("end", () => {
            const ms = performance.now() - started;
            const { location = null, "content-encoding": coding } = response.headers;
            const bytes = Buffer.concat(parts);
            const answer = { status: response.statusCode ?? 0, location, ms };
            if (coding !== "gzip") return resolve({ ...answer, html: bytes.toString() });
            unpack(bytes).then((html) => resolve({ ...answer, html: html.toString() }), reject);
          });
        },
      );
      request.on("timeout", () => request.destroy(new Error(`no answer within ${PATIENCE_MS / 1000} s`)));
      request.on("error", reject);
      request.end(body ?? undefined);
    });
  }
}
