import { LevelBar } from "@/components/law/level-bar";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { SetCriterion, SetView } from "@/lib/features/criteria-sets/types";
import { formatDate } from "@/lib/format/date";

const COLUMNS: Column<SetCriterion>[] = [
  {
    label: "Tiêu chí",
    cell: ({ id, name }) => (
      <a href={`#tc-${id}`}>
        {id} {name}
      </a>
    ),
  },
  { label: "Mức", figure: true, cell: ({ counts }) => counts.levels },
  { label: "Đã đối chiếu", figure: true, cell: ({ counts }) => counts.confirmed },
  { label: "Có nguồn, chờ đối chiếu", figure: true, cell: ({ counts }) => counts.secondary },
  { label: "Mức chưa đối chiếu", figure: true, cell: ({ counts }) => counts.hint },
  { label: "Chưa xác định", figure: true, cell: ({ counts }) => counts.not_established },
  { label: "Tỷ lệ", cell: ({ counts }) => <LevelBar counts={counts} /> },
];

/** How well the law of a set is known, criterion by criterion, and when it was compared with the signed text. */
export function LawStanding({ view }: { view: Pick<SetView, "criteria" | "confirmed"> }) {
  const { criteria, confirmed } = view;
  return (
    <section className="part" id="doi-chieu">
      <h2>Tình trạng đối chiếu</h2>
      {confirmed.length === 0 ? (
        <p>Chưa có mức nào được Văn phòng Điều phối đối chiếu với bản ký.</p>
      ) : (
        <ul className="notes">
          {confirmed.map(({ on, label, levels }) => (
            <li key={label}>
              {levels} mức do hai người của Văn phòng Điều phối đối chiếu với bản ký, ngày {formatDate(on)} (phiên bản{" "}
              {label})
            </li>
          ))}
        </ul>
      )}
      <DataTable
        caption="Mức đạt chuẩn theo tiêu chí và tình trạng đối chiếu"
        columns={COLUMNS}
        rows={criteria}
        rowKey={(row) => row.id}
      />
    </section>
  );
}
