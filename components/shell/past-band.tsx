import { formatDate } from "@/lib/format/date";

type Props = { publication: { number: number }; day: string; present: string };

/** Stands on every page that is read as of a past day, on paper too, so that nobody takes it for the present one. */
export function PastBand({ publication, day, present }: Props) {
  return (
    <div className="past">
      <p className="wrap">
        <b>
          Đang xem theo bản công bố số {publication.number}, như ngày {formatDate(day)}
        </b>{" "}
        <a className="no-print" href={present}>
          Xem trang hiện nay
        </a>
      </p>
    </div>
  );
}
