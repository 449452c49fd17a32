import { Source } from "@/components/ui/source";
import type { HomeView } from "@/lib/features/progress/types";
import { hrefOn } from "@/lib/features/publications/links";
import { formatDate } from "@/lib/format/date";
import { formatShare } from "@/lib/format/fixed";

type Props = Pick<HomeView, "year" | "day" | "targetDocument" | "publication" | "coverage">;

/** What the page rests on: the document, the publication, how much is known. */
export function Basis({ year, day, targetDocument, publication, coverage }: Props) {
  const share = coverage.total === 0 ? 0 : coverage.known / coverage.total;
  return (
    <p className="basis mute">
      <a href={hrefOn(`/muc-tieu/${year}`, day)}>Mục tiêu năm {year}</a> theo <b>{targetDocument.number}</b> · số liệu
      đến ngày <b>{formatDate(publication.asOf)}</b> · công bố ngày {formatDate(publication.approvedOn)} ·{" "}
      {formatShare(share)} chỉ tiêu có số liệu hoặc kết luận ·{" "}
      <a className="no-print" href="#cach-tinh">
        cách tính, nguồn
      </a>
      <span className="only-print">
        nguồn: <Source text={targetDocument.source} />
      </span>
    </p>
  );
}
