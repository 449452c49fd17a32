import type { CommuneChange } from "@/lib/features/progress/types";
import { EFFECT_DELAY_MS } from "@/lib/features/publications/effect";
import type { PublishingRow, PublishingView } from "@/lib/features/publishing/queries";
import { formatDate } from "@/lib/format/date";
import type { AnswerAction } from "../form/answer";
import { PublishForm } from "./publish-form";

const SECONDS = EFFECT_DELAY_MS / 1000;

type Props = { view: PublishingView; prepare: AnswerAction | null; approve: AnswerAction | null };

/** Accepting a figure changes the inside, publishing changes the outside: what would change, and who lets it. */
export function PublishingPage({ view, prepare, approve }: Props) {
  const { waiting, coming, changes, since, publications } = view;
  return (
    <>
      <h1>Công bố</h1>
      {coming !== null && (
        <p className="said" role="status">
          Đã duyệt bản công bố số {coming}. Sau khoảng {SECONDS} giây, mọi trang công khai cùng chuyển sang bản này.
        </p>
      )}
      {waiting !== null && (
        <p>
          <b>Bản công bố số {waiting.number}</b> do {waiting.preparedBy} soạn, số liệu đến ngày{" "}
          {formatDate(waiting.asOf)}, đang chờ lãnh đạo duyệt.
        </p>
      )}
      <section className="part">
        <h2>Thay đổi so với bản công bố gần nhất</h2>
        <p className="mute">
          {since === null
            ? "Chưa có bản công bố nào trước đây."
            : `Bản gần nhất có số liệu đến ngày ${formatDate(since)}.`}
        </p>
        {changes.length === 0 ? <p>Không xã nào thay đổi số tiêu chí.</p> : <Changes rows={changes} />}
      </section>
      {waiting === null && prepare !== null && <PublishForm action={prepare} label="Soạn bản công bố" number={null} />}
      {waiting !== null && approve !== null && (
        <>
          <p className="mute">
            Sau khi duyệt khoảng {SECONDS} giây, mọi trang công khai cùng lúc chuyển sang bản số {waiting.number}.
          </p>
          <PublishForm action={approve} label={`Duyệt công bố bản số ${waiting.number}`} number={waiting.number} />
        </>
      )}
      <section className="part">
        <h2>Các bản đã soạn</h2>
        <table className="table">
          <caption className="sr">Các bản công bố</caption>
          <thead>
            <tr>
              <th scope="col">Bản</th>
              <th scope="col">Số liệu đến ngày</th>
              <th scope="col">Người soạn</th>
              <th scope="col">Duyệt</th>
              <th scope="col">Trang công khai</th>
            </tr>
          </thead>
          <tbody>
            {publications.map((row) => (
              <tr key={row.number}>
                <th scope="row">Bản số {row.number}</th>
                <td data-label="Số liệu đến ngày">{formatDate(row.asOf)}</td>
                <td data-label="Người soạn">{row.preparedBy}</td>
                <td data-label="Duyệt">
                  {row.approvedOn === null ? "chờ duyệt" : `${row.approvedBy}, ngày ${formatDate(row.approvedOn)}`}
                </td>
                <td data-label="Trang công khai">
                  <PublicPage row={row} coming={coming} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function PublicPage({ row, coming }: { row: PublishingRow; coming: number | null }) {
  if (row.href !== null) return <a href={row.href}>Xem theo bản số {row.number}</a>;
  if (row.approvedOn === null) return <>–</>;
  return <>{row.number === coming ? "sau vài giây" : "cùng ngày có bản sau thay thế"}</>;
}

function Changes({ rows }: { rows: CommuneChange[] }) {
  return (
    <table className="table">
      <caption className="sr">Xã thay đổi số tiêu chí đạt</caption>
      <thead>
        <tr>
          <th scope="col">Xã</th>
          <th scope="col">Số tiêu chí</th>
          <th scope="col">Thêm</th>
          <th scope="col">Giảm</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.href}>
            <th scope="row">{row.name}</th>
            <td data-label="Số tiêu chí">
              {row.before} → {row.after}
            </td>
            <td data-label="Thêm">{row.gained.join("; ")}</td>
            <td data-label="Giảm">{row.lost.join("; ")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
