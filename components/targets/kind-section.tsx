import type { YearBar } from "@/lib/features/targets/types";
import { EntryTable } from "./entry-table";

/** More rows than this are closed until asked for; on paper they stand open. */
const MANY = 20;

/** One kind of target: its counts in a sentence and the units behind them. */
export function KindSection({ bar }: { bar: YearBar }) {
  const { kind, name, rows, planned, completed, recognised, committedByDay, pace } = bar;
  return (
    <section className="part kind" id={kind}>
      <h2>{name}</h2>
      <p>
        Mục tiêu <b>{planned}</b>; hoàn thành tiêu chí <b>{completed}</b>, trong đó đã công nhận <b>{recognised}</b>.{" "}
        {pace === "no_commitments" ? (
          <span className="mute">Chưa có thời hạn cam kết để so tiến độ.</span>
        ) : (
          <>
            Đã đến hạn cam kết <b>{committedByDay}</b>:{" "}
            {pace === "late" ? <b className="late">▲ chậm tiến độ</b> : <b className="is-met">✓ đúng tiến độ</b>}.
          </>
        )}
      </p>
      {rows.length > MANY ? (
        <details className="entries-box">
          <summary>Xem {rows.length} dòng, từng đơn vị</summary>
          <EntryTable bar={bar} />
        </details>
      ) : (
        <EntryTable bar={bar} />
      )}
    </section>
  );
}
