import { AsOf } from "@/components/ui/as-of";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { SetHead, SetsView } from "@/lib/features/criteria-sets/types";
import { periodInWords, STATUS_WORDS } from "./set-words";

const COLUMNS: Column<SetHead>[] = [
  {
    label: "Bộ tiêu chí",
    cell: ({ name, href, status }) => (
      <>
        <a href={href}>{name}</a>
        <span className="doc-note mute">{STATUS_WORDS[status]}</span>
      </>
    ),
  },
  { label: "Áp dụng cho", cell: ({ unitKind }) => unitKind },
  { label: "Thời gian áp dụng", cell: (head) => periodInWords(head) },
  {
    label: "Nội dung",
    cell: ({ criteria, counts }) =>
      criteria === 0 ? "chưa có nội dung" : `${criteria} tiêu chí, ${counts.indicators} chỉ tiêu`,
  },
  {
    label: "Đã có mức đối chiếu hoặc có nguồn",
    cell: ({ criteria, counts }) => (criteria === 0 ? "–" : `${counts.grounded} trên ${counts.indicators} chỉ tiêu`),
  },
];

/** All criteria sets under each other. */
export function SetsPage({ view }: { view: SetsView }) {
  const confirmed = view.sets.reduce((sum, { counts }) => sum + counts.confirmed, 0);
  return (
    <>
      <div className="opening">
        <h1>Bộ tiêu chí</h1>
        <p className="basis mute">
          {view.sets.length} bộ · {confirmed === 0 ? "chưa có mức nào" : `${confirmed} mức`} được đối chiếu với bản ký ·{" "}
          <AsOf publication={view.publication} />
        </p>
      </div>
      <section className="sets">
        <DataTable
          caption="Các bộ tiêu chí với thời gian áp dụng và nội dung"
          columns={COLUMNS}
          rows={view.sets}
          rowKey={(head) => head.key}
        />
      </section>
    </>
  );
}
