import { type Column, DataTable } from "@/components/ui/data-table";
import type { Filter } from "@/lib/features/dashboards/filter";
import type { WaitingPart as Waiting, WaitingGroup } from "@/lib/features/dashboards/types";
import { formatDate } from "@/lib/format/date";
import { Files } from "./files";

type Props = { waiting: Waiting; filter: Filter };

/** What waits on whom since when; who is slow by how many days stays inside. */
export function WaitingTables({ waiting: { total, workingDays, byHolder, byDistrict }, filter }: Props) {
  if (total === 0) return <p className="is-met">✓ Không có số liệu nào đang chờ.</p>;
  return (
    <>
      <section className="part" id="theo-co-quan">
        <h2>Theo cơ quan đang xử lý</h2>
        <p className="mute">
          Quá hạn là chờ hơn {workingDays} ngày làm việc ở một bước. Ngày tính từ khi đến bước đang chờ.
        </p>
        <Groups caption="Số liệu đang chờ theo cơ quan đang xử lý" head="Cơ quan đang xử lý" rows={byHolder} />
      </section>
      <section className="part" id="theo-huyen">
        <h2>Theo huyện</h2>
        <Groups caption="Số liệu đang chờ theo huyện" head="Huyện, thị xã, thành phố" rows={byDistrict} />
      </section>
      <Files name="dang-cho" filter={filter} about="số liệu đang chờ" />
    </>
  );
}

export function Groups({ caption, head, rows }: { caption: string; head: string; rows: WaitingGroup[] }) {
  const columns: Column<WaitingGroup>[] = [
    { label: head, cell: ({ who }) => who },
    { label: "Bước đang chờ", cell: ({ step }) => step },
    { label: "Số liệu", figure: true, cell: ({ count }) => count },
    { label: "Lâu nhất từ ngày", figure: true, cell: ({ oldest }) => formatDate(oldest) },
    { label: "Quá hạn", figure: true, cell: ({ late }) => late },
    { label: "Đang xử lý", figure: true, cell: ({ days }) => daysInWords(days) },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ step, who }) => `${step}|${who}`} />;
}

/** `04 ngày`, as the offices write it. */
export function daysInWords(days: number): string {
  return days === 0 ? "trong ngày" : `${String(days).padStart(2, "0")} ngày`;
}
