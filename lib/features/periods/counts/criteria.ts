import { isBelow15, type Standing } from "../../../engine";

/** The communes at the end of one day: criteria met for sure (`…AtMost`: if all that is missing were met), added up. */
export type CommunesOn = {
  /** ISO day. */
  day: string;
  communes: number;
  met: number;
  metAtMost: number;
  complete: number;
  completeAtMost: number;
  below15: number;
  below15AtMost: number;
};

/** What a report says of the criteria: before the year, before the period (`null`: no set in force), and at its end. */
export type CriteriaForms = { yearStart: CommunesOn | null; periodStart: CommunesOn | null; end: CommunesOn };

export type CriteriaRow = {
  name: string;
  /** At the end: what is sure, and what may be. */
  end: { least: number; most: number };
  /** Risen or fallen by so much, of what is sure on both days; `null` where there is nothing to compare with. */
  inPeriod: number | null;
  inYear: number | null;
};

export function communesOn(day: string, standings: readonly Standing[]): CommunesOn {
  const count = (holds: (standing: Standing) => boolean) => standings.filter(holds).length;
  const sum = (of: (standing: Standing) => number) => standings.reduce((total, standing) => total + of(standing), 0);
  return {
    day,
    communes: standings.length,
    met: sum(({ criteriaMet }) => criteriaMet),
    metAtMost: sum(({ criteriaMetAtMost }) => criteriaMetAtMost),
    complete: count(({ criteriaMet, criteriaTotal }) => criteriaMet === criteriaTotal),
    completeAtMost: count(({ criteriaMetAtMost, criteriaTotal }) => criteriaMetAtMost === criteriaTotal),
    below15: count(({ criteriaMetAtMost }) => isBelow15(criteriaMetAtMost)),
    below15AtMost: count(({ criteriaMet }) => isBelow15(criteriaMet)),
  };
}

type Figure = (on: CommunesOn) => number;

/** The figures of a report, each at the end and by how much it rose or fell in the period and in the year. */
export function criteriaRows({ yearStart, periodStart, end }: CriteriaForms): CriteriaRow[] {
  const since = (before: CommunesOn | null, of: Figure) => before && tenths(of(end) - of(before));
  const row = (name: string, sure: Figure, most: Figure = sure): CriteriaRow => ({
    name,
    end: { least: tenths(sure(end)), most: tenths(most(end)) },
    inPeriod: since(periodStart, sure),
    inYear: since(yearStart, sure),
  });
  const mean =
    (of: Figure): Figure =>
    (on) =>
      tenths(of(on) / Math.max(1, on.communes));
  return [
    row("Số xã", ({ communes }) => communes),
    row(
      "Số tiêu chí đạt, cộng các xã",
      ({ met }) => met,
      ({ metAtMost }) => metAtMost,
    ),
    row(
      "Bình quân tiêu chí/xã",
      mean(({ met }) => met),
      mean(({ metAtMost }) => metAtMost),
    ),
    row(
      "Xã đạt đủ các tiêu chí",
      ({ complete }) => complete,
      ({ completeAtMost }) => completeAtMost,
    ),
    row(
      "Xã đạt dưới 15 tiêu chí",
      ({ below15 }) => below15,
      ({ below15AtMost }) => below15AtMost,
    ),
  ];
}

const tenths = (value: number) => Math.round(value * 10) / 10;
