import { VERDICT_WORDS } from "@/lib/engine";
import type { Counts, EffectRow } from "@/lib/features/editions/effects";
import { formatRange } from "@/lib/format/number";

/** Units whose verdicts change, with the indicators through which and why. */
export function EffectTable({ effects }: { effects: EffectRow[] }) {
  if (effects.length === 0) return null;
  return (
    <table className="table">
      <caption className="sr">Đơn vị đổi kết quả</caption>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col">Tiêu chí đạt</th>
          <th scope="col">Chỉ tiêu đổi kết quả và lý do</th>
        </tr>
      </thead>
      <tbody>
        {effects.map((row) => (
          <tr key={row.code}>
            <th scope="row">{row.name}</th>
            <td data-label="Tiêu chí đạt">
              <div>
                {counts(row.before)} → {counts(row.after)}
                {row.gained.length > 0 && <span className="doc-note is-met">thêm: {row.gained.join("; ")}</span>}
                {row.lost.length > 0 && <span className="doc-note is-not_met">giảm: {row.lost.join("; ")}</span>}
              </div>
            </td>
            <td data-label="Chỉ tiêu">
              <div>
                {row.indicators.map(({ id, name, before, after, causes }) => (
                  <span key={id} className="doc-note">
                    {id} {name}: {before === null ? "chưa có" : VERDICT_WORDS[before]} →{" "}
                    {after === null ? "không còn" : VERDICT_WORDS[after]}.{" "}
                    <span className="mute">{causes.join(" ")}</span>
                  </span>
                ))}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function counts({ met, atMost, total }: Counts): string {
  return `${formatRange(met, atMost)}/${total}`;
}
