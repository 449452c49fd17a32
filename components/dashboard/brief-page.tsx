import { TargetKey } from "@/components/chart/target-key";
import { TargetLine } from "@/components/chart/target-line";
import { PromiseLine } from "@/components/home/promise-line";
import { partHref } from "@/lib/features/dashboards/filter";
import type { BriefView, LateRow } from "@/lib/features/dashboards/types";
import { formatDate } from "@/lib/format/date";
import { DistrictTable } from "./district-part";
import { Inside, PartNav } from "./frame";
import { daysInWords } from "./waiting-part";

/** One page for who has forty seconds before a meeting; printed it is one sheet of A4. */
export function BriefPage({ view, origin }: { view: BriefView; origin: string }) {
  const { frame, targets, districts, summary } = view;
  const path = frame.leads ? "/tong-quan" : "/tong-quan/mot-trang";
  return (
    <div className="brief">
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
      <PartNav frame={frame} path={path} />
      <ForLeader view={view} />
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
        Văn phòng Điều phối nông thôn mới tỉnh Quảng Bình · {origin}
        {path}
      </p>
    </div>
  );
}

/** What waits for the leader, and what waits elsewhere. */
function ForLeader({ view: { toApprove, waiting, frame } }: { view: BriefView }) {
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
      <p className="mute">
        {waiting.total === 0 || waiting.oldest === null ? (
          "Không có số liệu nào đang chờ xử lý."
        ) : (
          <>
            <a href={partHref("/tong-quan/dang-cho", frame.filter)}>{waiting.total} số liệu</a> đang chờ xử lý, lâu nhất
            từ {formatDate(waiting.oldest)} (đang xử lý {daysInWords(waiting.days)}).
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
  return (
    <section className="brief-part">
      <h2>{rows.length === 0 ? "Chậm tiến độ" : `${rows.length} đơn vị chậm tiến độ`}</h2>
      {rows.length === 0 && <p className="is-met">✓ Không có cam kết nào quá hạn.</p>}
      <ul className="brief-late">
        {shown.map((row) => (
          <li key={JSON.stringify(row)}>
            <span>
              {row.href === null ? row.name : <a href={row.href}>{row.name}</a>}
              <span className="mute">
                {row.place !== null && `, ${row.place}`} · {row.kind}
              </span>
            </span>
            <b className="late">▲ {daysInWords(row.days)}</b>
          </li>
        ))}
      </ul>
      {rows.length > shown.length && (
        <p className="mute">
          Còn {rows.length - shown.length} đơn vị khác:{" "}
          <a href={partHref("/tong-quan/muc-tieu", frame.filter)}>xem tất cả</a>.
        </p>
      )}
    </section>
  );
}
