import type { PeriodState } from "@/lib/features/periods/form";
import type { OpeningRow } from "@/lib/features/periods/types";
import { formatDate } from "@/lib/format/date";
import { DataTable } from "../ui/data-table";
import { DecideForm } from "./lock-form";

type Props = {
  caption: string;
  rows: OpeningRow[];
  decide: (before: PeriodState, form: FormData) => Promise<PeriodState>;
};

/** Requests to open a locked period, each with its reason, its end and what was decided. */
export function OpeningTable({ caption, rows, decide }: Props) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          label: "Đơn vị, kỳ",
          cell: ({ unitName, period, periodId }) => (
            <>
              {unitName}
              <br />
              <a href={`/ky-bao-cao/${periodId}`}>{period}</a>
            </>
          ),
        },
        { label: "Lý do", cell: ({ reason }) => <span>{reason}</span> },
        { label: "Mở đến hết ngày", cell: ({ until }) => formatDate(until) },
        { label: "Người đề nghị", cell: ({ askedBy, askedOn }) => `${askedBy}, ngày ${formatDate(askedOn)}` },
        { label: "Quyết định", cell: (row) => <Decision row={row} decide={decide} /> },
      ]}
    />
  );
}

function Decision({ row, decide }: { row: OpeningRow; decide: Props["decide"] }) {
  if (row.mayDecide) return <DecideForm action={decide} id={row.id} name={`${row.unitName}, ${row.period}`} />;
  if (row.decision === null) return <>chờ lãnh đạo quyết định</>;
  const said = row.decision === "approved" ? (row.holds ? "đang mở" : "đã mở, nay hết hạn") : "không mở";
  return (
    <span>
      {said}, {row.decidedBy}
      {row.decidedOn !== null && `, ngày ${formatDate(row.decidedOn)}`}
      {row.decisionReason !== null && <span className="mute"> {row.decisionReason}</span>}
    </span>
  );
}
