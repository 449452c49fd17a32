import { rowsOf, type Typed } from "@/lib/features/settings/forms/reader";
import type { Option } from "@/lib/features/settings/page/types";
import { Field, type FieldProblem } from "../form/field";
import { Choice } from "./choice";

type Props = { typed: Typed; problems: FieldProblem[]; measures: Option[] };

/** Rows for what may be added; more come back once these are kept, so that no script is needed. */
const EMPTY_ROWS = 3;
const NONE = "không chọn";

/** The limits of all figures, then those of single measures. */
export function LimitRows({ typed, problems, measures }: Props) {
  const taken = rowsOf(typed, ["measure"]).filter((row) => typed[`measure-${row}`] !== "" || isWritten(typed, row));
  return (
    <>
      <fieldset>
        <legend>Mọi số liệu</legend>
        <Limits typed={typed} problems={problems} row="" />
      </fieldset>
      <p className="mute">
        Số liệu đặt riêng chỉ theo mức riêng của nó. Để bỏ một dòng, chọn “{NONE}” và xóa mức. Cần thêm dòng thì ghi
        trước, trang sẽ có dòng trống mới.
      </p>
      {withEmpty(taken).map((row, index) => (
        <fieldset key={row}>
          <legend>Đặt riêng {index + 1}</legend>
          <Field name={`measure-${row}`} label="Đại lượng" problems={problems}>
            {(bound) => <Choice bound={bound} options={measures} chosen={typed[`measure-${row}`] ?? ""} blank={NONE} />}
          </Field>
          <Limits typed={typed} problems={problems} row={`-${row}`} />
        </fieldset>
      ))}
    </>
  );
}

function Limits({ typed, problems, row }: Omit<Props, "measures"> & { row: string }) {
  const limit = (name: string, label: string) => (
    <Field name={`${name}${row}`} label={label} problems={problems}>
      {(bound) => (
        <input
          {...bound}
          className="short"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={typed[`${name}${row}`]}
        />
      )}
    </Field>
  );
  return (
    <div className="limits">
      {limit("points", "Tỷ lệ: quá bao nhiêu điểm phần trăm")}
      {limit("factor", "Không phải tỷ lệ: quá bao nhiêu lần")}
    </div>
  );
}

function isWritten(typed: Typed, row: number): boolean {
  return [typed[`points-${row}`], typed[`factor-${row}`]].some((text) => text !== undefined && text !== "");
}

/** Pairs of measures of which the first can never be more than the second. */
export function RelationRows({ typed, problems, measures }: Props) {
  const taken = rowsOf(typed, ["lower", "upper"]).filter((row) =>
    [typed[`lower-${row}`], typed[`upper-${row}`]].some((key) => key !== undefined && key !== ""),
  );
  const side = (name: string, label: string, row: number) => (
    <Field name={`${name}-${row}`} label={label} problems={problems}>
      {(bound) => <Choice bound={bound} options={measures} chosen={typed[`${name}-${row}`] ?? ""} blank={NONE} />}
    </Field>
  );
  return (
    <>
      <p className="mute">Để bỏ một quan hệ, chọn “{NONE}” ở cả hai ô. Cần thêm dòng thì ghi trước.</p>
      {withEmpty(taken).map((row, index) => (
        <fieldset key={row}>
          <legend>Quan hệ {index + 1}</legend>
          {side("lower", "Đại lượng này", row)}
          {side("upper", "không thể lớn hơn đại lượng này", row)}
        </fieldset>
      ))}
    </>
  );
}

function withEmpty(taken: readonly number[]): number[] {
  const next = Math.max(-1, ...taken) + 1;
  return [...taken, ...Array.from({ length: EMPTY_ROWS }, (_, index) => next + index)];
}
