import { Field, type FieldProblem, ProblemSummary } from "../form/field";

type Props = { problems: FieldProblem[]; basis: string };

/** Sends a whole content: an annex filled in, or a new set, as a spreadsheet or JSON. */
export function SendEdition({ problems, basis }: Props) {
  return (
    <section className="part">
      <h2>Gửi cả phụ lục, hoặc một bộ tiêu chí mới</h2>
      <p>
        Tải bộ tiêu chí dạng Excel ở trang của bộ đó, điền, rồi gửi lại đây. Trước khi đề nghị, bạn xem từng ô thay đổi
        và xã nào đổi kết quả. Một người khác xác nhận thì mới có hiệu lực.
      </p>
      <form action="/gui-tep/bo-tieu-chi" method="post" encType="multipart/form-data" className="form">
        <ProblemSummary problems={problems} title="Chưa nhận được tệp" />
        <Field name="tep" label="Tệp Excel (.xlsx) hoặc JSON (.json)" hint="Tối đa 10 MB" problems={problems}>
          {(bound) => <input {...bound} type="file" accept=".xlsx,.json" />}
        </Field>
        <Field name="can-cu" label="Lý do, căn cứ" hint="Văn bản ban hành hoặc sửa đổi" problems={problems}>
          {(bound) => <input {...bound} defaultValue={basis} maxLength={300} />}
        </Field>
        <button type="submit">Gửi tệp và xem trước</button>
      </form>
    </section>
  );
}
