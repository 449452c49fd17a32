import type { Row } from "@/components/ui/rows";
import type { IndicatorResult, Input } from "@/lib/engine";
import { dayOf, formatDate } from "@/lib/format/date";

/** Day, hand and paper behind a figure or a conclusion, in one line. */
export function provenanceInWords(input: Input, of: "figure" | "conclusion"): string {
  const parts = [
    input.measuredOn === null ? "" : `${of === "figure" ? "đo ngày" : "kết luận ngày"} ${formatDate(input.measuredOn)}`,
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
  const measured = figure === null ? null : provenanceInWords(figure, "figure");
  const judged = concluded === null ? null : provenanceInWords(concluded, "conclusion");
  if (figure !== null && concluded !== null && provenanceInWords(concluded, "figure") === measured)
    return [["Số liệu, kết luận", measured]];
  return [
    ["Số liệu", measured],
    ["Kết luận", judged],
  ];
}

/** Whose conclusion a verdict is, and of which day: `theo kết luận của Sở Y tế, 15/08/2023`. */
export function conclusionInShort({ by, measuredOn }: Input): string {
  const day = measuredOn === null ? "" : `, ${formatDate(measuredOn)}`;
  return `theo kết luận của ${by ?? "cơ quan phụ trách"}${day}`;
}

function handedIn({ by, submittedAt }: Input): string {
  if (submittedAt === undefined) return by ?? "";
  return `${by ?? "đơn vị"} nộp ngày ${localDay(submittedAt)}`;
}

function localDay(instant: string): string {
  return formatDate(dayOf(new Date(instant)));
}
