import type { UnitCount } from "@/lib/features/evidence/types";
import { DataTable } from "../ui/data-table";
import { FindCommune } from "../ui/find-commune";

/** More rows of nothing than this hide the communes that have papers. */
const MOST_EMPTY = 20;

/** The units whose papers a person may see, those with papers first. */
export function DeskPage({ units, search }: { units: UnitCount[]; search: string }) {
  const there = units.filter(({ all }) => all > 0);
  const empty = units.filter(({ all }) => all === 0);
  const folded = empty.length > MOST_EMPTY;
  return (
    <>
      <h1>Tài liệu minh chứng</h1>
      <p>Chọn một xã để xem tài liệu, tài liệu chưa gắn chỉ tiêu nào và chỉ tiêu chưa có minh chứng.</p>
      <FindCommune action="/minh-chung" search={search} />
      {units.length === 0 && <p>Không có xã nào tên hoặc mã như vậy trong phạm vi của tài khoản này.</p>}
      {folded && there.length === 0 && <p>Chưa xã nào có tài liệu.</p>}
      <Units caption="Tài liệu minh chứng theo xã" units={folded ? there : [...there, ...empty]} />
      {folded && (
        <details className="part">
          <summary>{empty.length} xã chưa có tài liệu</summary>
          <Units caption="Xã chưa có tài liệu" units={empty} />
        </details>
      )}
    </>
  );
}

function Units({ caption, units }: { caption: string; units: UnitCount[] }) {
  if (units.length === 0) return null;
  return (
    <DataTable
      caption={caption}
      rows={units}
      rowKey={(unit) => unit.code}
      columns={[
        { label: "Xã", cell: (unit) => <a href={`/minh-chung?xa=${unit.code}`}>{unit.name}</a> },
        { label: "Huyện", cell: (unit) => unit.district },
        { label: "Tài liệu", figure: true, cell: (unit) => unit.all },
        { label: "Chưa gắn chỉ tiêu", figure: true, cell: (unit) => unit.unlinked },
        { label: "Hết giá trị", figure: true, cell: (unit) => unit.expired },
      ]}
    />
  );
}
