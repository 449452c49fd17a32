import type { EditionFileView } from "@/lib/features/editions/types";
import type { AnswerAction } from "../form/answer";
import { ProblemTable } from "../imports/problem-table";
import { WaitForIt } from "../imports/wait-for-it";
import { Rows } from "../ui/rows";
import { PreviewParts } from "./preview";
import { ProposeForm } from "./propose-form";

type Plain = (form: FormData) => Promise<void>;
type Props = { view: EditionFileView; propose: AnswerAction; discard: Plain; again: Plain };

const STATE_WORDS: Record<EditionFileView["state"], string> = {
  reading: "đang đọc",
  interrupted: "đọc dở, bị ngắt",
  refused: "không mở được",
  faulty: "có lỗi, chưa đề nghị được",
  stale: "làm từ phiên bản cũ",
  ready: "chờ xem và đề nghị",
  proposed: "đã đề nghị",
  discarded: "đã bỏ",
};

/** A file with a whole content of a set: what is wrong with it, what it would change, and the way to propose it. */
export function EditionFilePage({ view, propose, discard, again }: Props) {
  const { state, preview } = view;
  const problems = view.problems;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return (
    <>
      <p>
        <a href="/phap-ly">Pháp lý của bộ tiêu chí</a>
      </p>
      <h1>{view.fileName}</h1>
      <Rows
        rows={[
          ["Trạng thái", <b key="t">{STATE_WORDS[state]}</b>],
          ["Bộ tiêu chí", view.setName],
          ["Lý do, căn cứ", view.basis],
          [
            "Đề nghị",
            view.proposalId === null ? null : (
              <a key="p" href={`/phap-ly/de-nghi/${view.proposalId}`}>
                xem đề nghị
              </a>
            ),
          ],
        ]}
      />
      {state === "reading" && <WaitForIt />}
      {view.refusal !== null && (
        <p className="said warn" role="alert">
          {view.refusal}
        </p>
      )}
      {state === "stale" && (
        <p className="said warn" role="alert">
          Bộ tiêu chí đã có phiên bản mới hơn phiên bản trong tệp. Hãy tải phiên bản mới nhất rồi điền lại.
        </p>
      )}
      {state === "interrupted" && (
        <form action={again} className="form slim">
          <button type="submit">Đọc lại tệp</button>
        </form>
      )}
      {problems.length > 0 && (
        <ProblemTable view={{ kind: "edition", problems, errors, warnings: problems.length - errors }} />
      )}
      {state === "ready" && preview !== null && (
        <>
          <ProposeForm action={propose} newMeasures={view.toTick} />
          <PreviewParts preview={preview} isNew={view.isNew} />
        </>
      )}
      {(state === "ready" || state === "faulty" || state === "stale") && (
        <form action={discard} className="form slim">
          <button type="submit" className="quiet">
            Bỏ tệp này
          </button>
        </form>
      )}
    </>
  );
}
