import type { HomeView, TargetBar } from "@/lib/features/progress/types";
import { formatDate } from "@/lib/format/date";

type Props = Pick<HomeView, "year" | "daysLeft" | "completeBy" | "targets"> & { asOf: string };

/** The page in one sentence: how long there is, and how much of the first target is done. */
export function PromiseLine({ year, daysLeft, completeBy, targets, asOf }: Props) {
  const main = targets.find((bar) => bar.kind === "xa-ntm") ?? targets[0];
  return (
    <>
      <h1>
        {daysLeft !== null && <TimeLeft days={daysLeft} by={completeBy} />}
        {main !== undefined && (
          <span className="done">
            {" "}
            {main.pace === "not_known" ? `Chưa có số liệu kết quả năm ${year}.` : doneInWords(main)}
          </span>
        )}
      </h1>
      {main !== undefined && main.pace !== "not_known" && <Pace bar={main} asOf={asOf} />}
    </>
  );
}

function doneInWords({ kind, name, completed, planned }: TargetBar): string {
  if (kind === "xa-ntm") return `${completed} trong ${planned} xã đăng ký đạt chuẩn đã hoàn thành tiêu chí.`;
  return `${name}: ${completed} trong ${planned} đã hoàn thành tiêu chí.`;
}

function TimeLeft({ days, by }: { days: number; by: string | null }) {
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
      Còn <em>{days} ngày</em>
      {by === null ? " để hoàn thành tiêu chí" : ` (đến ${formatDate(by)})`}.
    </>
  );
}

/** How the first target stands to what the communes committed to; never to a straight line of the calendar. */
function Pace({ bar, asOf }: { bar: TargetBar; asOf: string }) {
  if (bar.pace === "no_commitments") return <p className="lead">Chưa có lộ trình cam kết để so tiến độ.</p>;
  const behind = bar.committedByDay - bar.completed;
  const counted = bar.kind.startsWith("xa-") ? " xã" : "";
  return (
    <p className="lead">
      Theo cam kết, đến {formatDate(asOf)} phải xong {bar.committedByDay}
      {counted}, {behind > 0 ? "mới" : "đã"} xong {bar.completed}:{" "}
      {behind > 0 ? (
        <b className="late">
          ▲ chậm {behind}
          {counted}
        </b>
      ) : (
        <b className="is-met">✓ đúng tiến độ</b>
      )}
      .
    </p>
  );
}
