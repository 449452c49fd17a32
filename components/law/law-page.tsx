import type { LawDesk, LawRow } from "@/lib/features/editions/types";
import { formatDate } from "@/lib/format/date";
import type { FieldProblem } from "../form/field";
import { type Column, DataTable } from "../ui/data-table";
import { LevelBar } from "./level-bar";
import { ProposalList } from "./proposal-list";
import { SendEdition } from "./send-edition";

type Props = { desk: LawDesk; problems: FieldProblem[]; basis: string };

/** How well the law is known, set by set, and what waits for a second pair of eyes. */
export function LawPage({ desk, problems, basis }: Props) {
  const { sets, waiting, mayPropose } = desk;
  return (
    <>
      <h1>Pháp lý của bộ tiêu chí</h1>
      <p className="lede">
        Mỗi kết quả xét dựa vào một mức đạt chuẩn. Trang này cho biết mức nào đã được hai người đối chiếu với bản ký,
        mức nào mới theo nguồn thứ cấp, mức nào chưa đối chiếu. Mức chưa đối chiếu không dùng để xét.
      </p>
      {waiting.length > 0 && (
        <section className="part">
          <h2>Chờ người thứ hai xác nhận</h2>
          <ProposalList rows={waiting} />
        </section>
      )}
      <section className="part">
        <h2>Các bộ tiêu chí</h2>
        <DataTable
          caption="Các bộ tiêu chí và mức độ đối chiếu"
          columns={COLUMNS}
          rows={sets}
          rowKey={(row) => row.setKey}
        />
      </section>
      {mayPropose && <SendEdition problems={problems} basis={basis} />}
    </>
  );
}

const COLUMNS: Column<LawRow>[] = [
  {
    label: "Bộ tiêu chí",
    cell: ({ setKey, name, offered }) => (
      <>
        <a href={`/phap-ly/${setKey}`}>{name}</a>
        {offered !== null && <span className="doc-note mute">Bản phần mềm mới có {offered} ô khác, chưa xem</span>}
      </>
    ),
  },
  {
    label: "Phiên bản",
    cell: ({ label, publishedOn }) =>
      /\d/.test(label) ? `${label}, ${formatDate(publishedOn)}` : formatDate(publishedOn),
  },
  { label: "Mức", figure: true, cell: ({ counts }) => counts.levels },
  { label: "Đã đối chiếu", figure: true, cell: ({ counts }) => counts.confirmed },
  { label: "Có nguồn", figure: true, cell: ({ counts }) => counts.secondary },
  { label: "Chưa đối chiếu", figure: true, cell: ({ counts }) => counts.hint },
  { label: "Chưa xác định", figure: true, cell: ({ counts }) => counts.not_established },
  { label: "Tỷ lệ", cell: ({ counts }) => <LevelBar counts={counts} /> },
];
