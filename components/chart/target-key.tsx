import type { ReactNode } from "react";
import { formatDate } from "@/lib/format/date";

/** What the fills and the mark of the bars say; notes of the page stand behind. */
export function TargetKey({ asOf, children }: { asOf: string; children?: ReactNode }) {
  return (
    <p className="key mute">
      <span>
        <i className="key-done" /> hoàn thành tiêu chí
      </span>
      <span>
        <i className="key-recognised" /> trong đó đã công nhận
      </span>
      <span>
        <i className="key-mark" /> theo cam kết phải xong, tính đến {formatDate(asOf)}
      </span>
      {children}
    </p>
  );
}
