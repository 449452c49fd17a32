import type { EntryFormState } from "@/lib/features/entries/form-state";
import { namedProblems } from "@/lib/features/entries/problem-words";
import { WHOLE } from "@/lib/features/entries/typed";
import { ProblemSummary } from "../form/field";

type ToldProps = { state: EntryFormState; fieldNames: string[]; changed: string[]; fromDraft: boolean };

/** What came of the last post, first. */
export function Told({ state, fieldNames, changed, fromDraft }: ToldProps) {
  const names = changed.map((id) => (id === WHOLE ? "cả tiêu chí" : id)).join(", ");
  return (
    <>
      {state.step === "sent" && (
        <p className="said" role="status">
          {state.text}
        </p>
      )}
      {state.step === "conflict" && (
        <p className="said warn" role="alert">
          {state.text}
        </p>
      )}
      {state.step === "doubtful" && (
        <div className="said doubt" role="alert">
          <p>
            <b>Chưa gửi.</b> Có chỗ cần xem lại. Nếu đúng như vậy thì bấm “Vẫn gửi”; người rà soát cũng thấy các ghi chú
            này.
          </p>
          <ul>
            {state.doubts.map(({ place, text }) => (
              <li key={place + text}>
                <a href={`#${place}`}>{subjectOf(place)}</a>: {text}
              </li>
            ))}
          </ul>
        </div>
      )}
      {names !== "" && (
        <p className="said warn" role={fromDraft ? "status" : undefined}>
          {fromDraft ? "Từ khi bạn lưu nháp, đã" : "Đã"} có số liệu mới của: <b>{names}</b>. Số mới đứng bên cạnh, những
          gì bạn nhập vẫn còn; xem cả hai rồi gửi nếu vẫn cần.
        </p>
      )}
      {state.step === "wrong" && (
        <ProblemSummary problems={namedProblems(state.problems, fieldNames)} title="Chưa gửi được" />
      )}
    </>
  );
}

function subjectOf(place: string): string {
  const id = place.slice(0, Math.max(0, place.lastIndexOf(":")));
  return id === WHOLE ? "Cả tiêu chí" : id;
}
