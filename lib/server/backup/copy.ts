import { createHash } from "node:crypto";
import { once } from "node:events";
import type { Client } from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { quoted, type Table } from "./catalog";

export type Copied = { rows: number; bytes: number; sha256: string };

/** The rows of a table as COPY text in their fixed order, piece by piece; ends with what was copied. */
export async function* copyOut(client: Client, { name, columns, order }: Table): AsyncGenerator<Buffer, Copied> {
  const list = columns.map(quoted).join(", ");
  const stream = client.query(copyTo(`COPY (SELECT ${list} FROM ${quoted(name)} ORDER BY ${order}) TO STDOUT`));
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  return { rows: stream.rowCount, bytes, sha256: hash.digest("hex") };
}

/** How many rows a table has, and the hash over their text. */
export async function digestOf(client: Client, table: Table): Promise<Copied> {
  const rows = copyOut(client, table);
  for (;;) {
    const next = await rows.next();
    if (next.done) return next.value;
  }
}

/** Writes COPY text into a table; `end` waits until the server has taken all of it. */
export function copyIn(client: Client, table: string, columns: string[]) {
  const stream = client.query(copyFrom(`COPY ${quoted(table)} (${columns.map(quoted).join(", ")}) FROM STDIN`));
  let failure: Error | undefined;
  stream.on("error", (error) => {
    failure = error;
  });
  return {
    table,
    async write(chunk: Buffer): Promise<void> {
      if (failure) throw failure;
      if (!stream.write(chunk)) await Promise.race([once(stream, "drain"), once(stream, "error")]);
    },
    async end(): Promise<void> {
      if (failure) throw failure;
      stream.end();
      await once(stream, "finish");
    },
  };
}
