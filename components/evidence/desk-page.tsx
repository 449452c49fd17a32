import type { UnitCount } from "@/lib/features/evidence/types";
import { DataTable } from "../ui/data-table";
import { FindCommune } from "../ui/find-commune";

/** The units whose papers a person may see. */
export function DeskPage({ units, search }: { units: UnitCount[]; search: string }) {
  return (
    <>
      <h1>Tài liệu minh chứng</h1>
      <p>Chọn một xã để xem tài liệu, tài liệu chưa gắn chỉ tiêu nào và chỉ tiêu chưa có minh chứng.</p>
      <FindCommune action="/minh-chung" search={search} />
      {units.length === 0 ? (
        <p>Không có xã nào tên hoặc mã như vậy trong phạm vi của tài khoản này.</p>
      ) : (
        <DataTable
          caption="Tài liệu minh chứng theo xã"
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
      )}
    </>
  );
}
