import { type Column, DataTable } from "@/components/ui/data-table";
import type { PublicationLine } from "@/lib/features/past-days/types";
import { formatDate } from "@/lib/format/date";

const COLUMNS: Column<PublicationLine>[] = [
  { label: "Bản công bố", cell: ({ number }) => `Số ${number}` },
  { label: "Số liệu đến ngày", figure: true, cell: ({ asOf }) => formatDate(asOf) },
  { label: "Duyệt công bố ngày", figure: true, cell: ({ approvedOn }) => formatDate(approvedOn) },
  { label: "Xem lại", cell: (line) => <Link line={line} /> },
];

/** Every publication with the way to the page as it showed it. */
export function PublicationTable({ lines }: { lines: PublicationLine[] }) {
  return <DataTable caption="Các bản công bố" columns={COLUMNS} rows={lines} rowKey={({ number }) => String(number)} />;
}

function Link({ line: { number, current, href } }: { line: PublicationLine }) {
  if (href === null) return <span className="mute">không xem riêng được: cùng ngày có bản sau thay thế</span>;
  return <a href={href}>{current ? "Trang hiện nay" : `Trang theo bản số ${number}`}</a>;
}
