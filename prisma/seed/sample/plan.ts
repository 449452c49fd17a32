import registrations2022 from "../reference/registrations-2022.json";
import type { Random } from "./random";

export type CommuneSeed = { key: string; code: string; name: string; districtCode: string };

/** What the sample world decides about one commune before any figure is drawn. */
export type CommunePlan = CommuneSeed & {
  recognised: boolean;
  /** Criterion ids that fail now, that failed only in earlier rounds, and that have missing figures. */
  failing: string[];
  earlier: { criterion: string; until: 0 | 1 | 2 }[];
  fellIn2023: string[];
  missing: string[];
  /** Only criterion conclusions are kept: the office's sheet of communes × 19. */
  conclusionsOnly: boolean;
  registered2023: "ntm" | "nang-cao" | null;
  completed2023: boolean;
  waiting: boolean;
  craftVillage: boolean;
};

const RECOGNISED_BY_728 = ["19315", "19150", "19018", "18976"];
const RECOGNISED = 88;
const FULL_AND_RECOGNISED = 34;
const MOUNTAIN = "452";

/** How often a criterion is the one that holds a commune back. */
const WEIGHTS: Record<string, number> = {
  "17": 22,
  "13": 13,
  "6": 12,
  "5": 12,
  "10": 11,
  "2": 10,
  "15": 8,
  "9": 6,
  "11": 6,
  "12": 5,
  "16": 4,
  "18": 3,
  "14": 3,
  "7": 3,
  "3": 3,
  "8": 2,
  "19": 2,
  "4": 1,
  "1": 1,
};
const CRITERIA = Object.keys(WEIGHTS);

/**
 * Plans the 128 communes so that the sample stands plausibly beside the published figures: 88 recognised under the set of
 * 2016–2020, many of them no longer meeting the new set, some communes below 15, none recognised nâng cao or kiểu mẫu in
 * 2023, and communes at 19/19 plus fallen ones at least as many as recognised.
 */
export function planCommunes(random: Random, communes: CommuneSeed[]): CommunePlan[] {
  const registered = registrations2022.registered;
  const ntm2022 = registered["xa-ntm-2021-2025"];
  const advanced2022 = [...registered["xa-ntm-nang-cao-2021-2025"], ...registered["xa-ntm-kieu-mau-2021-2025"]];
  const sure = new Set([...RECOGNISED_BY_728, ...advanced2022]);
  const candidates = communes.filter((c) => !sure.has(c.code) && !ntm2022.includes(c.code));
  const likely = (c: CommuneSeed) => (c.districtCode === MOUNTAIN ? 0.08 : c.districtCode === "453" ? 0.5 : 1.6);
  for (const c of random.weighted(candidates, likely, RECOGNISED - sure.size)) sure.add(c.code);

  const recognised = communes.filter((c) => sure.has(c.code));
  const advanced = random.shuffle(recognised.filter((c) => advanced2022.includes(c.code))).slice(0, 11);
  const others = random.shuffle(recognised.filter((c) => !advanced.includes(c)));
  const full = new Set([...advanced, ...others.slice(0, FULL_AND_RECOGNISED - advanced.length)].map((c) => c.code));
  const open = communes.filter((c) => !sure.has(c.code));
  const third = random.weighted(
    open.filter((c) => !ntm2022.includes(c.code) && c.districtCode !== MOUNTAIN),
    () => 1,
    3,
  );
  const ntm2023 = [...open.filter((c) => ntm2022.includes(c.code)), ...third];
  const completed = new Set(
    [
      ...random.shuffle(ntm2023.filter((c) => c.code !== "19003" && c.districtCode !== MOUNTAIN)).slice(0, 3),
      ...advanced.slice(0, 2),
    ].map((c) => c.code),
  );

  return communes.map((commune) => {
    const isRecognised = sure.has(commune.code);
    const registered2023 = ntm2023.includes(commune) ? "ntm" : advanced.includes(commune) ? "nang-cao" : null;
    const isFull = full.has(commune.code) || (registered2023 === "ntm" && completed.has(commune.code));
    const conclusionsOnly = isRecognised && registered2023 === null && random.chance(0.34);
    return planOne(random, commune, { isRecognised, registered2023, isFull, conclusionsOnly, completed });
  });
}

function planOne(
  random: Random,
  commune: CommuneSeed,
  known: {
    isRecognised: boolean;
    registered2023: CommunePlan["registered2023"];
    isFull: boolean;
    conclusionsOnly: boolean;
    completed: Set<string>;
  },
): CommunePlan {
  const { isRecognised, registered2023, isFull, conclusionsOnly, completed } = known;
  const failingCount = isFull ? 0 : countFailing(random, commune, isRecognised, registered2023);
  const weight = (id: string) => WEIGHTS[id] ?? 1;
  const failing = random.weighted(CRITERIA, weight, failingCount);
  const rest = CRITERIA.filter((id) => !failing.includes(id));
  const missingCount = isFull || conclusionsOnly ? 0 : (random.weighted([0, 1, 2, 3], (n) => 6 - n * 1.5, 1)[0] ?? 0);
  const missing = random.weighted(rest, weight, isRecognised ? Math.min(missingCount, 1) : missingCount);
  const steady = rest.filter((id) => !missing.includes(id));
  const lastMile = registered2023 !== null && completed.has(commune.code) ? steady.slice(0, 1) : [];
  const earlier = random.weighted(steady, weight, random.int(isFull ? 0 : 1, 3)).map((criterion) => ({
    criterion,
    until: random.pick(isFull || conclusionsOnly ? ([0, 1] as const) : ([0, 1, 1, 2] as const)),
  }));
  return {
    ...commune,
    recognised: isRecognised,
    failing,
    earlier: [...earlier.filter((past) => !lastMile.includes(past.criterion)), ...lastMile.map(throughJune)],
    fellIn2023: isRecognised && failing.length > 0 && random.chance(0.35) ? failing.slice(0, 1) : [],
    missing,
    conclusionsOnly,
    registered2023,
    completed2023: completed.has(commune.code),
    waiting: !conclusionsOnly && !isFull && random.chance(0.45),
    craftVillage: random.chance(0.3),
  };
}

/** The criterion that a commune completing in 2023 met last: still open at mid-year, met in the follow-up of August. */
function throughJune(criterion: string): { criterion: string; until: 2 } {
  return { criterion, until: 2 };
}

function countFailing(
  random: Random,
  commune: CommuneSeed,
  recognised: boolean,
  registered: CommunePlan["registered2023"],
): number {
  if (registered === "ntm") return random.int(1, 3);
  if (recognised) return random.weighted([1, 2, 3, 4, 5], (n) => 8 - n * 1.5, 1)[0] ?? 1;
  return commune.districtCode === MOUNTAIN ? random.int(4, 9) : random.int(3, 6);
}
