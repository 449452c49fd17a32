import { type Column, DataTable } from "@/components/ui/data-table";
import { Stat } from "@/components/ui/stat";
import { LEVEL_STANDING_WORDS } from "@/lib/engine";
import type { Completeness, Contradiction, QualityRow, QualityView, SetQuality } from "@/lib/features/dashboards/types";
import { formatShare } from "@/lib/format/fixed";
import { formatNumber } from "@/lib/format/number";
import { Files } from "./files";
import { DashboardFrame } from "./frame";

/** How complete, timely and consistent the figures are, and how well the law is known. */
export function QualityPage({ view: { frame, rows, contradictions, sets } }: { view: QualityView }) {
  const year = frame.dueYear;
  const own = sets.find(({ key }) => key === frame.set.key);
  return (
    <DashboardFrame frame={frame} path="/tong-quan/chat-luong" title="Chất lượng số liệu">
      {own !== undefined && <QualityStats quality={own} year={year} />}
      <p className="mute">
        Mỗi chỉ tiêu của bộ tiêu chí, trừ chỉ tiêu không xét, phải có số liệu hoặc kết luận. Bộ nâng cao, kiểu mẫu chỉ
        tính các xã đăng ký trong năm {frame.filter.year}. Chỉ tiêu hằng năm đúng kỳ khi đã có của năm {year} hoặc mới
        hơn.
      </p>
      <section className="part" id="bo-tieu-chi">
        <h2>Theo bộ tiêu chí</h2>
        <DataTable
          caption="Số liệu và mức đạt chuẩn theo bộ tiêu chí"
          columns={SETS}
          rows={sets}
          rowKey={({ key }) => key}
        />
        <Files name="bo-tieu-chi" filter={frame.filter} about="theo bộ tiêu chí" />
      </section>
      <section className="part" id="tung-xa">
        <h2>Từng xã</h2>
        {rows.length === 0 ? (
          <p className="mute">Không có xã nào phải có số liệu của bộ tiêu chí này.</p>
        ) : (
          <>
            <DataTable caption="Số liệu từng xã" columns={columnsOf(year)} rows={rows} rowKey={({ code }) => code} />
            <Files name="chat-luong" filter={frame.filter} about="từng xã" />
          </>
        )}
      </section>
      <section className="part" id="mau-thuan">
        <h2>Mâu thuẫn</h2>
        {contradictions.length === 0 ? (
          <p className="is-met">✓ Không có số liệu và kết luận nào nói khác nhau.</p>
        ) : (
          <>
            <DataTable
              caption="Số liệu và kết luận nói khác nhau"
              columns={CONTRADICTIONS}
              rows={contradictions}
              rowKey={(row) => JSON.stringify(row)}
            />
            <Files name="mau-thuan" filter={frame.filter} about="mâu thuẫn" />
          </>
        )}
      </section>
    </DashboardFrame>
  );
}

/** Four figures on the figures. */
export function QualityStats({ quality, year }: { quality: Completeness; year: number }) {
  const { due, there, covered, yearlyDue, yearlyThere, contradictions } = quality;
  return (
    <dl className="figures">
      <Stat
        label="Có số liệu hoặc kết luận"
        value={share(there, due)}
        note={`${formatNumber(there)} trong ${formatNumber(due)} chỉ tiêu phải có`}
      />
      <Stat
        label="Chỉ có kết luận cả tiêu chí"
        value={share(covered, due)}
        note={`${formatNumber(covered)} chỉ tiêu`}
      />
      <Stat
        label={`Chỉ tiêu hằng năm đã có của năm ${year}`}
        value={share(yearlyThere, yearlyDue)}
        note={`${formatNumber(yearlyThere)} trong ${formatNumber(yearlyDue)}`}
      />
      <Stat label="Mâu thuẫn" value={formatNumber(contradictions)} note="số liệu và kết luận nói khác nhau" />
    </dl>
  );
}

/** Nothing due has no share. */
function share(part: number, whole: number): string {
  return whole === 0 ? "–" : formatShare(part / whole);
}

const SETS: Column<SetQuality>[] = [
  { label: "Bộ tiêu chí", cell: ({ name }) => name },
  { label: "Số xã", figure: true, cell: ({ communes }) => communes },
  { label: "Có số liệu hoặc kết luận", figure: true, cell: ({ there, due }) => share(there, due) },
  { label: `Mức ${LEVEL_STANDING_WORDS.confirmed}`, figure: true, cell: ({ levels }) => levels.confirmed },
  { label: `Mức ${LEVEL_STANDING_WORDS.secondary}`, figure: true, cell: ({ levels }) => levels.secondary },
  { label: "Mức chưa đối chiếu", figure: true, cell: ({ levels }) => levels.hint },
  { label: "Mức chưa xác định", figure: true, cell: ({ levels }) => levels.not_established },
];

/** A commune with conclusions on whole criteria only has not lost its figures. */
function thereOf({ there, due, covered }: QualityRow) {
  return there === 0 && covered > 0 ? <span className="mute">chỉ có kết luận cả tiêu chí</span> : `${there}/${due}`;
}

function columnsOf(year: number): Column<QualityRow>[] {
  return [
    {
      label: "Xã",
      cell: ({ code, commune, district }) => (
        <>
          <a href={`/xa/${code}`}>{commune}</a> <span className="mute">{district}</span>
        </>
      ),
    },
    { label: "Có số liệu hoặc kết luận", figure: true, cell: thereOf },
    { label: "Tỷ lệ", figure: true, cell: ({ there, due }) => share(there, due) },
    { label: "Chỉ có kết luận cả tiêu chí", figure: true, cell: ({ covered }) => covered },
    {
      label: `Hằng năm, đã có ${year}`,
      figure: true,
      cell: ({ yearlyThere, yearlyDue }) => `${yearlyThere}/${yearlyDue}`,
    },
    { label: "Mâu thuẫn", figure: true, cell: ({ contradictions }) => contradictions },
  ];
}

const CONTRADICTIONS: Column<Contradiction>[] = [
  {
    label: "Xã",
    cell: ({ code, commune, district }) => (
      <>
        <a href={`/xa/${code}`}>{commune}</a> <span className="mute">{district}</span>
      </>
    ),
  },
  { label: "Tiêu chí, chỉ tiêu", cell: ({ about }) => <span>{about}</span> },
  { label: "Nói khác nhau", cell: ({ text }) => <span>{text}</span> },
];
