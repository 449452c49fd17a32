import type { Standing } from "@/lib/engine";
import type { CommuneView } from "@/lib/features/communes/types";
import { editionHref, factsHref } from "./links";

type Props = Pick<CommuneView, "unit" | "standing" | "advanced" | "day">;

/** The page's own figures as files, and the command that judges them again. */
export function CheckYourself({ unit, standing, advanced, day }: Props) {
  return (
    <section className="part" id="tu-kiem-tra">
      <h2>Tải số liệu, tự kiểm tra</h2>
      <Files facts={factsHref(unit.code, null, day)} standing={standing} day={day} />
      {advanced !== null && <Files facts={factsHref(unit.code, advanced.set, day)} standing={advanced} day={day} />}
    </section>
  );
}

function Files({ facts, standing, day }: { facts: string; standing: Standing; day: string | null }) {
  const { set, setName, asOf, titleYear, edition, setHash, engineVersion } = standing;
  const year = titleYear === null ? "" : ` --title-year ${titleYear}`;
  return (
    <div className="files">
      <p>
        {setName}: <a href={facts}>số liệu và kết luận đã công bố của xã (facts.json)</a>,{" "}
        <a href={editionHref(set, day)}>bộ tiêu chí (edition.json)</a>
      </p>
      <details>
        <summary>Lệnh tự kiểm tra, chi tiết kỹ thuật</summary>
        <p>Với mã nguồn của cổng, lệnh này xét lại xã từ hai tệp trên và cho cùng kết quả:</p>
        <pre>
          <code>{`npm run --silent assess -- --set ${set} --as-of ${asOf}${year} --edition edition.json facts.json`}</code>
        </pre>
        <p className="mute">
          Phiên bản {edition} · mã băm <span className="hash">{setHash}</span> · bộ xét {engineVersion}
        </p>
      </details>
    </div>
  );
}
