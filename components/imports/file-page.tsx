import { formatInstant } from "@/lib/format/date";
import { formatNumber } from "@/lib/format/number";
import { FILE_STATE_WORDS, type FileView } from "@/lib/imports/files/types";
import { Rows } from "../ui/rows";
import { Comparison } from "./comparison";
import { Lines, Pages } from "./lines";
import { ProblemTable } from "./problem-table";
import { WaitForIt } from "./wait-for-it";

type Act = (form: FormData) => Promise<void>;
type Props = { view: FileView; commit: Act; discard: Act; again: Act };

/** One file: what was read from it, what is wrong with it, what writing it would change, what was written. */
export function FilePage({ view, commit, discard, again }: Props) {
  const { state, progress } = view;
  const busy = state === "reading" || state === "committing";
  const open = state === "ready" || state === "faulty" || state === "interrupted";
  return (
    <>
      <p>
        <a href="/nhap-tep">Nhập từ tệp Excel</a>
      </p>
      <h1>{view.fileName}</h1>
      <Rows
        rows={[
          ["Trạng thái", <b key="s">{FILE_STATE_WORDS[state]}</b>],
          ["Căn cứ", view.basis],
          ["Người gửi", `${view.sender}, ${view.organisation}, ${formatInstant(view.receivedAt)}`],
          ["Bộ tiêu chí", view.setName],
          ["Cách trình bày", view.layouts.length === 0 ? null : view.layouts.join("; ")],
          [
            "Bản gốc",
            view.kept ? (
              <a href={`/nhap-tep/${view.id}/tep.xlsx`} key="t">
                Tải về tệp đã gửi
              </a>
            ) : (
              "không giữ"
            ),
          ],
        ]}
      />
      {view.failure !== null && !busy && state !== "committed" && (
        <p className="said warn" role="alert">
          {view.failure}
        </p>
      )}
      {busy && <Busy view={view} progress={progress} />}
      {state === "refused" && (
        <p className="said warn" role="alert">
          {view.refusal}
        </p>
      )}
      {state === "interrupted" && view.mine && (
        <form action={again} className="form slim">
          <p>Tệp đã nhận nhưng chưa đọc xong.</p>
          <button type="submit">Đọc lại tệp</button>
        </form>
      )}
      {state === "committed" && <Written view={view} />}
      {state === "discarded" && <p>Không có số liệu nào trong tệp này được ghi.</p>}
      {view.problems.length > 0 && state !== "committed" && <ProblemTable view={view} />}
      {view.difference !== null && <Comparison view={view} difference={view.difference} commit={commit} />}
      {open && view.mine && (
        <form action={discard} className="form slim">
          <button type="submit" className="quiet">
            Bỏ tệp này, không ghi
          </button>
        </form>
      )}
    </>
  );
}

function Busy({ view, progress }: { view: FileView; progress: FileView["progress"] }) {
  const counted = progress !== null && progress.step === "commit" && progress.total > 0;
  return (
    <div className="part" aria-live="polite">
      <p>
        <b>{view.state === "reading" ? "Đang đọc tệp" : "Đang ghi số liệu"}</b>
        {counted && `: ${formatNumber(progress.done)} trên ${formatNumber(progress.total)}`}. Có thể rời trang này; việc
        vẫn tiếp tục.
      </p>
      {counted && (
        <progress max={progress.total} value={progress.done} aria-label="Số liệu đã ghi">
          {progress.done}
        </progress>
      )}
      <WaitForIt />
    </div>
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
          : "Đang chờ Văn phòng Điều phối chấp nhận."}
        {view.same > 0 && ` ${formatNumber(view.same)} số liệu đã có sẵn như vậy nên giữ nguyên.`}
      </p>
      <Lines lines={view.lines} caption="Số liệu đã ghi" />
      <Pages view={view} />
    </section>
  );
}
