import type { Standing } from "@/lib/engine";
import type { CommuneView } from "@/lib/features/communes/types";
import { editionHref, factsHref } from "./links";

type Props = Pick<CommuneView, "unit" | "standing" | "advanced" | "day">;

/** The page's own figures as files, and folded away the command that judges them again. */
export function CheckYourself({ unit, standing, advanced, day }: Props) {
  const sets = [
    { standing, facts: factsHref(unit.code, null, day) },
    ...(advanced === null ? [] : [{ standing: advanced, facts: factsHref(unit.code, advanced.set, day) }]),
  ];
  return (
    <section className="part" id="tu-kiem-tra">
      <h2>Tải số liệu, tự kiểm tra</h2>
      {sets.map(({ standing: { set, setName }, facts }) => (
        <p className="files" key={set}>
          {setName}: <a href={facts}>Tải số liệu của xã</a>, <a href={editionHref(set, day)}>Tải bộ tiêu chí</a>
        </p>
      ))}
      <details>
        <summary>Chi tiết kỹ thuật</summary>
        <p>Với mã nguồn của cổng, lệnh này xét lại xã từ hai tệp trên và cho cùng kết quả:</p>
        {sets.map((of) => (
          <Command key={of.standing.set} standing={of.standing} />
        ))}
      </details>
    </section>
  );
}

function Command({ standing: { set, asOf, titleYear, edition, setHash, engineVersion } }: { standing: Standing }) {
  const year = titleYear === null ? "" : ` --title-year ${titleYear}`;
  return (
    <>
      <pre>
        <code>{`npm run --silent assess -- --set ${set} --as-of ${asOf}${year} --edition edition.json facts.json`}</code>
      </pre>
      <p className="mute">
        Phiên bản {edition} · mã băm <span className="hash">{setHash}</span> · bộ xét {engineVersion}
      </p>
    </>
  );
}
