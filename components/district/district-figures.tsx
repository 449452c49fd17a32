import { Stat } from "@/components/ui/stat";
import type { DistrictRow } from "@/lib/features/progress/types";
import { formatFixedRange } from "@/lib/format/fixed";
import { formatRange } from "@/lib/format/number";

/** Where a district stands, in five figures. */
export function DistrictFigures({ row }: { row: DistrictRow }) {
  return (
    <dl className="figures">
      <Stat label="Số xã" value={row.communes} />
      <Stat label="Đạt 19/19 tiêu chí" value={row.complete} />
      <Stat
        label="Dưới 15 tiêu chí"
        value={formatRange(row.below15, row.below15AtMost)}
        note={row.below15 < row.below15AtMost ? "xã, còn thiếu số liệu" : undefined}
      />
      <Stat label="Đã được công nhận" value={row.recognised} />
      <Stat label="Bình quân tiêu chí/xã" value={formatFixedRange(row.average, row.averageAtMost, 1)} />
    </dl>
  );
}
