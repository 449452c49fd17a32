import { CHANGE_KIND_WORDS, type EditionChange } from "@/lib/criteria/difference";
import type { Preview } from "@/lib/features/editions/types";
import { formatDate } from "@/lib/format/date";
import { BesideTable } from "./beside-table";
import { EffectTable } from "./effect-table";

/** What a new content would do: cell by cell, then to whom and why. */
export function PreviewParts({ preview, isNew }: { preview: Preview; isNew: boolean }) {
  const { changes, effects, units, asOf, beside } = preview;
  return (
    <>
      <section className="part">
        <h2>{isNew ? "Nội dung của bộ mới" : "Những ô thay đổi"}</h2>
        <p>
          {changes.length} thay đổi{isNew ? "" : " so với phiên bản dùng làm gốc"}.
        </p>
        {isNew ? (
          <details>
            <summary>Xem toàn bộ nội dung</summary>
            <Changes changes={changes} />
          </details>
        ) : (
          <Changes changes={changes} />
        )}
      </section>
      {!isNew && (
        <section className="part">
          <h2>Đơn vị nào đổi kết quả</h2>
          <p>
            {effects.length === 0
              ? `Không đơn vị nào đổi kết quả, xét ngày ${formatDate(asOf)} (${units} đơn vị).`
              : `${effects.length} trên ${units} đơn vị, xét ngày ${formatDate(asOf)} với số liệu đã chấp nhận.`}
          </p>
          <EffectTable effects={effects} />
        </section>
      )}
      {beside !== null && <BesideTable beside={beside} />}
    </>
  );
}

function Changes({ changes }: { changes: EditionChange[] }) {
  return (
    <table className="table">
      <caption className="sr">Từng ô thay đổi</caption>
      <thead>
        <tr>
          <th scope="col">Chỗ thay đổi</th>
          <th scope="col">Ô</th>
          <th scope="col">Trước</th>
          <th scope="col">Sau</th>
        </tr>
      </thead>
      <tbody>
        {changes.flatMap(({ kind, place, fields }, at) =>
          (fields.length === 0 ? [{ field: "", name: "", before: null, after: null }] : fields).map((field, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a finished list
            <tr key={`${at}.${index}`}>
              <th scope="row">
                {index === 0 ? (
                  <>
                    <span className="mute">{CHANGE_KIND_WORDS[kind]}</span> {place}
                  </>
                ) : (
                  <span className="sr">{place}</span>
                )}
              </th>
              <td data-label="Ô">{field.name}</td>
              <td data-label="Trước">{field.before ?? <span className="mute">–</span>}</td>
              <td data-label="Sau">{field.after ?? <span className="mute">–</span>}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
