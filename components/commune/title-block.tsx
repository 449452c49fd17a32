import { atStart, isDistrict } from "@/components/map/words";
import type { CommuneView } from "@/lib/features/communes/types";
import { hrefOn } from "@/lib/features/publications/links";
import { formatDate } from "@/lib/format/date";
import { Standings } from "./standings";

/** Name and place of the commune, with its standing now and the title it holds, apart. */
export function TitleBlock({ view }: { view: CommuneView }) {
  const { unit, district, publication } = view;
  return (
    <div className="opening commune-head">
      <div>
        <p className="mute">
          <a href={hrefOn("/", view.day)}>Quảng Bình</a> › <Place district={district} day={view.day} /> › mã {unit.code}
        </p>
        <h1>{unit.fullName}</h1>
        <ul className="lines">
          {view.lines.map((line) => (
            <li key={line.text}>
              {line.text} <span className="mute">({line.sample ? "số liệu minh họa" : line.source})</span>
            </li>
          ))}
          <li className="mute">
            Vùng áp dụng mức đạt chuẩn: {unit.regionName}
            {!unit.regionChecked && " (chưa đối chiếu với danh sách đã ký)"}
          </li>
          <li className="mute">
            Số liệu đến ngày {formatDate(publication.asOf)} · công bố ngày {formatDate(publication.approvedOn)}
          </li>
        </ul>
      </div>
      <Standings view={view} />
    </div>
  );
}

/** The district, linked to its page; since 01/7/2025 a commune lies in none and the province's page is the first. */
function Place({ district: { code, name }, day }: Pick<CommuneView, "district" | "day">) {
  return isDistrict(name) ? <a href={hrefOn(`/huyen/${code}`, day)}>{atStart(name)}</a> : atStart(name);
}
