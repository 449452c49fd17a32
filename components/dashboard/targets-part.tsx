import { TargetKey } from "@/components/chart/target-key";
import { TargetLine } from "@/components/chart/target-line";
import type { Frame, TargetsPart } from "@/lib/features/dashboards/types";

type Props = { targets: TargetsPart; frame: Pick<Frame, "today" | "sample"> };

/** The targets of a year by inside figures: each leads to the units behind it, as published. */
export function TargetBars({ targets: { bars, year }, frame: { today, sample } }: Props) {
  return (
    <section aria-label={`Mục tiêu năm ${year}`}>
      <ol className="bars">
        {bars.map((bar) => (
          <li key={bar.kind} className="bar">
            <a className="bar-row" href={`/muc-tieu/${year}#${bar.kind}`}>
              <TargetLine bar={bar} year={year} />
            </a>
          </li>
        ))}
      </ol>
      <TargetKey asOf={today}>
        {sample && <span>Tên đơn vị và tiến độ là minh họa; văn bản chỉ nêu số lượng.</span>}
      </TargetKey>
    </section>
  );
}
