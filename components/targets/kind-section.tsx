import type { YearBar } from "@/lib/features/targets/types";
import { EntryTable } from "./entry-table";

/** More rows than this are closed until asked for; on paper they stand open. */
const MANY = 20;

/** One kind of target: its counts in a sentence and the units behind them. */
export function KindSection({ bar, asOf, year }: { bar: YearBar; asOf: string; year: number }) {
  const { kind, name, rows } = bar;
  return (
    <section className="part kind" id={kind}>
      <h2>{name}</h2>
      <Counts bar={bar} year={year} />
      {rows.length > MANY ? (
        <details className="entries-box">
          <summary>Xem {rows.length} dòng, từng đơn vị</summary>
          <EntryTable bar={bar} asOf={asOf} />
        </details>
      ) : (
        <EntryTable bar={bar} asOf={asOf} />
      )}
    </section>
  );
}

function Counts({ bar, year }: { bar: YearBar; year: number }) {
  const { planned, completed, recognised, committedByDay, pace } = bar;
  if (pace === "not_known") {
    return (
      <p>
        Mục tiêu <b>{planned}</b>; <span className="mute">chưa có số liệu kết quả năm {year}.</span>
      </p>
    );
  }
  return (
    <p>
      Mục tiêu <b>{planned}</b>; hoàn thành tiêu chí <b>{completed}</b>, trong đó đã công nhận <b>{recognised}</b>.{" "}
      {pace === "no_commitments" ? (
        <span className="mute">Chưa có thời hạn cam kết để so tiến độ.</span>
      ) : (
        <>
          Theo cam kết phải xong <b>{committedByDay}</b>, {completed < committedByDay ? "mới" : "đã"} xong{" "}
          <b>{completed}</b>:{" "}
          {pace === "late" ? <b className="late">▲ chậm tiến độ</b> : <b className="is-met">✓ đúng tiến độ</b>}.
        </>
      )}
    </p>
  );
}
