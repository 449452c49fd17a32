import type { ReactNode } from "react";
import { atStart } from "@/components/map/words";
import { partHref } from "@/lib/features/dashboards/filter";
import type { Frame } from "@/lib/features/dashboards/types";
import { formatDate, formatInstant } from "@/lib/format/date";
import { FilterForm } from "./filter-form";
import { partsOf } from "./parts";

type Props = { frame: Frame; path: string; title: string; children: ReactNode };

/** What stands around every dashboard: what its figures are, the filter, and the way to the other parts. */
export function DashboardFrame({ frame, path, title, children }: Props) {
  return (
    <div className="dashboard">
      <h1>{title}</h1>
      <Inside frame={frame} />
      <PartNav frame={frame} path={path} />
      <FilterForm frame={frame} path={path} />
      {children}
      <p className="only-print mute">Địa chỉ trang: {partHref(path, frame.filter)}</p>
    </div>
  );
}

/** The way to the other parts, keeping to the filter. */
export function PartNav({ frame, path }: { frame: Frame; path: string }) {
  return (
    <nav aria-label="Các phần của tổng quan" className="no-print">
      <ul className="filters">
        {partsOf(frame).map((part) => (
          <li key={part.path}>
            <a href={partHref(part.path, frame.filter)} aria-current={part.path === path ? "page" : undefined}>
              {part.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Inside figures are never taken for the public ones: what they are, and where the public ones stand. */
export function Inside({ frame: { now, published, set, filter, choices, sample } }: { frame: Frame }) {
  const district = choices.districts.find(({ key }) => key === filter.district);
  return (
    <p className="basis mute inside-line">
      <b>Số liệu nội bộ</b>, đã được chấp nhận đến {formatInstant(now)}, chưa công bố
      {district !== undefined && <> · {atStart(district.name)}</>} · xét theo{" "}
      <a href={`/bo-tieu-chi/${set.key}`}>{set.name}</a> ·{" "}
      {published === null ? (
        "chưa có bản công bố nào"
      ) : (
        <>
          số đã công bố:{" "}
          <a href={filter.district === null ? "/" : `/huyen/${filter.district}`}>
            bản công bố số {published.number}, đến {formatDate(published.asOf)}
          </a>
        </>
      )}
      {sample && <span className="only-print"> · Dữ liệu minh họa, không phải số liệu chính thức</span>}
    </p>
  );
}
