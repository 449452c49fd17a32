import { paperChoice } from "@/lib/features/evidence/lines";
import type { PaperLine } from "@/lib/features/evidence/types";

type Props = { saved: PaperLine | null; sameAs: PaperLine | null; linked: boolean; ofIndicator: boolean };

/** What became of a paper that was just sent: recorded, or found to be there already. */
export function Saved({ saved, sameAs, linked, ofIndicator }: Props) {
  if (saved !== null) {
    return (
      <p className="said" role="status">
        Đã ghi tài liệu “{paperChoice(saved).label}”.
      </p>
    );
  }
  if (sameAs === null) return null;
  return (
    <p className="said warn" role="alert">
      Tệp vừa gửi đã có ở tài liệu <a href={`/minh-chung/${sameAs.id}`}>“{paperChoice(sameAs).label}”</a> của đơn vị
      này, nên không ghi thêm lần nữa.{" "}
      {ofIndicator &&
        (linked
          ? "Tài liệu đó đã được gắn với chỉ tiêu này."
          : "Nếu đúng là tài liệu đó, bấm “Gắn tài liệu” ở phần “Chọn tài liệu đã có” bên dưới.")}
    </p>
  );
}
