import { Download } from "@/components/ui/download";
import type { CommuneView } from "@/lib/features/communes/types";
import { hrefOn } from "@/lib/features/publications/links";
import { CriterionGroup } from "./criterion-group";
import { tableHref } from "./links";

type Props = Pick<CommuneView, "unit" | "day" | "confirmed" | "standing" | "organisations" | "organisationsNote">;

/** All criteria in one table, so that figures, levels and verdicts stand in the same columns from first to last. */
export function CriteriaTable({ unit, day, confirmed, standing, organisations, organisationsNote }: Props) {
  const law = { href: hrefOn(`/bo-tieu-chi/${standing.set}`, day), confirmed };
  return (
    <section className="part" id="tieu-chi">
      <h2>{standing.criteriaTotal} tiêu chí, từng chỉ tiêu</h2>
      <p className="mute">
        Mức đạt chuẩn và căn cứ theo <a href={law.href}>{standing.setName}</a>.
      </p>
      {organisationsNote !== null && <p className="mute">{organisationsNote}</p>}
      <table className="table criteria">
        <caption className="sr">Số liệu, mức đạt chuẩn và kết quả của từng chỉ tiêu</caption>
        <thead>
          <tr>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col" className="fig">
              Số liệu
            </th>
            <th scope="col" className="fig">
              Mức đạt chuẩn
            </th>
            <th scope="col">Kết quả và lý do</th>
          </tr>
        </thead>
        {standing.criteria.map((criterion) => (
          <CriterionGroup
            key={criterion.id}
            criterion={criterion}
            organisation={organisations[criterion.id]}
            law={law}
          />
        ))}
      </table>
      <Download href={tableHref(unit.code, day)}>các tiêu chí, chỉ tiêu của xã</Download>
    </section>
  );
}
