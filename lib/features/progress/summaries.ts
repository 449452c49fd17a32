import { type Edition, isBelow15, type Standing, type Title } from "../../engine";
import { hrefOn } from "../publications/links";
import { unitInWords } from "../units/kinds";
import type { UnitOn } from "../units/queries";
import type { DistrictRow, HomeView, TargetBar, TargetEntry, Watched } from "./types";

/** One commune with its district and where it stands: what the home page is reckoned from. */
export type JudgedCommune = {
  unit: UnitOn & { code: string };
  district: UnitOn;
  standing: Standing;
  recognised: boolean;
  /** Every title decided by the day, withdrawn ones too. */
  titles: Title[];
};

/** How many indicators have a figure or conclusion; where a criterion has only its own conclusion, that covers them. */
export function coverage(communes: JudgedCommune[], edition: Edition) {
  let known = 0;
  let total = 0;
  for (const criterion of communes.flatMap(({ standing }) => standing.criteria)) {
    total += criterion.indicators.length;
    const said = criterion.indicators.filter((indicator) => indicator.verdict !== "unknown");
    known += criterion.basis === "conclusion" ? criterion.indicators.length : said.length;
  }
  const indicators = edition.criteria.flatMap((criterion) => criterion.indicators);
  return {
    known,
    total,
    confirmedLevels: indicators.filter((i) => i.levels.some((level) => level.standing === "confirmed")).length,
    levels: indicators.length,
  };
}

/** The districts, the highest average first, each with the address of its page on a day. */
export function districtRows(communes: JudgedCommune[], day: string | null): DistrictRow[] {
  const byDistrict = new Map<string, JudgedCommune[]>();
  for (const commune of communes) {
    byDistrict.set(commune.district.key, [...(byDistrict.get(commune.district.key) ?? []), commune]);
  }
  return [...byDistrict.values()]
    .map((members): DistrictRow => {
      const { computed, computedAtMost } = averages(members);
      const district = members[0]?.district;
      return {
        code: district?.code ?? "",
        name: district === undefined ? "" : unitInWords(district.kind, district.name),
        href: hrefOn(`/huyen/${district?.code ?? ""}`, day),
        communes: members.length,
        complete: members.filter(({ standing }) => standing.criteriaMet === standing.criteriaTotal).length,
        below15: members.filter(({ standing }) => isBelow15(standing.criteriaMetAtMost)).length,
        below15AtMost: members.filter(({ standing }) => isBelow15(standing.criteriaMet)).length,
        recognised: members.filter((member) => member.recognised).length,
        average: computed,
        averageAtMost: computedAtMost,
      };
    })
    .sort((a, b) => b.average - a.average);
}

/** Criteria met per commune, recognised ones included, no ward or township; one decimal. */
export function averages(communes: Pick<JudgedCommune, "standing">[]): { computed: number; computedAtMost: number } {
  const mean = (of: (standing: Standing) => number) =>
    Math.round((communes.reduce((sum, { standing }) => sum + of(standing), 0) / Math.max(1, communes.length)) * 10) /
    10;
  return { computed: mean((s) => s.criteriaMet), computedAtMost: mean((s) => s.criteriaMetAtMost) };
}

/** Who needs eyes: below 15 (surely, and at most), fallen behind the new set, commitments whose day has passed. */
export function attention(
  communes: JudgedCommune[],
  bars: TargetBar[],
  { asOf, year, day }: { asOf: string; year: number; day: string | null },
): HomeView["attention"] {
  const watched = ({ unit, district, standing }: JudgedCommune): Watched => ({
    name: `Xã ${unit.name}`,
    district: unitInWords(district.kind, district.name),
    href: hrefOn(`/xa/${unit.code}`, day),
    met: standing.criteriaMet,
    metAtMost: standing.criteriaMetAtMost,
    detail: holding(standing),
  });
  const byMet = (a: JudgedCommune, b: JudgedCommune) => a.standing.criteriaMet - b.standing.criteriaMet;
  return {
    below15: communes
      .filter(({ standing }) => isBelow15(standing.criteriaMet))
      .sort(byMet)
      .map(watched),
    surelyBelow15: communes.filter(({ standing }) => isBelow15(standing.criteriaMetAtMost)).length,
    fallen: communes
      .filter((m) => m.recognised && m.standing.verdict === "not_met")
      .sort(byMet)
      .map(watched),
    overdue: bars.flatMap(({ kind, name, entries }) => {
      const count = entries.filter((entry) => isOverdue(entry, asOf)).length;
      return count === 0 ? [] : [{ name, href: hrefOn(`/muc-tieu/${year}#${kind}`, day), count }];
    }),
  };
}

function isOverdue({ committedOn, completedOn }: TargetEntry, asOf: string): boolean {
  return committedOn !== null && completedOn === null && committedOn < asOf;
}

/** The criteria that hold a commune back, unmet and unknown apart. */
function holding(standing: Standing): string {
  const ids = (verdict: string) => standing.criteria.filter((c) => c.verdict === verdict).map((c) => c.id);
  const unmet = ids("not_met");
  const unknown = ids("unknown");
  return [
    ...(unmet.length > 0 ? [`chưa đạt tiêu chí ${unmet.join(", ")}`] : []),
    ...(unknown.length > 0 ? [`chưa có số liệu tiêu chí ${unknown.join(", ")}`] : []),
  ].join("; ");
}
