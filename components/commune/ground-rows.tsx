import { type Row, Rows } from "@/components/ui/rows";
import { Source } from "@/components/ui/source";
import type { IndicatorResult } from "@/lib/engine";
import { indicatorAnchor, placeInWords } from "@/lib/features/criteria-sets/words";
import { isShown, standingInWords } from "@/lib/features/standings/level-words";
import type { LawOfPage } from "./links";
import { provenanceRows } from "./provenance";

/** What a verdict rests on: clause, source and standing of the level, then where figure and conclusion come from. */
export function GroundRows({ indicator, law }: { indicator: IndicatorResult; law: LawOfPage }) {
  const shown = indicator.levels.filter(isShown);
  const references = [...new Set(shown.map((level) => level.reference))];
  const sources = [...new Set(shown.map((level) => level.source))];
  const clause = <a href={`${law.href}#${indicatorAnchor(indicator.id)}`}>{references.join("; ")}</a>;
  const rows: Row[] = [
    ["Căn cứ", references.length === 0 ? null : clause],
    ["Nguồn", sources.length === 0 ? null : sources.map((source) => <Source key={source} text={source} />)],
    ["Cấp quy định", shown.length === 0 ? null : [...new Set(shown.map(placeInWords))].join("; ")],
    ["Mức", standingInWords(indicator.levels)],
    ["Đối chiếu bản ký", law.confirmed[indicator.id] ?? null],
    ...provenanceRows(indicator),
  ];
  return <Rows rows={rows} />;
}
