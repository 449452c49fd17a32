import type { Db } from "../server/db";
import { CHAIN_START, entryHash } from "./chain";
import type { Head } from "./head";

/** `entries` is how many stand before the first broken one; `head` is the last of them. */
export type ChainFinding = {
  entries: number;
  head: Head;
  broken: { sequence: string; what: string } | null;
};

/**
 * Walks the log from its beginning, a batch in memory at a time, and names the first entry that does not follow from the
 * one before. With a head that was kept outside it also notices that the newest entries were deleted, or that the whole
 * chain was written anew.
 */
export async function verifyChain(db: Db, batch = 1000, kept: Head | null = null): Promise<ChainFinding> {
  let head: Head = { sequence: "0", hash: CHAIN_START };
  const found = (broken: ChainFinding["broken"]): ChainFinding => ({ entries: Number(head.sequence), head, broken });
  for (;;) {
    const rows = await db.auditEntry.findMany({
      where: { sequence: { gt: BigInt(head.sequence) } },
      orderBy: { sequence: "asc" },
      take: batch,
    });
    for (const row of rows) {
      const sequence = String(row.sequence);
      const what = misfit(row, head) ?? notAsKept({ sequence, hash: row.hash }, kept);
      if (what !== null) return found({ sequence, what });
      head = { sequence, hash: row.hash };
    }
    if (rows.length < batch) return found(missingEnd(head, kept));
  }
}

type Stored = Awaited<ReturnType<Db["auditEntry"]["findMany"]>>[number];

/** What keeps an entry from following the one before it. */
function misfit({ hash, ...row }: Stored, before: Head): string | null {
  const expected = BigInt(before.sequence) + 1n;
  if (row.sequence !== expected) return `thiếu mục số ${expected} ở trước nó`;
  if (row.prevHash !== before.hash) return "không nối tiếp mục đứng trước (mã băm của mục trước không khớp)";
  const { sequence, at, machineAt } = row;
  const content = { ...row, sequence: String(sequence), at: at.toISOString(), machineAt: machineAt.toISOString() };
  return entryHash(content) === hash ? null : "nội dung đã bị sửa (mã băm của mục không khớp nội dung)";
}

function notAsKept(entry: Head, kept: Head | null): string | null {
  if (kept === null || entry.sequence !== kept.sequence || entry.hash === kept.hash) return null;
  return "khác với đầu chuỗi đã cất giữ bên ngoài: nhật ký đã bị viết lại";
}

function missingEnd(head: Head, kept: Head | null): ChainFinding["broken"] {
  if (kept === null || BigInt(kept.sequence) <= BigInt(head.sequence)) return null;
  const sequence = String(BigInt(head.sequence) + 1n);
  return { sequence, what: `không còn: đầu chuỗi đã cất giữ là mục số ${kept.sequence}, các mục mới nhất đã bị xóa` };
}
