import { formatInstant } from "@/lib/format/date";
import { formatNumber } from "@/lib/format/number";
import type { FileView } from "@/lib/imports/files/types";
import { Comparison } from "./comparison";
import { FilePage } from "./file-page";
import { Lines, Pages } from "./lines";

type Act = (form: FormData) => Promise<void>;
type Props = { view: FileView; commit: Act; discard: Act; again: Act };

/** A file of figures: what writing it would change cell by cell, or what was written. */
export function FiguresFilePage({ view, commit, ...acts }: Props) {
  return (
    <FilePage view={view} {...acts}>
      {view.state === "committed" && <Written view={view} />}
      {view.difference !== null && <Comparison view={view} difference={view.difference} commit={commit} />}
    </FilePage>
  );
}

function Written({ view }: { view: FileView }) {
  return (
    <section className="part">
      <h2>Đã ghi {formatNumber(view.written ?? 0)} số liệu</h2>
      <p>
        {view.committedAt !== null && `Lúc ${formatInstant(view.committedAt)}. `}
        {view.accepted
          ? "Đã chấp nhận; công chúng thấy sau khi lãnh đạo duyệt bản công bố tới."
          : "Đang chờ rà soát, xác nhận, chấp nhận."}
        {view.same > 0 && ` ${formatNumber(view.same)} số liệu đã có sẵn như vậy nên giữ nguyên.`}
      </p>
      <Lines lines={view.lines} caption="Số liệu đã ghi" />
      <Pages view={view} />
    </section>
  );
}
