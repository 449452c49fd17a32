import type { Db } from "../server/db";
import { CHAIN_START, entryHash } from "./chain";

export type ChainFinding =
  | { entries: number; broken: null }
  | { entries: number; broken: { sequence: string; what: string } };

/** Walks the log from its beginning and names the first entry that does not follow from the one before. */
export async function verifyChain(db: Db, batch = 1000): Promise<ChainFinding> {
  let expected = 1n;
  let prevHash = CHAIN_START;
  for (;;) {
    const rows = await db.auditEntry.findMany({
      where: { sequence: { gte: expected } },
      orderBy: { sequence: "asc" },
      take: batch,
    });
    for (const { hash, sequence, at, machineAt, ...row } of rows) {
      const broken = (what: string): ChainFinding => ({
        entries: Number(expected - 1n),
        broken: { sequence: String(sequence), what },
      });
      if (sequence !== expected) return broken(`entry ${expected} is missing`);
      if (row.prevHash !== prevHash) return broken("it does not follow the entry before it");
      const content = { ...row, sequence: String(sequence), at: at.toISOString(), machineAt: machineAt.toISOString() };
      if (entryHash(content) !== hash) return broken("its content was changed");
      prevHash = hash;
      expected += 1n;
    }
    if (rows.length < batch) return { entries: Number(expected - 1n), broken: null };
  }
}
