import { hrefOf } from "@/lib/features/reviews/filter";
import type { ReviewView, WaitingRow } from "@/lib/features/reviews/types";
import { STEP_WORDS, type Step } from "@/lib/features/reviews/workflow";
import { ReviewFilterForm } from "./review-filter";
import { ReviewForm, type ReviewState } from "./review-form";
import { Chain, Said, Subject } from "./row-cells";

type Props = {
  view: ReviewView;
  /** What came of the decision before. */
  outcome: string | null;
  action: (before: ReviewState, form: FormData) => Promise<ReviewState>;
};

const TICKED = "da-chon";

/**
 * What waits, one's own turn before what is not, the longest-entered first: what stood, what is new, who says so, who holds
 * it, and what one may do.
 */
export function ReviewPage({ view, outcome, action }: Props) {
  const { total, turns, rows, filter, pages, page, ticking } = view;
  return (
    <>
      <h1>Rà soát, xác nhận</h1>
      {outcome !== null && (
        <p className="said" role="status">
          {outcome}
        </p>
      )}
      <p>
        {total === 0 ? "Không có số liệu nào đang chờ theo lựa chọn này." : `${total} số liệu đang chờ`}
        {total > 0 && (turns === 0 ? ", chưa có số liệu nào đến lượt bạn" : `, ${turns} đến lượt bạn, xếp trước`)}
        {pages > 1 && `; trang ${page} trên ${pages}`}
      </p>
      <ReviewFilterForm view={view} />
      {rows.length > 0 && (
        <table className="table">
          <caption className="sr">Số liệu đang chờ</caption>
          <thead>
            <tr>
              <th scope="col">Đơn vị, nội dung</th>
              <th scope="col">Trước</th>
              <th scope="col">Số liệu mới</th>
              <th scope="col">Bước đang chờ</th>
              <th scope="col">Quyết định</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {ticking !== null && <Tick row={row} step={ticking} />}
                  <Subject row={row} />
                </th>
                <td data-label="Trước">{row.before ?? "chưa có"}</td>
                <td data-label="Số liệu mới">
                  <Said row={row} />
                </td>
                <td data-label="Bước đang chờ">
                  <Chain row={row} />
                </td>
                <td data-label="Quyết định">
                  <Decision row={row} action={action} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {ticking !== null && rows.some(({ may }) => may.includes(ticking)) && <TickedForm step={ticking} />}
      {pages > 1 && <Pages filter={filter} page={page} pages={pages} />}
    </>
  );
}

function Tick({ row, step }: { row: WaitingRow; step: Step }) {
  if (!row.may.includes(step)) return null;
  return (
    <input
      type="checkbox"
      name="chon"
      value={row.id}
      form={TICKED}
      className="tick"
      aria-label={`Chọn ${row.unitName}, ${row.subject}`}
    />
  );
}

function Decision({ row, action }: { row: WaitingRow; action: Props["action"] }) {
  if (row.mine) return <span className="mute">do bạn nhập: người khác quyết định</span>;
  if (row.may.length === 0) return <span className="mute">chưa đến lượt</span>;
  const { id, may, mayDiffer } = row;
  const over = may.includes("accept") ? row.passesOver : "";
  const name = `${row.unitName}, ${row.subject}`;
  return <ReviewForm {...{ id, name, may, mayDiffer, action }} passesOver={over} />;
}

/** Leads to what would change, before anything does; a plain form that only reads. */
function TickedForm({ step }: { step: Step }) {
  const { act, slug } = STEP_WORDS[step];
  return (
    <form id={TICKED} action="/ra-soat/xem-truoc" className="choice ticked">
      <input type="hidden" name="buoc" value={slug} />
      <button type="submit" className="primary">
        Xem trước khi {act}
      </button>
      <span className="mute">Các số liệu đã chọn ở trang này, mỗi lần tối đa một trang.</span>
    </form>
  );
}

function Pages({ filter, page, pages }: { filter: ReviewView["filter"]; page: number; pages: number }) {
  return (
    <nav aria-label="Các trang" className="choice">
      {page > 1 && <a href={hrefOf({ ...filter, trang: page - 1 })}>Trang trước</a>}
      <span>
        Trang {page} trên {pages}
      </span>
      {page < pages && <a href={hrefOf({ ...filter, trang: page + 1 })}>Trang sau</a>}
    </nav>
  );
}
