import { addDays } from "../../../lib/format/date";
import type { CommunePlan } from "./plan";
import type { Random } from "./random";

/** Villages, residential areas and gardens of the sample: made up, and named so that nobody takes them for real. */
export type SamplePlace = {
  key: string;
  name: string;
  kind: "village" | "residential_area" | "garden";
  parentKey: string;
  targetKind: string;
  setKey: string;
  committedOn: string;
  completedOn: string | null;
  decidedOn: string | null;
};

const KINDS = [
  {
    kind: "village",
    targetKind: "thon-ntm",
    slug: "thon-minh-hoa",
    name: "Thôn minh họa",
    count: 14,
    completed: 8,
    decided: 5,
    due: 7,
  },
  {
    kind: "residential_area",
    targetKind: "khu-dan-cu-ntm-kieu-mau",
    slug: "khu-dan-cu-minh-hoa",
    name: "Khu dân cư minh họa",
    count: 37,
    completed: 24,
    decided: 17,
    due: 23,
  },
  {
    kind: "garden",
    targetKind: "vuon-mau-ntm",
    slug: "vuon-minh-hoa",
    name: "Vườn minh họa",
    count: 87,
    completed: 41,
    decided: 33,
    due: 50,
  },
] as const;

const day = (month: number, date: number) => `2023-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;

/** A working day some time after completion; the sample knows no holidays between April and August but weekends. */
function decisionDay(completedOn: string, after: number): string {
  let decided = addDays(completedOn, after);
  while ([0, 6].includes(new Date(`${decided}T00:00:00Z`).getUTCDay())) decided = addDays(decided, 1);
  return decided;
}

/** The named units behind the counts 14, 37 and 87, with committed dates and how far each has come by 06/9/2023. */
export function samplePlaces(random: Random, plans: CommunePlan[]): SamplePlace[] {
  const hard = plans.filter((plan) => plan.districtCode === "452" && !plan.recognised);
  const recognised = plans.filter((plan) => plan.recognised);
  return KINDS.flatMap(({ kind, targetKind, slug, name, count, completed, decided, due }) =>
    Array.from({ length: count }, (_, index): SamplePlace => {
      const number = String(index + 1).padStart(2, "0");
      const isDue = index < due;
      const completedOn = index < completed ? day(random.int(4, 7), random.int(1, 28)) : null;
      return {
        key: `${slug}-${number}`,
        name: `${name} ${number}`,
        kind,
        parentKey: random.pick(kind === "village" ? hard : recognised).key,
        targetKind,
        setKey: targetKind,
        committedOn: isDue ? day(random.int(4, 8), random.int(10, 28)) : day(random.int(10, 12), random.int(1, 28)),
        completedOn,
        decidedOn: index < decided && completedOn !== null ? decisionDay(completedOn, random.int(8, 24)) : null,
      };
    }),
  );
}
