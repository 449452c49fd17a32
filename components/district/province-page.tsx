import { DistrictSection } from "@/components/home/district-section";
import { atStart } from "@/components/map/words";
import { AsOf } from "@/components/ui/as-of";
import { Download } from "@/components/ui/download";
import type { ProvinceView } from "@/lib/features/districts/types";
import { hrefOn } from "@/lib/features/publications/links";
import { formatFixedRange } from "@/lib/format/fixed";
import { CommuneNames } from "./commune-names";
import { OutOfForce } from "./out-of-force";

/** All communes of the province: the districts under each other, then every commune by name. */
export function ProvincePage({ view }: { view: ProvinceView }) {
  const { communes, set, inForce, day } = view;
  return (
    <>
      <div className="opening">
        <h1>Các xã tỉnh Quảng Bình</h1>
        <p className="basis mute">
          {communes.length} xã · <AsOf publication={view.publication} /> · xét theo <a href={set.href}>{set.name}</a>
        </p>
      </div>
      {inForce ? <Judged view={view} /> : <OutOfForce view={view} />}
      <Download href={hrefOn("/huyen/cac-xa.csv", day)}>mọi xã theo từng tiêu chí</Download>
    </>
  );
}

function Judged({ view: { districts, communes, average } }: { view: ProvinceView }) {
  const others = communes.filter((row) => row.district === "");
  return (
    <>
      {districts.length > 0 && <DistrictSection districts={districts} average={average} />}
      <section className="part" id="danh-sach">
        <h2>Danh sách xã</h2>
        <p className="mute">Số tiêu chí đạt đứng sau tên xã; khi còn thiếu số liệu thì viết thành khoảng.</p>
        {districts.map((district) => (
          <div key={district.code} className="district-names">
            <h3>
              <a href={district.href}>{atStart(district.name)}</a>{" "}
              <span className="mute">
                {district.communes} xã · bình quân {formatFixedRange(district.average, district.averageAtMost, 1)}
              </span>
            </h3>
            <CommuneNames communes={communes.filter((row) => row.district === district.name)} counted />
          </div>
        ))}
        {others.length > 0 && <CommuneNames communes={others} counted />}
      </section>
    </>
  );
}
