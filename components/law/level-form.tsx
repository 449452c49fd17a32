"use client";

import type { TypedLevel } from "@/lib/features/editions/level-form";
import type { IndicatorDesk } from "@/lib/features/editions/types";
import { DateField } from "../form/date-field";
import { Field, type FieldProblem, ProblemSummary } from "../form/field";
import { useForm } from "../form/use-form";

export type LevelState = { attempt: number; problems: FieldProblem[]; typed: TypedLevel; conflict: string | null };

type Props = {
  desk: IndicatorDesk;
  choices: LevelChoices;
  action: (before: LevelState, form: FormData) => Promise<LevelState>;
};
export type Choice = readonly (readonly [string, string])[];

const OPERATORS: Choice = [
  ["gte", "≥ ít nhất"],
  ["gt", "> trên"],
  ["lte", "≤ nhiều nhất"],
  ["lt", "< dưới"],
  ["eq", "= bằng"],
  ["none", "không còn (bằng 0)"],
];
const LAYERS: Choice = [
  ["province", "Quy định của tỉnh"],
  ["region", "Theo vùng"],
  ["common", "Mức chung"],
  ["reference", "Mức chung để tham khảo, không dùng để xét"],
];
/** What can be chosen, in words; given by the page, so that the rules of the engine stay on the server. */
export type LevelChoices = { parts: Choice; regions: Choice; standings: Choice };

/** One level: what the annex says, where it says so, and how sure that is. A plain post without JavaScript. */
export function LevelForm({ desk, choices, action }: Props) {
  const { measure, index, hash } = desk;
  const start: LevelState = { attempt: 0, problems: [], typed: desk.typed, conflict: null };
  const [state, post, pending] = useForm<LevelState>(action, start);
  const { problems, typed } = state;
  const judged = measure.shape === "judged";
  const { parts, regions, standings } = choices;
  const text = (name: keyof TypedLevel, label: string, hint?: string, short = false) => (
    <Field name={name} label={label} hint={hint} problems={problems}>
      {(bound) => <input {...bound} className={short ? "short" : undefined} defaultValue={typed[name]} />}
    </Field>
  );
  const choose = (name: keyof TypedLevel, label: string, options: Choice, blank?: string) => (
    <Field name={name} label={label} problems={problems}>
      {(bound) => (
        <select {...bound} defaultValue={typed[name]}>
          {blank !== undefined && <option value="">{blank}</option>}
          {options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <form {...post} className="form" noValidate key={state.attempt}>
      {state.conflict !== null && (
        <p className="said warn" role="alert">
          {state.conflict} Những gì bạn đã nhập vẫn còn bên dưới.
        </p>
      )}
      <ProblemSummary problems={problems} title="Chưa đề nghị được" />
      <input type="hidden" name="baseHash" value={hash} />
      {judged ? (
        <>
          <input type="hidden" name="operator" value="judged" />
          {text("value", "Yêu cầu, bằng lời", "Cơ quan phụ trách kết luận đạt hay chưa đạt theo yêu cầu này")}
        </>
      ) : (
        <>
          {parts.length > 0 && choose("part", "Số đo", parts, "chọn số đo")}
          {choose("operator", "So sánh", OPERATORS)}
          {text("value", "Mức", measure.unit === "" ? undefined : measure.unit, true)}
        </>
      )}
      {parts.some(([part]) => part === "schools") && (
        <>
          {choose("whenPart", "Chỉ khi", [["schools", "số trường"]], "không có điều kiện")}
          {choose(
            "whenOperator",
            "So sánh của điều kiện",
            [
              ["gt", "> trên"],
              ["lte", "≤ nhiều nhất"],
            ],
            "–",
          )}
          {text("whenValue", "Giá trị của điều kiện", undefined, true)}
        </>
      )}
      {choose("layer", "Áp dụng cho", LAYERS)}
      <input type="hidden" name="province" value={typed.province} />
      {choose("region", "Vùng, nếu theo vùng", regions, "không theo vùng")}
      {measure.yearly && text("year", "Năm, nếu mức riêng cho một năm", undefined, true)}
      <DateField name="from" label="Từ ngày" value={typed.from} problems={problems} />
      <DateField name="to" label="Đến ngày" hint="Để trống nếu còn áp dụng" value={typed.to} problems={problems} />
      {text(
        "reference",
        "Căn cứ",
        "Văn bản, phụ lục, chỉ tiêu và trang của bản ký, ví dụ: QĐ 1667/QĐ-UBND, Phụ lục I, tr. 12",
      )}
      {text("source", "Nguồn", "Bản đã dùng để đối chiếu")}
      {choose("standing", "Tình trạng", standings)}
      <div className="field">
        <label>
          <input type="checkbox" name="signUnchecked" value="yes" defaultChecked={typed.signUnchecked === "yes"} /> Chưa
          rõ đúng bằng mức thì có đạt không
        </label>
      </div>
      {text("note", "Ghi chú")}
      {text("reason", "Lý do thay đổi", "Ghi vào nhật ký")}
      <p className="choice">
        <button type="submit" disabled={pending} name="act" value="save" className="primary">
          Đề nghị
        </button>
        {index !== null && (
          <button type="submit" disabled={pending} name="act" value="remove">
            Đề nghị bỏ mức này
          </button>
        )}
      </p>
    </form>
  );
}
