import type { PublicationStamp } from "@/lib/features/progress/types";
import { PUBLICATIONS_PATH } from "@/lib/features/publications/links";
import { formatDate } from "@/lib/format/date";

/** `path`: the address as it is asked for, with its day. */
type Props = { publication: PublicationStamp | null; path: string; origin?: string };

/** Who answers for the page, which publication it shows, and on paper its address. */
export function Footer({ publication, path, origin }: Props) {
  return (
    <footer className="foot">
      <div className="wrap">
        <p>
          <b>Văn phòng Điều phối nông thôn mới tỉnh Quảng Bình</b>
        </p>
        {publication !== null && (
          <p className="mute">
            Bản công bố số {publication.number} · số liệu đến ngày {formatDate(publication.asOf)} · duyệt công bố ngày{" "}
            {formatDate(publication.approvedOn)}
          </p>
        )}
        {publication !== null && (
          <p className="no-print">
            <a href={PUBLICATIONS_PATH}>Các bản công bố trước</a>
          </p>
        )}
        <p className="only-print">
          Địa chỉ trang: {origin ?? ""}
          {path}
        </p>
      </div>
    </footer>
  );
}
