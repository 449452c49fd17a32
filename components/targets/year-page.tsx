import { TargetKey } from "@/components/chart/target-key";
import { TargetLine } from "@/components/chart/target-line";
import { Download } from "@/components/ui/download";
import { hrefOn } from "@/lib/features/publications/links";
import type { YearView } from "@/lib/features/targets/types";
import { formatDate } from "@/lib/format/date";
import { KindSection } from "./kind-section";
import { YearMethod } from "./year-method";
import { YearOpening } from "./year-opening";

/** The targets of a year: all of them at a glance, then the units behind each. */
export function YearPage({ view }: { view: YearView }) {
  const { year, day, bars, publication, world, namesAreSample } = view;
  return (
    <>
      <YearOpening view={view} />
      <section aria-label={`Các mục tiêu năm ${year}`}>
        <ol className="bars">
          {bars.map((bar) => (
            <li key={bar.kind} className="bar">
              <a className="bar-row" href={`#${bar.kind}`}>
                <TargetLine bar={bar} year={year} />
              </a>
            </li>
          ))}
        </ol>
        <TargetKey asOf={publication.asOf}>
          {world.sample && (
            <span>
              {namesAreSample
                ? "Tên đơn vị và tiến độ là minh họa; văn bản chỉ nêu số lượng."
                : "Tên đơn vị theo văn bản; tiến độ là minh họa."}
            </span>
          )}
        </TargetKey>
      </section>
      {bars.map((bar) => (
        <KindSection key={bar.kind} bar={bar} asOf={publication.asOf} year={year} />
      ))}
      <Download href={hrefOn(`/muc-tieu/${year}/muc-tieu.csv`, day)}>
        {`mục tiêu năm ${year}, từng đơn vị, đến ${formatDate(publication.asOf)}`}
      </Download>
      <YearMethod view={view} />
    </>
  );
}
