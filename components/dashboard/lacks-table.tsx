import { type Column, DataTable } from "@/components/ui/data-table";
import { VerdictMark } from "@/components/ui/verdict";

type Lack = { id: string; name: string; notMet: number };
type Props = { about: "tiêu chí" | "chỉ tiêu"; rows: Lack[] };

/** What one commune lacks, by name: what is not met first, then what has no figure. */
export function LacksTable({ about, rows }: Props) {
  if (rows.length === 0) return <p className="is-met">✓ Xã không còn thiếu {about} nào.</p>;
  const columns: Column<Lack>[] = [
    { label: about === "tiêu chí" ? "Tiêu chí" : "Chỉ tiêu", cell: ({ id, name }) => `${id} ${name}` },
    { label: "Kết quả", cell: ({ notMet }) => <VerdictMark verdict={notMet > 0 ? "not_met" : "unknown"} /> },
  ];
  return (
    <DataTable
      caption={`Các ${about} chưa đạt hoặc chưa có số liệu`}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
