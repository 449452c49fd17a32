import type { IndicatorDesk } from "@/lib/features/editions/types";

/** Where each level was looked up, as it was noted down: the table tells the clause, this the way to it. */
export function Sources({ levels }: Pick<IndicatorDesk, "levels">) {
  if (levels.length === 0) return null;
  return (
    <details className="technical">
      <summary>Chi tiết kỹ thuật: nguồn đã tra</summary>
      <ul className="notes">
        {levels.map(({ level, words, place, confirmation }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the edition is what makes a level addressable
          <li key={at}>
            {place}, {words}
            <span className="doc-note mute">Nguồn: {level.source}</span>
            {level.note !== undefined && <span className="doc-note mute">Ghi chú: {level.note}</span>}
            {confirmation !== null && <span className="doc-note mute">Phiên bản: {confirmation.label}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
