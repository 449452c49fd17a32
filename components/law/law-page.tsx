import type { LawDesk, LawRow } from "@/lib/features/editions/types";
import { formatDate } from "@/lib/format/date";
import type { FieldProblem } from "../form/field";
import { type Column, DataTable } from "../ui/data-table";
import { LevelBar, LevelKey } from "./level-bar";
import { ProposalList } from "./proposal-list";
import { SendEdition } from "./send-edition";
import { COUNTED_STANDINGS } from "./standing-words";

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
        <LevelKey />
        <DataTable
          caption="Các bộ tiêu chí và mức độ đối chiếu"
          columns={COLUMNS}
          rows={sets}
          rowKey={(row) => row.setKey}
        />
        <Labels sets={sets} />
      </section>
      {mayPropose && <SendEdition problems={problems} basis={basis} />}
    </>
  );
}

/** By which name each content goes in files and in the log. */
function Labels({ sets }: Pick<LawDesk, "sets">) {
  return (
    <details className="technical">
      <summary>Chi tiết kỹ thuật: phiên bản</summary>
      <ul className="notes">
        {sets.map(({ setKey, name, label }) => (
          <li key={setKey}>
            {name}: {label}
          </li>
        ))}
      </ul>
    </details>
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
  { label: "Ban hành", cell: ({ publishedOn }) => formatDate(publishedOn) },
  { label: "Số mức", figure: true, cell: ({ counts }) => counts.levels },
  ...COUNTED_STANDINGS.map(
    ([standing, words]): Column<LawRow> => ({
      label: words,
      figure: true,
      cell: ({ counts }) => counts[standing],
    }),
  ),
  { label: "Tỷ lệ", cell: ({ counts }) => <LevelBar counts={counts} /> },
];
