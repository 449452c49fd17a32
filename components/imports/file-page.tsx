import type { ReactNode } from "react";
import { formatInstant } from "@/lib/format/date";
import { formatNumber } from "@/lib/format/number";
import { FILE_STATE_WORDS, type FileHead } from "@/lib/imports/files/types";
import { FILE_KINDS } from "@/lib/imports/kinds";
import { Rows } from "../ui/rows";
import { ProblemTable } from "./problem-table";
import { WaitForIt } from "./wait-for-it";

type Act = (form: FormData) => Promise<void>;
type Props = { view: FileHead; discard: Act; again: Act; children: ReactNode };

/** One file of any kind: what was read from it, what is wrong with it, and, by its kind, what it changes or has changed. */
export function FilePage({ view, discard, again, children }: Props) {
  const { state, progress } = view;
  const { path, title, noun } = FILE_KINDS[view.kind];
  const busy = state === "reading" || state === "committing";
  const open = state === "ready" || state === "faulty" || state === "interrupted";
  return (
    <>
      <p>
        <a href={path}>{title}</a>
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
              <a href={`${path}/${view.id}/tep.xlsx`} key="t">
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
      {state === "discarded" && <p>Không có {noun} nào trong tệp này được ghi.</p>}
      {view.problems.length > 0 && state !== "committed" && <ProblemTable view={view} />}
      {children}
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

function Busy({ view, progress }: { view: FileHead; progress: FileHead["progress"] }) {
  const counted = progress !== null && progress.step === "commit" && progress.total > 0;
  return (
    <div className="part" aria-live="polite">
      <p>
        <b>{view.state === "reading" ? "Đang đọc tệp" : `Đang ghi ${FILE_KINDS[view.kind].noun}`}</b>
        {counted && `: ${formatNumber(progress.done)} trên ${formatNumber(progress.total)}`}. Có thể rời trang này; việc
        vẫn tiếp tục.
      </p>
      {counted && (
        <progress max={progress.total} value={progress.done} aria-label="Đã ghi">
          {progress.done}
        </progress>
      )}
      <WaitForIt />
    </div>
  );
}
