import { entryStanding } from "@/components/chart/entry-words";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { EntryRow, YearBar } from "@/lib/features/targets/types";
import { formatDate } from "@/lib/format/date";

type Props = { bar: Pick<YearBar, "name" | "rows" | "pace">; asOf: string };

/** The units behind a count with their days, what is due and open first; by how many days somebody is late stays inside. */
export function EntryTable({ bar: { name, rows, pace }, asOf }: Props) {
  if (rows.length === 0) return <p className="mute">Chưa xác định tên.</p>;
  const sorted = [...rows].sort((a, b) => entryStanding(a, asOf).rank - entryStanding(b, asOf).rank);
  return (
    <DataTable
      caption={`${name}: từng đơn vị với tình trạng, thời hạn cam kết, ngày hoàn thành tiêu chí, ngày công nhận`}
      columns={columnsOf(asOf, pace !== "not_known")}
      rows={sorted}
      rowKey={(row) => JSON.stringify(row)}
    />
  );
}

/** `known`: whether anything is known of the year's results; where not, an empty day is unknown, not unmet. */
function columnsOf(asOf: string, known: boolean): Column<EntryRow>[] {
  const open = (word: string) => (known ? word : "chưa có số liệu");
  return [
    { label: "Đơn vị", cell: (row) => <Name row={row} /> },
    { label: "Thuộc", cell: ({ place }) => place ?? <span className="none">–</span> },
    { label: "Tình trạng", cell: (row) => (known ? <State row={row} asOf={asOf} /> : open("")) },
    { label: "Thời hạn cam kết", figure: true, cell: ({ committedOn }) => day(committedOn, "chưa có") },
    {
      label: "Hoàn thành tiêu chí",
      figure: true,
      cell: ({ completedOn }) => day(completedOn, open("chưa hoàn thành")),
    },
    { label: "Đã công nhận", figure: true, cell: ({ decidedOn }) => day(decidedOn, open("chưa")) },
  ];
}

function Name({ row: { name, href, count } }: { row: EntryRow }) {
  if (href !== null) return <a href={href}>{name}</a>;
  return count === 1 ? name : `${name}: ${count} đơn vị`;
}

function State({ row, asOf }: { row: EntryRow; asOf: string }) {
  const { tone, word } = entryStanding(row, asOf);
  return <span className={tone === "met" ? "is-met" : "mute"}>{word}</span>;
}

/** A day that is not there is a dash in the table, and says what it means on a phone. */
function day(date: string | null, missing: string) {
  if (date !== null) return formatDate(date);
  return (
    <>
      <span className="dash mute" aria-hidden="true">
        –
      </span>
      <span className="dash-words mute">{missing}</span>
    </>
  );
}
