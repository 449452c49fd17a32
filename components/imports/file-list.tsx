import { formatInstant } from "@/lib/format/date";
import { formatNumber } from "@/lib/format/number";
import { FILE_STATE_WORDS, type FileRow } from "@/lib/imports/files/types";
import { FILE_KINDS, type FileKind } from "@/lib/imports/kinds";
import { DataTable } from "../ui/data-table";

/** The files sent so far, the latest first. */
export function FileList({ files, kind }: { files: FileRow[]; kind: FileKind }) {
  if (files.length === 0) return null;
  const { path, noun } = FILE_KINDS[kind];
  return (
    <section className="part">
      <h2>Các tệp đã gửi</h2>
      <DataTable
        caption="Các tệp đã gửi"
        rows={files}
        rowKey={(file) => file.id}
        columns={[
          { label: "Tệp", cell: (file) => <a href={`${path}/${file.id}`}>{file.fileName}</a> },
          { label: "Căn cứ", cell: (file) => file.basis },
          { label: "Người gửi", cell: (file) => `${file.sender}, ${file.organisation}` },
          { label: "Lúc", cell: (file) => formatInstant(file.receivedAt) },
          { label: "Trạng thái", cell: (file) => FILE_STATE_WORDS[file.state] },
          {
            label: `${noun.charAt(0).toUpperCase()}${noun.slice(1)} đã ghi`,
            figure: true,
            cell: (file) => (file.written === null ? "–" : formatNumber(file.written)),
          },
        ]}
      />
    </section>
  );
}
