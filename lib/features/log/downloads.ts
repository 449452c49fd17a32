import { Readable } from "node:stream";
import { formatNumber } from "../../format/number";
import type { Actor } from "../../policy/can";
import { type CsvColumn, csvHead, csvRows } from "../../reports/csv";
import { logForFile } from "./queries";
import type { LogQuery } from "./schema";
import type { Change, LogLine } from "./types";

/** What one file holds at most; a longer log is taken in parts, by its days. */
export const MOST_ENTRIES = 50_000;

const side = (changes: Change[], which: "before" | "after") =>
  changes.flatMap((change) => (change[which] === null ? [] : [`${change.field}: ${change[which]}`])).join("; ");

const COLUMNS: CsvColumn<LogLine>[] = [
  { header: "Số", cell: ({ sequence }) => Number(sequence) },
  { header: "Lúc", cell: ({ at }) => at },
  { header: "Giờ máy", cell: ({ machineAt, at }) => machineAt ?? at },
  { header: "Người", cell: ({ who }) => who },
  { header: "Tên đăng nhập", cell: ({ login }) => login },
  { header: "Việc", cell: ({ what }) => what },
  { header: "Kết quả", cell: ({ refused }) => (refused ? "bị từ chối" : "đã làm") },
  { header: "Về loại", cell: ({ subject }) => subject.kind },
  { header: "Về", cell: ({ subject }) => subject.name },
  { header: "Trước", cell: ({ changes }) => side(changes, "before") },
  { header: "Sau", cell: ({ changes }) => side(changes, "after") },
  { header: "Lý do", cell: ({ reason }) => reason },
  { header: "Mã băm", cell: ({ hash }) => hash },
  { header: "Mã của đối tượng", cell: ({ subject }) => subject.id },
  { header: "Mã trong nội dung", cell: ({ ids }) => ids.map(({ field, id }) => `${field}: ${id}`).join("; ") },
];

/** The entries by the filters of an address as CSV, written as it is read; `null` for whom it is not. */
export async function logCsv(actor: Actor, query: LogQuery): Promise<ReadableStream<Uint8Array> | null> {
  const pages = await logForFile(actor, query, MOST_ENTRIES);
  if (pages === null) return null;
  return Readable.toWeb(Readable.from(inBytes(pages))) as ReadableStream<Uint8Array>;
}

type Pages = AsyncIterable<{ lines: LogLine[]; cut: boolean }>;

async function* inBytes(pages: Pages): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(csvHead(COLUMNS));
  for await (const { lines, cut } of pages) {
    yield encoder.encode(csvRows(COLUMNS, lines));
    if (cut) yield encoder.encode(csvRows([{ header: "", cell: (text: string) => text }], [CUT]));
  }
}

const CUT = `CHƯA HẾT: tệp chỉ chứa ${formatNumber(MOST_ENTRIES)} mục mới nhất. Hãy lọc theo ngày rồi tải từng phần.`;
