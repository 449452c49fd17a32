import { placeQuery } from "@/lib/features/evidence/form/addresses";
import type { PaperReturn } from "@/lib/features/evidence/form/typed";
import { PAPER_FILTERS, type PaperLine, type UnitPapers } from "@/lib/features/evidence/types";
import { formatDate } from "@/lib/format/date";
import { DataTable } from "../ui/data-table";
import { PaperForm } from "./paper-form";
import { PaperFile, PaperName, PaperNumber } from "./paper-name";
import { Saved } from "./saved";

type Props = { view: UnitPapers; back: PaperReturn; saved: PaperLine | null; sameAs: PaperLine | null };

/** The papers of a unit, by what is to be looked at; and the indicators that have none. */
export function UnitPapersPage({ view, back, saved, sameAs }: Props) {
  const { unit, counts, filter, papers } = view;
  const place = { code: unit.code, setKey: "", indicatorId: "", unitKey: unit.key };
  return (
    <>
      <p>
        <a href="/minh-chung">Tài liệu minh chứng</a>
      </p>
      <h1 id="minh-chung">{unit.name}: tài liệu minh chứng</h1>
      <Saved saved={saved} sameAs={sameAs} linked={false} ofIndicator={false} />
      <nav className="filters" aria-label="Lọc tài liệu">
        {PAPER_FILTERS.map((item) => (
          <a
            key={item.filter}
            href={`/minh-chung?xa=${unit.code}&loc=${item.query}`}
            aria-current={item.filter === filter ? "page" : undefined}
          >
            {item.label} ({counts[item.filter]})
          </a>
        ))}
      </nav>
      <div className="evidence">{filter === "missing" ? <Missing view={view} /> : <Papers rows={papers} />}</div>
      {view.mayAttach && (
        <details open={back.problems.length > 0} className="part evidence">
          <summary>Thêm tài liệu chưa gắn chỉ tiêu</summary>
          <p className="mute">Để gắn ngay với một chỉ tiêu, mở trang của chỉ tiêu đó rồi thêm tài liệu ở đó.</p>
          <PaperForm place={place} typed={back.typed} problems={back.problems} observations={[]} />
          <p>
            Tài liệu có dấu mật:{" "}
            <a href={`/minh-chung/ghi-mat?${placeQuery(place)}`}>ghi số và kết luận, không gửi tệp</a>
          </p>
        </details>
      )}
    </>
  );
}

function Papers({ rows }: { rows: UnitPapers["papers"] }) {
  if (rows.length === 0) return <p>Không có tài liệu nào.</p>;
  return (
    <DataTable
      caption="Tài liệu minh chứng"
      rows={rows}
      rowKey={({ paper }) => paper.id}
      columns={[
        { label: "Tài liệu", cell: ({ paper }) => <PaperName paper={paper} /> },
        { label: "Số, ngày", cell: ({ paper }) => <PaperNumber paper={paper} /> },
        { label: "Tệp", cell: ({ paper }) => <PaperFile paper={paper} /> },
        {
          label: "Minh chứng cho",
          cell: ({ about }) => (about.length === 0 ? "chưa gắn chỉ tiêu nào" : about.join("; ")),
        },
        { label: "Người ghi", cell: ({ paper }) => `${paper.addedBy}, ${formatDate(paper.addedOn)}` },
      ]}
    />
  );
}

function Missing({ view }: { view: UnitPapers }) {
  return (
    <>
      <Sets view={view} />
      {view.missing.length === 0 ? <p>Chỉ tiêu nào cũng đã có minh chứng.</p> : <MissingRows rows={view.missing} />}
    </>
  );
}

function Sets({ view: { unit, sets, setKey } }: { view: UnitPapers }) {
  const href = (set: string) => `/minh-chung?xa=${unit.code}&loc=chi-tieu-thieu&bo=${set}`;
  return (
    <nav className="filters" aria-label="Bộ tiêu chí">
      {sets.map(({ value, label }) => (
        <a key={value} href={href(value)} aria-current={value === setKey ? "page" : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}

function MissingRows({ rows }: { rows: UnitPapers["missing"] }) {
  return (
    <DataTable
      caption="Chỉ tiêu chưa có minh chứng"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { label: "Chỉ tiêu", cell: ({ id, name }) => `${id} ${name}` },
        {
          label: "Việc cần làm",
          cell: ({ id, href }) => (href === null ? "chờ đơn vị gửi" : <a href={href}>Thêm tài liệu cho {id}</a>),
        },
      ]}
    />
  );
}
