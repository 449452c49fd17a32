import type { ReactNode } from "react";
import type { FileRow } from "@/lib/imports/files/types";
import { FILE_KINDS, type FileKind } from "@/lib/imports/kinds";
import type { FieldProblem } from "../form/field";
import { FileList } from "./file-list";
import { SendForm } from "./send-form";

type Props = {
  kind: FileKind;
  /** The page of the list itself. */
  above: { href: string; label: string };
  files: FileRow[];
  problems: FieldProblem[];
  basis: string;
  /** Links to the templates. */
  children: ReactNode;
};

/** A list from a spreadsheet: the list as it stands to download, the changed file to send, the files so far. */
export function ListImportPage({ kind, above, files, problems, basis, children }: Props) {
  return (
    <>
      <p>
        <a href={above.href}>{above.label}</a>
      </p>
      <h1>{FILE_KINDS[kind].title}</h1>
      <p className="lede">
        Tải danh sách đang ghi nhận, sửa trong Excel, gửi lại, xem từng thay đổi rồi mới ghi. Có một lỗi thì không dòng
        nào được ghi.
      </p>
      <div className="two-steps">
        <section>
          <h2>1. Tải danh sách đang ghi nhận</h2>
          {children}
        </section>
        <section>
          <h2>2. Gửi tệp đã sửa</h2>
          <SendForm kind={kind} problems={problems} basis={basis} />
        </section>
      </div>
      <FileList files={files} kind={kind} />
    </>
  );
}
