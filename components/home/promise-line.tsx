import type { HomeView, TargetBar } from "@/lib/features/progress/types";
import { formatDate } from "@/lib/format/date";

type Props = Pick<HomeView, "daysLeft" | "targets"> & { asOf: string };

/** The page in one sentence: how long there is, and how much of the first target is done. */
export function PromiseLine({ daysLeft, targets, asOf }: Props) {
  const main = targets.find((bar) => bar.kind === "xa-ntm") ?? targets[0];
  return (
    <>
      <h1>
        {daysLeft !== null && <TimeLeft days={daysLeft} />}
        {main !== undefined && (
          <span className="done">
            {" "}
            {main.completed} trong {main.planned} xã đã xong.
          </span>
        )}
      </h1>
      {main !== undefined && <Pace bar={main} asOf={asOf} />}
    </>
  );
}

function TimeLeft({ days }: { days: number }) {
  if (days < 0) {
    return (
      <>
        Đã quá <em className="late">{-days} ngày</em> so với hạn hoàn thành tiêu chí.
      </>
    );
  }
  if (days === 0) return <>Hôm nay là ngày cuối để hoàn thành tiêu chí.</>;
  return (
    <>
      Còn <em>{days} ngày</em> để hoàn thành tiêu chí.
    </>
  );
}

/** How the first target stands to what the communes committed to; never to a straight line of the calendar. */
function Pace({ bar, asOf }: { bar: TargetBar; asOf: string }) {
  if (bar.pace === "no_commitments") return <p className="lead">Chưa có lộ trình cam kết để so tiến độ.</p>;
  const behind = bar.committedByDay - bar.completed;
  return (
    <p className="lead">
      Theo lộ trình đã cam kết, đến {formatDate(asOf)} phải có {bar.committedByDay} xã hoàn thành:{" "}
      {behind > 0 ? <b className="late">▲ chậm {behind} xã</b> : <b className="is-met">✓ đúng tiến độ</b>}.
    </p>
  );
}
