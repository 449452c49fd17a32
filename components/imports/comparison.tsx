import { formatNumber } from "@/lib/format/number";
import { type FileView, LINE_FILTERS } from "@/lib/imports/files/types";
import { Lines, Pages } from "./lines";

type Props = {
  view: FileView;
  difference: NonNullable<FileView["difference"]>;
  commit: (form: FormData) => Promise<void>;
};

/** What writing the file would do, cell by cell against what is there, and the button that does it. */
export function Comparison({ view, difference, commit }: Props) {
  const { counts, accepts, seen } = difference;
  const toWrite = counts.changed + counts.new + counts.repeated;
  return (
    <section className="part">
      <h2>So với số liệu đang có</h2>
      <ul className="filters">
        {LINE_FILTERS.map(({ filter, query, label }) => (
          <li key={filter}>
            <a href={`/nhap-tep/${view.id}?xem=${query}`} aria-current={filter === view.filter ? "true" : undefined}>
              <b>{formatNumber(counts[filter])}</b> {label}
            </a>
          </li>
        ))}
      </ul>
      {view.state === "ready" && view.mine && toWrite > 0 && (
        <form action={commit} className="form slim">
          <input type="hidden" name="seen" value={seen} />
          <p>
            {accepts
              ? "Ghi xong là được chấp nhận; công chúng thấy sau khi lãnh đạo duyệt bản công bố tới."
              : "Ghi xong sẽ chờ rà soát, xác nhận, chấp nhận."}{" "}
            Số liệu cũ không bị xóa.
          </p>
          <button type="submit">Ghi {formatNumber(toWrite)} số liệu</button>
        </form>
      )}
      {view.state === "ready" && toWrite === 0 && (
        <p className="said" role="status">
          Mọi số liệu trong tệp đã có sẵn; không có gì thay đổi.
        </p>
      )}
      <Lines lines={view.lines} caption="So sánh từng ô" />
      <Pages view={view} />
    </section>
  );
}
