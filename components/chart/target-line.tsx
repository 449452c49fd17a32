import type { TargetBar } from "@/lib/features/progress/types";
import { TargetTrack } from "./target-track";

const PACE = {
  on_time: "✓ đúng tiến độ",
  late: "▲ chậm tiến độ",
  no_commitments: "chưa có cam kết",
  not_known: "",
} as const;

/** One target in a line: name, bar, and its figures in words. Stands inside what opens or leads to the names. */
export function TargetLine({ bar, year }: { bar: TargetBar; year: number }) {
  if (bar.pace === "not_known") return <UnknownLine bar={bar} year={year} />;
  return (
    <>
      <span className="bar-name">{bar.name}</span>
      <TargetTrack bar={bar} />
      <span className="bar-score">
        <b>{bar.completed}</b>
        <span className="sr"> hoàn thành tiêu chí, mục tiêu </span>
        <span className="mute" aria-hidden="true">
          /
        </span>
        <span className="mute">{bar.planned}</span>
      </span>
      <span className="bar-note">{bar.recognised} đã công nhận</span>
      <span className="bar-pace">
        <b className={bar.pace === "late" ? "late" : bar.pace === "on_time" ? "is-met" : "mute"}>{PACE[bar.pace]}</b>
        {bar.pace !== "no_commitments" && (
          <span>
            theo cam kết phải xong {bar.committedByDay}, {bar.completed < bar.committedByDay ? "mới" : "đã"} xong{" "}
            {bar.completed}
          </span>
        )}
      </span>
    </>
  );
}

/** A target of a year of which no result is known: no count, and a hatched track. */
function UnknownLine({ bar, year }: { bar: TargetBar; year: number }) {
  return (
    <>
      <span className="bar-name">{bar.name}</span>
      <TargetTrack bar={bar} />
      <span className="bar-score mute">mục tiêu {bar.planned}</span>
      <span className="bar-pace mute">chưa có số liệu kết quả năm {year}</span>
    </>
  );
}
