import { REGIONS } from "@/lib/engine";
import type { RegionPageView } from "@/lib/features/regions/types";
import { REGION_STANDING_WORDS, regionDays } from "@/lib/features/regions/words";
import { History } from "../dated/history";
import { Rows } from "../ui/rows";
import { type RegionAction, RegionForm } from "./region-form";

type Props = { view: RegionPageView; action: RegionAction };

/** One commune: by which region it is judged today, what was recorded before, and the form. */
export function RegionPage({ view, action }: Props) {
  const { unit, today, standing, replaced, seen } = view;
  const start = { seen, choice: today?.region ?? "", from: "", to: "", document: "", standing: "", reason: "" };
  return (
    <>
      <p>
        <a href="/phap-ly/vung">Vùng áp dụng mức đạt chuẩn</a>
      </p>
      <h1>
        {unit.name}, {unit.district}
      </h1>
      <Rows
        rows={[
          ["Hôm nay", <b key="v">{today === null ? "chưa xác định" : REGIONS[today.region]}</b>],
          ["Áp dụng", today && regionDays(today)],
          ["Văn bản", today?.document],
          ["Tình trạng đối chiếu", today && REGION_STANDING_WORDS[today.standing]],
        ]}
      />
      <section className="part recording">
        <h2>Ghi vùng</h2>
        <RegionForm
          action={action}
          start={start}
          regions={optionsOf(REGIONS)}
          standings={optionsOf(REGION_STANDING_WORDS)}
        />
      </section>
      <History
        what="Vùng"
        standing={standing}
        replaced={replaced}
        standingWords={REGION_STANDING_WORDS}
        days={regionDays}
      />
    </>
  );
}

function optionsOf(words: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
