import { partInWords } from "@/lib/engine";
import type { EntryState } from "@/lib/features/observations/entry-state";
import { isShare } from "@/lib/features/observations/figures";
import type { EntryView, ObservationLine } from "@/lib/features/observations/types";
import { formatDate } from "@/lib/format/date";
import { Badge } from "../ui/badge";
import { Rows } from "../ui/rows";
import { VerdictMark } from "../ui/verdict";
import { EntryForm } from "./entry-form";
import { screenOf } from "./links";

type Props = { view: EntryView; action: (before: EntryState, form: FormData) => Promise<EntryState> };

/** One indicator of one unit: what the law asks, what stands, what was said before, and the form. */
export function EntryPage({ view, action }: Props) {
  const { unit, indicator, criterion, measure, figureNames, result, history } = view;
  const figures = figureNames.map((name) => ({
    name,
    label: name === "value" ? "Số liệu" : capital(partInWords(name)),
    unit: name === "schools" ? "trường" : isShare(measure, name) ? "%, hoặc tử số/mẫu số như 452/520" : measure.unit,
  }));
  const latest = history[0];
  const start = {
    seen: view.seen,
    figures: {},
    conclusion: "",
    measuredOn: "",
    referenceYear: "",
    kind: "actual",
    document: "",
    note: "",
  };
  return (
    <>
      <p>
        {view.maySubmit ? (
          <a href={`/don-vi/${unit.code}?bo=${view.setKey}`}>{unit.name}</a>
        ) : (
          <a href={`/xa/${unit.code}`}>{unit.name}</a>
        )}{" "}
        <span className="mute">›</span>{" "}
        {view.maySubmit ? (
          <a href={screenOf(unit.code, view.setKey, criterion.id)}>
            {criterion.id} {criterion.name}
          </a>
        ) : (
          `${criterion.id} ${criterion.name}`
        )}
      </p>
      <h1>
        {indicator.id} {indicator.name}
      </h1>
      <Rows
        rows={[
          ["Kết quả hiện nay, chưa công bố", <VerdictMark key="v" verdict={result.verdict} />],
          ["Mức đạt chuẩn", view.levels.join("; ")],
          ["Hướng dẫn", indicator.guidance],
          ["Gần nhất", latest === undefined ? null : `${latest.words}, ngày ${formatDate(latest.measuredOn)}`],
        ]}
      />
      {view.maySubmit && (
        <EntryForm action={action} start={start} figures={figures} yearly={measure.yearly} saidLabel={view.saidLabel} />
      )}
      <section className="part">
        <h2>Số liệu đã có</h2>
        {history.length === 0 ? <p>Chưa có số liệu nào.</p> : <History lines={history} />}
      </section>
    </>
  );
}

function History({ lines }: { lines: EntryView["history"] }) {
  return (
    <table className="table">
      <caption className="sr">Số liệu đã có, mới nhất trước</caption>
      <thead>
        <tr>
          <th scope="col">Số liệu, kết luận</th>
          <th scope="col">Ngày</th>
          <th scope="col">Cơ quan</th>
          <th scope="col">Trạng thái</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              {line.words} {line.kind === "estimate" && "(ước)"}
            </th>
            <td data-label="Ngày">{formatDate(line.measuredOn)}</td>
            <td data-label="Cơ quan">
              <div>
                {line.by} <span className="mute">{line.author}</span>
                {line.document !== null && <p className="mute">{line.document}</p>}
              </div>
            </td>
            <td data-label="Trạng thái">
              <div>
                <State line={line} />
                {line.note !== null && <span className="mute"> {line.note}</span>}
                {line.taken.map((step) => (
                  <p key={step} className="mute">
                    {step}
                  </p>
                ))}
                {line.warnings.map((text) => (
                  <p key={text} className="doubt">
                    Cảnh báo khi gửi: {text}.
                  </p>
                ))}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function State({ line }: { line: ObservationLine }) {
  if (line.state === "accepted") return <>đã chấp nhận</>;
  if (line.state === "replaced") return <>đã có số mới hơn</>;
  if (line.state === "waiting") return <Badge tone="warn">… chờ xác nhận</Badge>;
  return <>trả lại: {line.returnReason}</>;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
