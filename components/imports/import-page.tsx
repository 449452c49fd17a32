import type { ImportDesk } from "@/lib/imports/files/types";
import type { FieldProblem } from "../form/field";
import { FileList } from "./file-list";
import { SendForm } from "./send-form";
import { TemplateForm } from "./template-form";

type Props = { desk: ImportDesk; problems: FieldProblem[]; basis: string; setKey: string };

/** From a spreadsheet: a template to fill in, the filled file to send, and what came of the files so far. */
export function ImportPage({ desk, problems, basis, setKey }: Props) {
  return (
    <>
      <h1>Nhập từ tệp Excel</h1>
      <p className="lede">
        Gửi tệp, xem lại từng thay đổi, rồi mới ghi. Có một lỗi thì không số liệu nào được ghi.{" "}
        {desk.acceptsAll
          ? "Số liệu do Văn phòng Điều phối nhập được chấp nhận ngay khi ghi."
          : "Số liệu đã ghi chờ rà soát, xác nhận, chấp nhận."}
      </p>
      <div className="two-steps">
        <section>
          <h2>1. Tải tệp mẫu</h2>
          <TemplateForm sets={desk.sets} today={desk.today} />
        </section>
        <section>
          <h2>2. Gửi tệp đã điền</h2>
          <SendForm kind="figures" sets={desk.sets} problems={problems} basis={basis} setKey={setKey} />
        </section>
      </div>
      <FileList files={desk.files} kind="figures" />
    </>
  );
}
