import type { Standing } from "../../../engine";
import { formatDate } from "../../../format/date";
import type { YearlyDue } from "../../settings/yearly-due";

/** An indicator of a unit for which somebody has something to enter. */
export type Gap = { indicatorId: string; name: string; why: string; late: boolean };

/** Indicators of which nothing is known and nothing waits, and yearly ones whose year is past due. */
export function gapsOf(standing: Standing, waiting: ReadonlySet<string>, due: YearlyDue): Gap[] {
  const found: Gap[] = [];
  for (const { id, name, verdict, figure, concluded, measure } of standing.criteria.flatMap((one) => one.indicators)) {
    if (verdict === "not_applicable" || verdict === "not_in_force" || waiting.has(id)) continue;
    const latest = Math.max(figure?.referenceYear ?? 0, concluded?.referenceYear ?? 0);
    if (latest === 0) found.push({ indicatorId: id, name, why: "chưa có số liệu", late: false });
    else if (measure.yearly && latest < due.year) {
      const why = `mới có số liệu năm ${latest}; số liệu năm ${due.year} phải có trước hết ngày ${formatDate(due.by)}`;
      found.push({ indicatorId: id, name, why, late: true });
    }
  }
  return found;
}
