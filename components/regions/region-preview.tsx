import type { RegionEffect, RegionEffectIndicator, RegionPreview } from "@/lib/features/regions/types";
import { formatDate } from "@/lib/format/date";
import { formatRange } from "@/lib/format/number";
import { VerdictMark } from "../ui/verdict";

/** What recording the region would change, by judging the commune with it: levels, verdicts, counts. */
export function RegionPreviewPart({ preview }: { preview: RegionPreview }) {
  return (
    <section className="preview dated" aria-labelledby="xem-truoc">
      <h2 id="xem-truoc">Nếu ghi, sẽ thay đổi</h2>
      <p>
        Xét thử ngày {formatDate(preview.day)} với số liệu đang có bên trong. Vùng: {preview.from} → <b>{preview.to}</b>
        .
      </p>
      {preview.sets.length === 0 && <p>Ngày này không có bộ tiêu chí nào đang áp dụng cho xã.</p>}
      {preview.sets.map((effect) => (
        <Effect key={effect.setName} effect={effect} />
      ))}
    </section>
  );
}

function Effect({ effect }: { effect: RegionEffect }) {
  const { setName, before, after, total, criteria, indicators } = effect;
  const verdicts = indicators.filter(({ verdict }) => verdict.before !== verdict.after);
  const levels = indicators.filter(({ verdict }) => verdict.before === verdict.after);
  return (
    <>
      <h3>{setName}</h3>
      {indicators.length === 0 && <p>Không mức đạt chuẩn nào và không kết quả nào thay đổi.</p>}
      {indicators.length > 0 && (
        <p>
          Số tiêu chí đạt: {formatRange(before.met, before.atMost)} → <b>{formatRange(after.met, after.atMost)}</b> trên{" "}
          {total}.{criteria.length > 0 && ` Tiêu chí ${criteria.join("; ")}.`}
        </p>
      )}
      {verdicts.length > 0 && <Indicators caption={`${setName}: chỉ tiêu có kết quả khác`} rows={verdicts} />}
      {levels.length > 0 && (
        <details>
          <summary>{levels.length} chỉ tiêu khác mức đạt chuẩn, kết quả như cũ</summary>
          <Indicators caption={`${setName}: chỉ tiêu chỉ khác mức đạt chuẩn`} rows={levels} />
        </details>
      )}
    </>
  );
}

function Indicators({ caption, rows }: { caption: string; rows: RegionEffectIndicator[] }) {
  return (
    <table className="table">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Chỉ tiêu</th>
          <th scope="col">Mức đang áp dụng</th>
          <th scope="col">Mức sẽ áp dụng</th>
          <th scope="col">Kết quả</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, levels, verdict }) => (
          <tr key={id}>
            <th scope="row">
              {id} {name}
            </th>
            <td data-label="Mức đang áp dụng">{levels.before}</td>
            <td data-label="Mức sẽ áp dụng">{levels.after}</td>
            <td data-label="Kết quả">
              <span>
                {verdict.before !== verdict.after && (
                  <>
                    <VerdictMark verdict={verdict.before} /> →{" "}
                  </>
                )}
                <VerdictMark verdict={verdict.after} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
