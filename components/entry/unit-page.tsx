import type { CriterionResult, Standing } from "@/lib/engine";
import { figureInWords, levelsInWords } from "@/lib/engine";
import { formatDate } from "@/lib/format/date";
import { formatRange } from "@/lib/format/number";
import { Badge } from "../ui/badge";
import { VerdictMark } from "../ui/verdict";

type Props = { unit: { code: string; name: string }; standing: Standing; waiting: string[] };

/** Every indicator of a unit as it stands inside, each leading to its form. */
export function UnitPage({ unit, standing, waiting }: Props) {
  return (
    <>
      <p>
        <a href="/lam-viec">Việc hôm nay</a>
      </p>
      <h1>{unit.name}: nhập số liệu</h1>
      <p>
        Đạt {formatRange(standing.criteriaMet, standing.criteriaMetAtMost)} trên {standing.criteriaTotal} tiêu chí, xét
        ngày {formatDate(standing.asOf)}, kể cả số liệu đã chấp nhận mà chưa công bố. Chọn một chỉ tiêu để nhập hoặc
        sửa. <a href={`/xa/${unit.code}`}>Trang công khai của xã</a>
      </p>
      <table className="table criteria">
        <caption className="sr">Các chỉ tiêu của {unit.name}</caption>
        <thead>
          <tr>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col" className="fig">
              Số liệu
            </th>
            <th scope="col" className="fig">
              Mức đạt chuẩn
            </th>
            <th scope="col">Kết quả</th>
          </tr>
        </thead>
        {standing.criteria.map((criterion) => (
          <Group key={criterion.id} criterion={criterion} code={unit.code} waiting={waiting} />
        ))}
      </table>
    </>
  );
}

function Group({ criterion, code, waiting }: { criterion: CriterionResult; code: string; waiting: string[] }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          <b>{criterion.id}</b> {criterion.name}
        </th>
        <td data-label="Kết quả">
          <VerdictMark verdict={criterion.verdict} />
        </td>
      </tr>
      {criterion.indicators.map((indicator) => (
        <tr key={indicator.id}>
          <th scope="row">
            <a href={`/don-vi/${code}/${indicator.id}`}>
              {indicator.id} {indicator.name}
            </a>
          </th>
          <td className="fig" data-label="Số liệu">
            {indicator.figure === null ? "chưa có" : figureInWords(indicator, indicator.measure)}
          </td>
          <td className="fig" data-label="Mức đạt chuẩn">
            {levelsInWords(indicator.levels, indicator.measure.unit)}
          </td>
          <td data-label="Kết quả">
            <VerdictMark verdict={indicator.verdict} />{" "}
            {waiting.includes(indicator.id) && <Badge tone="warn">… chờ xác nhận</Badge>}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
