import type { TargetBar } from "@/lib/features/progress/types";
import { TargetTrack } from "./target-track";

const PACE = { on_time: "✓ đúng tiến độ", late: "▲ chậm tiến độ", no_commitments: "chưa có cam kết" } as const;

/** One target in a line: name, bar, and its figures in words. Stands inside what opens or leads to the names. */
export function TargetLine({ bar }: { bar: TargetBar }) {
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
        {bar.pace !== "no_commitments" && <span>đã đến hạn cam kết: {bar.committedByDay}</span>}
      </span>
    </>
  );
}
