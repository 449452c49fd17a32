import { TargetKey } from "@/components/chart/target-key";
import { TargetLine } from "@/components/chart/target-line";
import { PromiseLine } from "@/components/home/promise-line";
import { partHref } from "@/lib/features/dashboards/filter";
import type { BriefView, LateRow } from "@/lib/features/dashboards/types";
import { formatDate } from "@/lib/format/date";
import { formatNumber } from "@/lib/format/number";
import { DistrictTable } from "./district-part";
import { Inside, PartNav } from "./frame";
import { daysInWords } from "./waiting-part";

/** One page for who has forty seconds before a meeting; printed it is one sheet of A4. */
export function BriefPage({ view, origin, path }: { view: BriefView; origin: string; path: string }) {
  const { frame, targets, districts, summary } = view;
  return (
    <div className="brief">
      <p className="only-print brief-head">
        Văn phòng Điều phối nông thôn mới tỉnh Quảng Bình – Tiến độ xây dựng nông thôn mới năm {frame.filter.year}, ngày{" "}
        {formatDate(frame.today)}
      </p>
      {targets === null ? (
        <h1>Chưa có mục tiêu năm {frame.filter.year}</h1>
      ) : (
        <PromiseLine
          year={targets.year}
          daysLeft={targets.daysLeft}
          completeBy={targets.completeBy}
          targets={targets.bars}
          asOf={frame.today}
        />
      )}
      <Inside frame={frame} />
      <PartNav frame={frame} path={frame.leads ? "/tong-quan" : path} />
      <ForLeader view={view} />
      <Waiting view={view} />
      {targets !== null && (
        <section className="brief-part" aria-label={`Mục tiêu năm ${targets.year}`}>
          <ol className="bars">
            {targets.bars.map((bar) => (
              <li key={bar.kind} className="bar">
                <div className="bar-row">
                  <TargetLine bar={bar} year={targets.year} />
                </div>
              </li>
            ))}
          </ol>
          <TargetKey asOf={frame.today} />
        </section>
      )}
      <section className="brief-part">
        <h2>Theo huyện</h2>
        <DistrictTable districts={districts} summary={summary} />
      </section>
      {targets !== null && <Late rows={targets.late} view={view} />}
      <p className="only-print brief-foot">
        Địa chỉ trang: {origin}
        {path}
      </p>
    </div>
  );
}

/** What only the leader decides. */
function ForLeader({ view: { toApprove, frame } }: { view: BriefView }) {
  return (
    <section className="brief-part">
      <h2>Chờ lãnh đạo</h2>
      {toApprove.length === 0 && <p>Không có bản công bố nào chờ duyệt.</p>}
      {toApprove.map(({ number, asOf, preparedBy, preparedOn }) => (
        <p key={number}>
          <b className="late">▲ Bản công bố số {number}</b>, số liệu đến {formatDate(asOf)}, {preparedBy} soạn ngày{" "}
          {formatDate(preparedOn)}, chờ duyệt.
          {frame.leads && (
            <>
              {" "}
              <a className="no-print" href="/cong-bo">
                Xem và duyệt
              </a>
            </>
          )}
        </p>
      ))}
    </section>
  );
}

/** What waits elsewhere: no leader decides about it. */
function Waiting({ view: { waiting, frame } }: { view: BriefView }) {
  return (
    <section className="brief-part">
      <h2>Đang chờ ở các cơ quan</h2>
      <p>
        {waiting.total === 0 || waiting.oldest === null ? (
          "Không có số liệu nào đang chờ xử lý."
        ) : (
          <>
            <a href={partHref("/tong-quan/dang-cho", frame.filter)}>{formatNumber(waiting.total)} số liệu</a> đang chờ
            xử lý, lâu nhất từ {formatDate(waiting.oldest)} (đang xử lý {daysInWords(waiting.days)}).
          </>
        )}
      </p>
    </section>
  );
}

/** As many names as one sheet holds beside the rest. */
const MOST_LATE = 12;

function Late({ rows, view: { frame } }: { rows: LateRow[]; view: BriefView }) {
  const shown = rows.slice(0, MOST_LATE);
  const kinds = [...new Set(shown.map(({ kind }) => kind))];
  return (
    <section className="brief-part">
      <h2>{rows.length === 0 ? "Chậm tiến độ" : `${rows.length} đơn vị chậm tiến độ`}</h2>
      {rows.length === 0 && <p className="is-met">✓ Không có cam kết nào quá hạn.</p>}
      <div className="brief-late">
        {kinds.map((kind) => (
          <section key={kind}>
            <h3>{kind}</h3>
            <ul>
              {shown
                .filter((row) => row.kind === kind)
                .map((row) => (
                  <LateLine key={JSON.stringify(row)} row={row} />
                ))}
            </ul>
          </section>
        ))}
      </div>
      {rows.length > shown.length && (
        <p className="mute">
          Còn {rows.length - shown.length} đơn vị khác:{" "}
          <a href={partHref("/tong-quan/muc-tieu", frame.filter)}>xem tất cả</a>.
        </p>
      )}
    </section>
  );
}

function LateLine({ row: { name, href, place, days } }: { row: LateRow }) {
  return (
    <li>
      <span>
        {href === null ? name : <a href={href}>{name}</a>}
        {place !== null && <span className="mute">, {place}</span>}
      </span>
      <b className="late">▲ {daysInWords(days)}</b>
    </li>
  );
}
