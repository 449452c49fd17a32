import type { UnitGaps } from "@/lib/features/work/gaps/queries";
import { Badge } from "../ui/badge";
import { DataTable } from "../ui/data-table";

/** What is still to be entered, by unit, each line leading to its form. */
export function GapsPage({ units }: { units: UnitGaps[] }) {
  return (
    <>
      <p>
        <a href="/lam-viec">Việc hôm nay</a>
      </p>
      <h1>Cần nhập</h1>
      {units.length === 0 && <p>Không còn chỉ tiêu nào thiếu số liệu hoặc quá hạn.</p>}
      {units.map(({ code, name, gaps }) => (
        <section className="part" key={code}>
          <h2>
            <a href={`/don-vi/${code}`}>{name}</a>: {gaps.length} chỉ tiêu
          </h2>
          <DataTable
            caption={`Chỉ tiêu cần nhập của ${name}`}
            rows={gaps}
            rowKey={({ indicatorId }) => indicatorId}
            columns={[
              {
                label: "Chỉ tiêu",
                cell: ({ indicatorId, name: indicator }) => (
                  <a href={`/don-vi/${code}/${indicatorId}`}>
                    {indicatorId} {indicator}
                  </a>
                ),
              },
              {
                label: "Vì sao",
                cell: ({ why, late }) => (
                  <span>
                    {why} {late && <Badge tone="warn">quá hạn</Badge>}
                  </span>
                ),
              },
            ]}
          />
        </section>
      ))}
    </>
  );
}
