import { DECISION_WORDS, ORIGIN_WORDS, type ProposalView } from "@/lib/features/editions/types";
import { formatDate } from "@/lib/format/date";
import type { AnswerAction } from "../form/answer";
import { Rows } from "../ui/rows";
import { DecideForm, WithdrawForm } from "./decide-form";
import { PreviewParts } from "./preview";

type Props = { view: ProposalView; decide: AnswerAction; withdraw: AnswerAction };

/** A proposed edition: what it changes, to whom, and the decision of a second person. */
export function ProposalPage({ view, decide, withdraw }: Props) {
  const { decision, preview, baseLabel } = view;
  return (
    <>
      <p>
        <a href="/phap-ly">Pháp lý của bộ tiêu chí</a>
        {baseLabel !== null && (
          <>
            {" › "}
            <a href={`/phap-ly/${view.setKey}`}>{view.setName}</a>
          </>
        )}
      </p>
      <h1>
        {view.setName}, phiên bản {view.label}
      </h1>
      <Rows
        rows={[
          ["Trạng thái", <b key="t">{decision === null ? "chờ người thứ hai xác nhận" : DECISION_WORDS[decision]}</b>],
          ["Lý do", view.reason],
          ["Cách làm", ORIGIN_WORDS[view.origin]],
          ["Làm từ", baseLabel === null ? "bộ tiêu chí mới" : `phiên bản ${baseLabel}`],
          ["Người đề nghị", `${view.proposedBy}, ${formatDate(view.proposedOn)}`],
          [
            "Người quyết định",
            view.decidedBy === null ? null : `${view.decidedBy}, ${formatDate(view.decidedOn ?? "")}`,
          ],
          ["Lý do không chấp nhận", view.decisionReason],
        ]}
      />
      {preview.newMeasures.length > 0 && (
        <p>
          Đại lượng mới:{" "}
          {preview.newMeasures.map(({ name, unit }) => (unit === "" ? name : `${name} (${unit})`)).join("; ")}.
        </p>
      )}
      {view.others.length > 0 && decision === null && <BesideChoice view={view} />}
      <PreviewParts preview={preview} isNew={baseLabel === null} />
      {view.mayDecide && <DecideForm action={decide} />}
      {view.mayWithdraw && (
        <>
          <p className="mute">Bạn là người đề nghị: một người khác của Văn phòng Điều phối xác nhận.</p>
          <WithdrawForm action={withdraw} />
        </>
      )}
    </>
  );
}

function BesideChoice({ view }: { view: ProposalView }) {
  return (
    <form className="choice" action={`/phap-ly/de-nghi/${view.id}`}>
      <label htmlFor="so-voi">Chạy song song với</label>
      <select id="so-voi" name="so-voi" defaultValue={view.preview.beside?.setKey ?? ""}>
        <option value="">không</option>
        {view.others.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit">Xem</button>
    </form>
  );
}
