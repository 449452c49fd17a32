import { fieldName, type Typed } from "@/lib/features/entries/typed";
import type { FieldProblem } from "../form/field";
import { Line } from "./entry-fields";

type Props = { id: string; label: string; mayBeNotApplicable: boolean; typed: Typed; problems: FieldProblem[] };

/** Đạt, chưa đạt, or, where the law allows it, that it does not apply, with its basis. */
export function SaidSelect({ id, label, mayBeNotApplicable, typed, problems }: Props) {
  const name = fieldName(id, "conclusion");
  const problem = problems.find(({ place }) => place === name)?.text;
  return (
    <>
      <div className="entry-line">
        <label htmlFor={name}>
          <span className="sr">{id === "" ? "Cả tiêu chí" : id} </span>
          {label}
        </label>
        <select
          id={name}
          name={name}
          defaultValue={typed[name] ?? ""}
          data-run=""
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={problem === undefined ? undefined : `${name}-loi`}
        >
          <option value="">Không ghi</option>
          <option value="met">Đạt</option>
          <option value="not_met">Chưa đạt</option>
          {mayBeNotApplicable && <option value="not_applicable">Không xét</option>}
        </select>
        {problem !== undefined && (
          <p className="problem" id={`${name}-loi`}>
            Lỗi: {problem}
          </p>
        )}
      </div>
      {mayBeNotApplicable && (
        <Line
          name={fieldName(id, "reason")}
          label={
            <>
              <span className="sr">{id} </span>Căn cứ không xét
            </>
          }
          {...{ typed, problems }}
        />
      )}
    </>
  );
}
