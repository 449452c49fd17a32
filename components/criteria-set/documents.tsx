import { type Column, DataTable } from "@/components/ui/data-table";
import type { SetView } from "@/lib/features/criteria-sets/types";
import { formatDate } from "@/lib/format/date";

type Document = SetView["documents"][number];

const COLUMNS: Column<Document>[] = [
  { label: "Văn bản", cell: ({ number }) => number },
  { label: "Ngày ban hành", cell: ({ issuedOn }) => (issuedOn === undefined ? "chưa xác định" : formatDate(issuedOn)) },
  { label: "Cơ quan", cell: ({ issuer }) => issuer },
  {
    label: "Nội dung",
    cell: ({ about }) => about,
  },
];

/** The legal documents of a set; the notes of who read them stay inside. */
export function Documents({ documents }: Pick<SetView, "documents">) {
  return (
    <section className="part documents" id="van-ban">
      <h2>Văn bản</h2>
      {documents.length === 0 ? (
        <p className="mute">Chưa có văn bản nào được nạp cho bộ này.</p>
      ) : (
        <DataTable
          caption="Các văn bản quy định bộ tiêu chí"
          columns={COLUMNS}
          rows={documents}
          rowKey={(row) => row.number}
        />
      )}
    </section>
  );
}
