import type { FoundUnit } from "@/lib/features/observations/queries";
import { DataTable } from "../ui/data-table";
import { FindCommune } from "../ui/find-commune";

/** Communes by a part of their name, each leading to its figures. */
export function FoundUnits({ units, search }: { units: FoundUnit[]; search: string }) {
  return (
    <>
      <p>
        <a href="/lam-viec">Việc hôm nay</a>
      </p>
      <h1>Mở số liệu của một xã</h1>
      <FindCommune action="/don-vi" search={search} />
      {units.length === 0 ? (
        <p>Không có xã nào tên hoặc mã như vậy trong phạm vi của tài khoản này.</p>
      ) : (
        <DataTable
          caption="Các xã tìm thấy"
          rows={units}
          rowKey={(unit) => unit.code}
          columns={[
            { label: "Xã", cell: (unit) => <a href={`/don-vi/${unit.code}`}>{unit.name}</a> },
            { label: "Huyện", cell: (unit) => unit.district },
            { label: "Mã", cell: (unit) => unit.code },
          ]}
        />
      )}
    </>
  );
}
