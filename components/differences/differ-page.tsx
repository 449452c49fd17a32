import type { DifferState } from "@/lib/features/differences/form";
import type { WaitingRow } from "@/lib/features/reviews/types";
import { formatDate } from "@/lib/format/date";
import { Rows } from "../ui/rows";
import { DifferForm } from "./differ-form";

type Props = { row: WaitingRow; action: (before: DifferState, form: FormData) => Promise<DifferState> };

/** The agency differs from what a unit said: what it said stays, its own conclusion stands beside it. */
export function DifferPage({ row, action }: Props) {
  return (
    <>
      <p>
        <a href="/ra-soat?buoc=xac-nhan">Rà soát, xác nhận</a>
      </p>
      <h1>Kết luận khác</h1>
      <Rows
        rows={[
          ["Đơn vị", `${row.unitName}, ${row.districtName}`],
          ["Nội dung", row.subject],
          ["Đơn vị đã nhập", `${row.words}, ngày ${formatDate(row.measuredOn)}`],
          ["Ghi chú của đơn vị", row.note],
        ]}
      />
      <p className="mute">
        Số liệu của đơn vị và kết luận của cơ quan cùng được giữ. Đơn vị phải giải trình hoặc nhập số liệu mới.
      </p>
      <DifferForm action={action} />
    </>
  );
}
