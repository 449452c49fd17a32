import type { WaitingRow, WaitingUnit } from "@/lib/features/reviews/types";
import { formatDate } from "@/lib/format/date";
import { ReviewForm, type ReviewState } from "./review-form";

type Props = {
  total: number;
  rows: WaitingRow[];
  units: WaitingUnit[];
  chosen: string | null;
  action: (before: ReviewState, form: FormData) => Promise<ReviewState>;
};

/** What waits for acceptance, the longest-waiting first: what stood, what is new, who says so. */
export function ReviewPage({ total, rows, units, chosen, action }: Props) {
  return (
    <>
      <h1>Rà soát, xác nhận</h1>
      <p>
        {total === 0 ? "Không có số liệu nào đang chờ." : `${total} số liệu đang chờ chấp nhận`}
        {total > rows.length && `; dưới đây là ${rows.length} số liệu chờ lâu nhất`}
      </p>
      <Filter units={units} chosen={chosen} />
      {rows.length > 0 && (
        <table className="table">
          <caption className="sr">Số liệu chờ chấp nhận</caption>
          <thead>
            <tr>
              <th scope="col">Đơn vị, nội dung</th>
              <th scope="col">Trước</th>
              <th scope="col">Số liệu mới</th>
              <th scope="col">Người nhập</th>
              <th scope="col">Quyết định</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.unitName} <span className="mute">{row.districtName}</span>
                  <br />
                  {row.subject}
                </th>
                <td data-label="Trước">{row.before ?? "chưa có"}</td>
                <td data-label="Số liệu mới">
                  <b>{row.words}</b> <span className="mute">ngày {formatDate(row.measuredOn)}</span>
                  {row.note !== null && <p className="mute">{row.note}</p>}
                </td>
                <td data-label="Người nhập">
                  {row.by} <span className="mute">nộp {formatDate(row.submittedOn)}</span>
                </td>
                <td data-label="Quyết định">
                  {row.mine ? (
                    <span className="mute">do bạn nhập: người khác chấp nhận</span>
                  ) : (
                    <ReviewForm id={row.id} action={action} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** One commune at a time: a plain form with the query in the address. */
function Filter({ units, chosen }: Pick<Props, "units" | "chosen">) {
  return (
    <form action="/ra-soat" className="choice">
      <label htmlFor="xa">Xã</label>
      <select id="xa" name="xa" defaultValue={chosen ?? ""}>
        <option value="">Tất cả</option>
        {units.map(({ code, name, count }) => (
          <option key={code} value={code}>
            {name} ({count})
          </option>
        ))}
      </select>
      <button type="submit">Lọc</button>
    </form>
  );
}
