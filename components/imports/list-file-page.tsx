import { formatInstant } from "@/lib/format/date";
import { formatNumber } from "@/lib/format/number";
import { LIST_FILTERS, type ListFileView } from "@/lib/imports/dated/types";
import { FILE_KINDS } from "@/lib/imports/kinds";
import { FilePage } from "./file-page";
import { ListLines } from "./list-lines";

type Act = (form: FormData) => Promise<void>;
type Props = {
  view: ListFileView;
  /** What rows are about: `Xã`, `Chỉ tiêu`. */
  subject: string;
  commit: Act;
  discard: Act;
  again: Act;
};

/** A file of a dated list: what writing it would change row by row, or what was written. */
export function ListFilePage({ view, subject, commit, ...acts }: Props) {
  return (
    <FilePage view={view} {...acts}>
      {view.state === "committed" && (
        <section className="part">
          <h2>Đã ghi {formatNumber(view.written ?? 0)} dòng</h2>
          <p>
            {view.committedAt !== null && `Lúc ${formatInstant(view.committedAt)}. `}
            Bên trong áp dụng ngay; công chúng thấy từ bản công bố tới.
            {view.same > 0 && ` ${formatNumber(view.same)} dòng đã có sẵn như vậy nên giữ nguyên.`}
          </p>
          <ListLines lines={view.lines} subject={subject} caption="Các dòng đã ghi" />
        </section>
      )}
      {view.difference !== null && (
        <Comparison view={view} difference={view.difference} subject={subject} commit={commit} />
      )}
    </FilePage>
  );
}

type ComparisonProps = Pick<Props, "view" | "subject" | "commit"> & {
  difference: NonNullable<ListFileView["difference"]>;
};

function Comparison({ view, difference, subject, commit }: ComparisonProps) {
  const { counts, seen } = difference;
  const toWrite = counts.changed + counts.new;
  const { path } = FILE_KINDS[view.kind];
  return (
    <section className="part">
      <h2>So với danh sách đang ghi nhận</h2>
      <ul className="filters">
        {LIST_FILTERS.map(({ filter, query, label }) => (
          <li key={filter}>
            <a href={`${path}/${view.id}?xem=${query}`} aria-current={filter === view.filter ? "true" : undefined}>
              <b>{formatNumber(counts[filter])}</b> {label}
            </a>
          </li>
        ))}
      </ul>
      {view.state === "ready" && view.mine && toWrite > 0 && (
        <form action={commit} className="form slim">
          <input type="hidden" name="seen" value={seen} />
          <p>
            Bên trong áp dụng ngay khi ghi; công chúng thấy từ bản công bố tới. Các dòng cũ được giữ trong lịch sử. Căn
            cứ của tệp được ghi làm lý do.
          </p>
          <button type="submit">Ghi {formatNumber(toWrite)} dòng</button>
        </form>
      )}
      {view.state === "ready" && toWrite === 0 && (
        <p className="said" role="status">
          Mọi dòng trong tệp đã có sẵn; không có gì thay đổi.
        </p>
      )}
      <ListLines lines={view.lines} subject={subject} caption="So sánh từng dòng" />
    </section>
  );
}
