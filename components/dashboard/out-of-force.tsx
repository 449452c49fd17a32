import type { Frame } from "@/lib/features/dashboards/types";
import { formatDate } from "@/lib/format/date";

/** Said where the set judges nobody today, so that its empty counts are not read as failures. */
export function OutOfForceLine({ frame: { inForce, today, set } }: { frame: Frame }) {
  if (inForce) return null;
  return (
    <p className="said warn">
      Ngày {formatDate(today)} nằm ngoài thời gian áp dụng của {set.name}, nên không tính số tiêu chí.
    </p>
  );
}
