import type { TargetBar } from "@/lib/features/progress/types";
import { TargetKey } from "./target-key";
import { TargetRow } from "./target-row";

type Props = { bars: TargetBar[]; asOf: string; year: number; sample: boolean };

/** The targets of a year under each other, with their key. */
export function TargetList({ bars, asOf, year, sample }: Props) {
  return (
    <section aria-label={`Mục tiêu năm ${year}`}>
      <ol className="bars">
        {bars.map((bar) => (
          <TargetRow key={bar.kind} bar={bar} asOf={asOf} year={year} />
        ))}
      </ol>
      <TargetKey asOf={asOf}>
        <span className="no-print">Chọn một dòng để xem tên từng đơn vị.</span>
        {sample && <span>Tên đơn vị và tiến độ là minh họa; văn bản chỉ nêu số lượng.</span>}
      </TargetKey>
    </section>
  );
}
