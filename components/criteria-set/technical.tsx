import type { EditionRow, SetView } from "@/lib/features/criteria-sets/types";
import { hrefOn } from "@/lib/features/publications/links";
import { formatDate } from "@/lib/format/date";

/** The content as a file, and which edition it is. */
export function Technical({ view }: { view: SetView }) {
  const { head, edition, otherEditions, day } = view;
  return (
    <section className="part" id="tai-ve">
      <h2>Tải nội dung, chi tiết kỹ thuật</h2>
      <p>
        <a href={hrefOn(`/bo-tieu-chi/${head.key}/edition.json`, day)}>Toàn bộ nội dung bộ tiêu chí</a>
        {head.status === "in_use" && (
          <span className="mute">: mọi kết quả theo bộ này trên cổng được xét từ tệp ấy.</span>
        )}
      </p>
      <details>
        <summary>Phiên bản, mã băm</summary>
        <ul className="notes">
          <EditionLine row={edition} current />
          {otherEditions.map((row) => (
            <EditionLine key={row.hash} row={row} current={false} />
          ))}
        </ul>
        <p className="mute">
          {otherEditions.length === 0 ? "Bộ này chưa có phiên bản nào khác. " : ""}
          Mã băm là SHA-256 trên JSON chuẩn tắc (RFC 8785).
        </p>
      </details>
    </section>
  );
}

function EditionLine({ row: { label, hash, publishedOn }, current }: { row: EditionRow; current: boolean }) {
  return (
    <li>
      Phiên bản <b>{label}</b>
      {current && " (đang dùng)"}, công bố ngày {formatDate(publishedOn)}
      <br />
      <span className="hash mute">{hash}</span>
    </li>
  );
}
