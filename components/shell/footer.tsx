import type { PublicationStamp } from "@/lib/features/progress/types";
import { hrefOn, PUBLICATIONS_PATH } from "@/lib/features/publications/links";
import { formatDate } from "@/lib/format/date";

/** `path`: the address as it is asked for, with its day. */
type Props = {
  publication: PublicationStamp | null;
  path: string;
  origin?: string;
  day?: string | null;
  sampleDay?: string | null;
};

/** Who answers for the page, which publication it shows, and on paper its address. */
export function Footer({ publication, path, origin, day = null, sampleDay = null }: Props) {
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
          <p className="no-print foot-links">
            <a href={hrefOn("/", day)}>Tiến độ</a> · <a href={hrefOn("/huyen", day)}>Các xã</a> ·{" "}
            <a href={PUBLICATIONS_PATH}>Các bản công bố trước</a>
          </p>
        )}
        {sampleDay !== null && (
          <p className="mute band-day-foot">Ngày giả định của dữ liệu minh họa: {formatDate(sampleDay)}</p>
        )}
        <p className="only-print">
          Địa chỉ trang: {origin ?? ""}
          {path}
        </p>
      </div>
    </footer>
  );
}
