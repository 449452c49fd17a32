import { z } from "zod";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();

/** What an archive holds, as its last part: whoever reads it to the end can hold everything before against it. */
export const manifest = z.object({
  what: z.literal("quang-binh-ntm-backup"),
  version: z.literal(1),
  takenAt: z.string(),
  world: z.string(),
  /** The version of PostgreSQL it was read from; any version from 14 on can take it. */
  postgres: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: hash })),
  /** In the order in which they can be written. */
  tables: z.array(
    z.object({ name: z.string(), columns: z.array(z.string()), rows: count, bytes: count, sha256: hash }),
  ),
  sequences: z.array(z.object({ name: z.string(), last: z.string().regex(/^\d+$/), called: z.boolean() })),
  evidence: z.array(z.object({ name: z.string(), size: count, sha256: hash })),
  head: z.object({ sequence: z.string(), hash: z.string() }),
});

export type Manifest = z.infer<typeof manifest>;
export type TableSaid = Manifest["tables"][number];

export const MANIFEST = "manifest.json";

/** Pieces of a table lie below this; each piece is COPY text, the pieces of a table in a row are its whole content. */
export const tablePart = (table: string, piece: number) => `tables/${table}/${String(piece).padStart(6, "0")}.copy`;
export const evidencePart = (index: number) => `evidence/${String(index + 1).padStart(8, "0")}`;

/** The table that a part belongs to, or the index of its file of evidence. */
export function partNamed(name: string): { table: string } | { evidence: number } | null {
  const table = /^tables\/([^/]+)\/\d{6}\.copy$/.exec(name)?.[1];
  if (table !== undefined) return { table };
  const index = /^evidence\/(\d{8})$/.exec(name)?.[1];
  return index === undefined ? null : { evidence: Number(index) - 1 };
}
