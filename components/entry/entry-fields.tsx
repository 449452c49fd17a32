"use client";

import { fieldName, OWN_FIELDS, type Typed } from "@/lib/features/entries/typed";
import type { CriterionView } from "@/lib/features/entries/types";
import type { FieldProblem } from "../form/field";

type Given = { typed: Typed; problems: FieldProblem[] };

type InputProps = Given & {
  name: string;
  label: React.ReactNode;
  hint?: string;
  className?: string;
  run?: boolean;
  inputMode?: "numeric" | "decimal";
};

/** One labelled line of text, its error beside it. */
export function Line({ name, label, hint, typed, problems, className, run = true, inputMode }: InputProps) {
  const problem = problems.find(({ place }) => place === name)?.text;
  const described = [hint !== undefined && `${name}-goi-y`, problem !== undefined && `${name}-loi`].filter(Boolean);
  return (
    <div className={`entry-line ${className ?? ""}`}>
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        defaultValue={typed[name] ?? ""}
        autoComplete="off"
        inputMode={inputMode}
        data-run={run ? "" : undefined}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={described.length === 0 ? undefined : described.join(" ")}
      />
      {hint !== undefined && (
        <small id={`${name}-goi-y`} className="mute">
          {hint}
        </small>
      )}
      {problem !== undefined && (
        <p className="problem" id={`${name}-loi`}>
          Lỗi: {problem}
        </p>
      )}
    </div>
  );
}

/** What is said once for all figures of the screen. */
export function Shared({ typed, problems }: Given) {
  return (
    <section className="entry-shared" aria-label="Ghi chung cho các số liệu bên dưới">
      <Line
        name="measuredOn"
        label="Ngày đo hoặc ngày kết luận"
        hint="Ví dụ 31/08/2023, hoặc 31/8 của năm nay"
        inputMode="numeric"
        {...{ typed, problems }}
      />
      <div className="entry-line">
        <label htmlFor="kind">Loại số liệu</label>
        <select id="kind" name="kind" defaultValue={typed.kind ?? "actual"} data-run="">
          <option value="actual">Thực hiện</option>
          <option value="estimate">Ước</option>
        </select>
      </div>
      <Line name="document" label="Số văn bản" {...{ typed, problems }} />
      <Line name="note" label="Lý do thay đổi, ghi chú" className="long" {...{ typed, problems }} />
      <p>
        Ghi chung cho mọi số liệu bên dưới. Tỷ lệ&nbsp;% ghi một số (<b>86,9</b>) hoặc tử số/mẫu số (<b>452/520</b>).
      </p>
    </section>
  );
}

const OWN = OWN_FIELDS.filter((name) => ["measuredOn", "document", "note"].includes(name));
const LABELS: Record<string, string> = { measuredOn: "Ngày", document: "Số văn bản", note: "Lý do, ghi chú" };

/** Where one figure has another day, document or reason than the others; closed unless something is written there. */
export function OwnDetails({ view, typed, problems }: Given & { view: CriterionView }) {
  const enterable = view.indicators.filter(({ mayEnter }) => mayEnter);
  if (enterable.length < 2) return null;
  const names = enterable.flatMap(({ id }) => OWN.map((field) => fieldName(id, field)));
  const open = names.some((name) => typed[name] !== undefined || problems.some(({ place }) => place === name));
  return (
    <details className="entry-own" open={open}>
      <summary>Chỉ tiêu có ngày, văn bản hoặc lý do riêng</summary>
      {enterable.map(({ id, name }) => (
        <fieldset key={id}>
          <legend>
            <b>{id}</b> {name}
          </legend>
          {OWN.map((field) => (
            <Line
              key={field}
              name={fieldName(id, field)}
              label={
                <>
                  <span className="sr">{id} </span>
                  {LABELS[field]}
                </>
              }
              run={false}
              {...{ typed, problems }}
            />
          ))}
        </fieldset>
      ))}
    </details>
  );
}
