import type { DistrictView, ProvinceView } from "@/lib/features/districts/types";
import { formatDate } from "@/lib/format/date";
import { CommuneNames } from "./commune-names";

/** The communes on a day on which the set judges nobody: their names, without counts. */
export function OutOfForce({ view }: { view: DistrictView | ProvinceView }) {
  return (
    <section className="part" id="cac-xa">
      <h2>{view.communes.length} xã</h2>
      <p>
        Ngày {formatDate(view.publication.asOf)} nằm ngoài thời gian áp dụng của{" "}
        <a href={view.set.href}>{view.set.name}</a>, nên không tính số tiêu chí.
      </p>
      <CommuneNames communes={view.communes} counted={false} />
    </section>
  );
}
