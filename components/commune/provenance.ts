import type { Row } from "@/components/ui/rows";
import type { IndicatorResult, Input } from "@/lib/engine";
import { dayOf, formatDate } from "@/lib/format/date";

/** Day, hand and paper behind a figure or a conclusion, in one line. */
export function provenanceInWords(input: Input): string {
  const parts = [
    input.measuredOn === null ? "" : `đo ngày ${formatDate(input.measuredOn)}`,
    input.kind === "estimate" ? "số ước" : "",
    handedIn(input),
    input.document === undefined ? "" : `văn bản ${input.document}`,
    input.acceptedAt === undefined ? "" : `xác nhận ngày ${localDay(input.acceptedAt)}`,
    input.note ?? "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

/** Where the figure and the conclusion come from; on one line where both came together. */
export function provenanceRows({ figure, concluded }: Pick<IndicatorResult, "figure" | "concluded">): Row[] {
  const measured = figure === null ? null : provenanceInWords(figure);
  const judged = concluded === null ? null : provenanceInWords(concluded);
  if (measured !== null && measured === judged) return [["Số liệu, kết luận", measured]];
  return [
    ["Số liệu", measured],
    ["Kết luận", judged],
  ];
}

function handedIn({ by, submittedAt }: Input): string {
  if (submittedAt === undefined) return by ?? "";
  return `${by ?? "đơn vị"} nộp ngày ${localDay(submittedAt)}`;
}

function localDay(instant: string): string {
  return formatDate(dayOf(new Date(instant)));
}
