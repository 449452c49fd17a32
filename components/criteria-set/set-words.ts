import type { Measure } from "@/lib/engine";
import { MEASURE_PARTS, partInWords } from "@/lib/engine";
import type { SetHead } from "@/lib/features/criteria-sets/types";
import { formatDate } from "@/lib/format/date";

/** When a set is in force, or why it is not. */
export function periodInWords({ inForce, status }: Pick<SetHead, "inForce" | "status">): string {
  if (inForce !== null) return `từ ${formatDate(inForce.from)} đến ${formatDate(inForce.to)}`;
  return status === "reference" ? "tham khảo, không dùng để xét" : "không dùng để xét";
}

/** How far a set can be relied on, by its status: the working notes of who wrote it down stay inside. */
export const STATUS_WORDS: Record<SetHead["status"], string> = {
  in_use: "Tên chỉ tiêu viết gọn; mức chưa đối chiếu hết với phụ lục đã ký.",
  reference: "Tham khảo, chưa phải quy định của Quảng Bình.",
  name_only: "Chỉ có tên, để danh hiệu của giai đoạn trước có chỗ đứng.",
};

/** How an indicator is measured: `tính bằng %; theo từng năm`, `tính bằng %; số đo: nữ, nam`; by conclusion where there is no figure. */
export function measureInWords({ unit, shape, yearly }: Measure): string {
  const figures = shape === "judged" ? "xét theo kết luận" : `tính bằng ${unit}`;
  const parts = partNames(shape);
  return [figures, parts.length > 0 ? `số đo: ${parts.join(", ")}` : "", yearly ? "theo từng năm" : ""]
    .filter((part) => part !== "")
    .join("; ");
}

function partNames(shape: Measure["shape"]): string[] {
  return shape in MEASURE_PARTS ? Object.keys(MEASURE_PARTS[shape as keyof typeof MEASURE_PARTS]).map(partInWords) : [];
}
