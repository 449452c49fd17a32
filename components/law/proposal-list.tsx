import { DECISION_WORDS, ORIGIN_WORDS, type ProposalRow } from "@/lib/features/editions/types";
import { formatDate } from "@/lib/format/date";
import { DataTable } from "../ui/data-table";

/** Proposals with what became of them. */
export function ProposalList({ rows }: { rows: ProposalRow[] }) {
  return (
    <DataTable
      caption="Đề nghị phiên bản mới"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          label: "Đề nghị",
          cell: (row) => <a href={`/phap-ly/de-nghi/${row.id}`}>{`${row.setName}, ${row.label}`}</a>,
        },
        { label: "Cách làm", cell: (row) => ORIGIN_WORDS[row.origin] },
        { label: "Lý do", cell: (row) => row.reason },
        { label: "Người đề nghị", cell: (row) => `${row.proposedBy}, ${formatDate(row.proposedOn)}` },
        {
          label: "Quyết định",
          cell: (row) =>
            row.decision === null
              ? "chờ xác nhận"
              : `${DECISION_WORDS[row.decision]}, ${row.decidedBy}, ${formatDate(row.decidedOn ?? "")}`,
        },
      ]}
    />
  );
}
