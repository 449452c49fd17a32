import { AsOf } from "@/components/ui/as-of";
import type { YearView } from "@/lib/features/targets/types";
import { formatDate } from "@/lib/format/date";

/** The year, how long there is, what the targets rest on, and the other years. */
export function YearOpening({ view }: { view: YearView }) {
  const { year, years, completeBy, daysLeft, document } = view;
  const others = years.filter((known) => known.year !== year);
  return (
    <div className="opening">
      <h1>Mục tiêu năm {year}</h1>
      {completeBy !== null && daysLeft !== null && (
        <p className="lead">
          Hạn hoàn thành tiêu chí: {formatDate(completeBy)}, <TimeLeft days={daysLeft} />.
        </p>
      )}
      <p className="basis mute">
        Theo <b>{document}</b> · <AsOf publication={view.publication} />
      </p>
      {others.length > 0 && (
        <p className="basis mute no-print link-row">
          Năm khác:{" "}
          {others.map((other) => (
            <a key={other.year} href={other.href}>
              mục tiêu năm {other.year}
            </a>
          ))}
        </p>
      )}
    </div>
  );
}

function TimeLeft({ days }: { days: number }) {
  if (days < 0) return <b>đã qua {-days} ngày</b>;
  return days === 0 ? <b>hôm nay là ngày cuối</b> : <b>còn {days} ngày</b>;
}
