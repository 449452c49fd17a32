import type { HomeView, Watched } from "@/lib/features/progress/types";
import { formatRange } from "@/lib/format/number";
import { WatchList } from "./watch-list";

/** `committed`: whether anybody has committed to a day, without which nothing can be overdue. */
type Props = Pick<HomeView, "attention" | "recognisedTotal"> & { committed: boolean };

/** Who needs eyes now: three counts, each opening to its names. */
export function Attention({ attention, recognisedTotal, committed }: Props) {
  const { below15, surelyBelow15, fallen, overdue } = attention;
  const overdueCount = overdue.reduce((sum, kind) => sum + kind.count, 0);
  return (
    <section className="part" id="can-chu-y">
      <h2>Cần chú ý</h2>
      <div className="watches">
        <Watch
          count={below15.length}
          shown={formatRange(surelyBelow15, below15.length)}
          unit="xã dưới 15 tiêu chí"
          none="Không còn xã dưới 15 tiêu chí."
        >
          {surelyBelow15 < below15.length && (
            <p className="mute">
              {surelyBelow15} xã chắc chắn dưới 15; {below15.length - surelyBelow15} xã chưa đủ số liệu để biết
            </p>
          )}
          <WatchList rows={below15} figure={count} />
        </Watch>
        <Watch
          count={fallen.length}
          unit="xã đã được công nhận, nay chưa đáp ứng bộ tiêu chí 2021–⁠2025"
          none="Mọi xã đã được công nhận đều đáp ứng bộ tiêu chí 2021–⁠2025."
        >
          <p className="mute">trong {recognisedTotal} xã đã được công nhận</p>
          <WatchList rows={fallen} figure={count} />
        </Watch>
        <Watch
          count={overdueCount}
          unit="cam kết quá hạn"
          none={committed ? "Không có cam kết quá hạn." : null}
          unknown="Chưa có cam kết để so."
        >
          <ul className="mute">
            {overdue.map(({ name, href, count }) => (
              <li key={name}>
                <a href={href}>{name}</a>: {count}
              </li>
            ))}
          </ul>
        </Watch>
      </div>
    </section>
  );
}

type WatchProps = {
  count: number;
  shown?: string;
  unit: string;
  /** `null` where that nobody is there cannot be known. */
  none: string | null;
  unknown?: string;
  children: React.ReactNode;
};

function Watch({ count, shown, unit, none, unknown, children }: WatchProps) {
  if (count === 0 && none === null) return <p className="watch is-open mute">{unknown}</p>;
  if (count === 0) return <p className="watch is-met">✓ {none}</p>;
  return (
    <div className="watch">
      <p className="watch-head">
        <b className="watch-count">{shown ?? count}</b> <b>{unit}</b>
      </p>
      {children}
    </div>
  );
}

function count(row: Watched): string {
  return `${formatRange(row.met, row.metAtMost)} tiêu chí`;
}
