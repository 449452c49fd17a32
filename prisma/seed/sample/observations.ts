import type { Edition, Indicator, Measure } from "../../../lib/engine";
import { addDays } from "../../../lib/format/date";
import organisations from "../reference/organisations.json";
import { type FigureContext, sampleFigure } from "./figures";
import type { CommunePlan } from "./plan";
import type { Random } from "./random";

export type ObservationRow = {
  id: string;
  unitKey: string;
  subject: "measure" | "indicator" | "criterion";
  measureKey?: string;
  setKey?: string;
  criterionId?: string;
  indicatorId?: string;
  measuredOn: string;
  referenceYear: number;
  kind: "actual" | "estimate";
  value?: number;
  values?: Record<string, number>;
  conclusion?: "met" | "not_met";
  notApplicable?: true;
  reason?: string;
  document?: string;
  note?: string;
  organisationKey: string;
  /** Offsets in days after `measuredOn`; `null`: still waiting. */
  submittedAfter: number;
  acceptedAfter: number | null;
};

/** The rounds of reporting: half-years from mid-2022, and the follow-up of summer 2023. */
export const ROUNDS = ["2022-06-30", "2022-12-31", "2023-06-30", "2023-08-10"] as const;
/** From here on a commune about to complete reports without delay. */
const SUMMER = "2023-07-01";
const SAMPLE_TODAY = "2023-09-06";
const NTM = "xa-ntm-2021-2025";
const ADVANCED = "xa-ntm-nang-cao-2021-2025";

const answersFor = organisations.answersFor as Record<string, Record<string, string[]>>;

/** The department that answers for an indicator: its own entry before its criterion's. */
export function departmentFor(setKey: string, criterionId: string, indicatorId?: string): string {
  const bySet = Object.entries(answersFor[setKey] ?? {});
  const own = indicatorId === undefined ? undefined : bySet.find(([, ids]) => ids.includes(indicatorId));
  return (own ?? bySet.find(([, ids]) => ids.includes(criterionId)))?.[0] ?? "vpdp";
}

/** Every observation of one commune from mid-2022 to the sample's today, by its plan. */
export function communeObservations(
  random: Random,
  plan: CommunePlan,
  ntm: Edition,
  advanced: Edition,
): ObservationRow[] {
  const writer = new CommuneWriter(random, plan);
  if (plan.conclusionsOnly) writer.writeCriterionConclusions(ntm);
  else writer.writeIndicators(ntm);
  if (plan.registered2023 === "nang-cao") writer.writeAdvanced(advanced);
  return writer.rows.filter((row) => addDays(row.measuredOn, row.submittedAfter) < SAMPLE_TODAY);
}

class CommuneWriter {
  readonly rows: ObservationRow[] = [];
  private readonly random: Random;
  private readonly plan: CommunePlan;
  private readonly context: FigureContext;

  constructor(random: Random, plan: CommunePlan) {
    this.random = random;
    this.plan = plan;
    this.context = { mountain: plan.districtCode === "452", advanced: plan.registered2023 === "nang-cao" };
  }

  writeCriterionConclusions(edition: Edition): void {
    for (const criterion of edition.criteria) {
      for (const round of [0, 1, 2] as const) {
        this.push({
          subject: "criterion",
          setKey: edition.set,
          criterionId: criterion.id,
          measuredOn: this.day(round),
          conclusion: this.fails(criterion.id, round) ? "not_met" : "met",
          document: `${this.random.int(10, 180)}/BC-UBND`,
          organisationKey: `ubnd-huyen-${this.plan.districtCode}`,
        });
      }
    }
  }

  writeIndicators(edition: Edition): void {
    for (const criterion of edition.criteria) {
      const culprits = this.culprits(criterion.indicators);
      for (const indicator of criterion.indicators) {
        const measure = edition.measures[indicator.measure];
        if (measure === undefined) continue;
        if (indicator.id === "13.4" && !this.plan.craftVillage) {
          this.notApplicable(edition.set, indicator, "Xã không có làng nghề");
          continue;
        }
        const isCulprit = culprits.includes(indicator.id);
        if (this.plan.missing.includes(criterion.id) && isCulprit) continue;
        this.writeRounds(edition, criterion.id, indicator, measure, isCulprit);
      }
    }
  }

  /** One indicator over the rounds; figures by the commune, conclusions by the department that answers for it. */
  private writeRounds(
    edition: Edition,
    criterionId: string,
    indicator: Indicator,
    measure: Measure,
    culprit: boolean,
  ): void {
    let before: boolean | null = null;
    for (const round of [0, 1, 2, 3] as const) {
      const passes = !(culprit && this.fails(criterionId, round));
      const last = round === 3;
      if (last && (before === passes || measure.yearly) && !this.rewritten(measure)) continue;
      if (measure.yearly && round !== 1 && !(last && this.plan.completed2023)) continue;
      before = passes;
      const measuredOn = this.day(round);
      const referenceYear = Number((ROUNDS[round] ?? measuredOn).slice(0, 4));
      const waiting = last && this.plan.waiting && culprit;
      const shared = { measuredOn, referenceYear, waiting };
      if (measure.shape !== "judged")
        this.figure(indicator, measure, passes, { ...shared, estimate: last && measure.yearly });
      if (this.needsConclusion(indicator, measure, referenceYear)) {
        this.conclusion(edition.set, criterionId, indicator.id, passes, shared);
      }
    }
    if (culprit && this.plan.waiting) this.waitingUpdate(edition.set, criterionId, indicator, measure);
  }

  /** Yearly figures of 2023 exist (as estimates) only where the criteria of 2023 are declared complete. */
  private rewritten(measure: Measure): boolean {
    return measure.yearly && this.plan.completed2023;
  }

  writeAdvanced(edition: Edition): void {
    const complete = this.plan.completed2023;
    const held = complete
      ? []
      : this.random
          .shuffle(edition.criteria)
          .slice(0, this.random.int(2, 6))
          .map((c) => c.id);
    for (const criterion of edition.criteria) {
      const culprits = this.culprits(criterion.indicators);
      for (const indicator of criterion.indicators) {
        if (indicator.mayBeNotApplicable && this.random.chance(0.5)) {
          this.notApplicable(edition.set, indicator, "Không phát sinh trên địa bàn xã");
          continue;
        }
        const heldHere = held.includes(criterion.id) && culprits.includes(indicator.id);
        if (heldHere && this.random.chance(0.5)) continue;
        const measure = edition.measures[indicator.measure];
        const shared = { measuredOn: this.day(2), referenceYear: 2023, waiting: false };
        if (indicator.id === "18.1") {
          this.push({
            subject: "measure",
            measureKey: indicator.measure,
            value: heldHere ? this.random.figure(35, 54) : this.random.figure(56, 88),
            ...shared,
            organisationKey: `ubnd-xa-${this.plan.code}`,
          });
        } else if (indicator.id !== "4" && indicator.id !== "11" && measure !== undefined) {
          const referenceYear = measure.yearly && !complete ? 2022 : 2023;
          this.conclusion(edition.set, criterion.id, indicator.id, !heldHere, { ...shared, referenceYear });
        }
      }
    }
  }

  /** The one or two indicators by which a criterion fails; the same in every round. */
  private culprits(indicators: Indicator[]): string[] {
    const candidates = indicators.filter((indicator) => indicator.id !== "13.4" && indicator.id !== "19.2");
    return this.random
      .shuffle(candidates.length > 0 ? candidates : indicators)
      .slice(0, this.random.int(1, 2))
      .map((i) => i.id);
  }

  private fails(criterionId: string, round: 0 | 1 | 2 | 3): boolean {
    const { failing, fellIn2023, earlier } = this.plan;
    if (failing.includes(criterionId)) return !(fellIn2023.includes(criterionId) && round < 2);
    return earlier.some((past) => past.criterion === criterionId && round <= past.until);
  }

  private needsConclusion(indicator: Indicator, measure: Measure, referenceYear: number): boolean {
    if (measure.shape === "judged") return true;
    const deciding = indicator.levels.some(
      (level) =>
        level.standing === "secondary" &&
        (level.year === undefined || level.year === referenceYear) &&
        (level.layer !== "region" ||
          level.region === (this.context.mountain ? "trung-du-mien-nui-phia-bac" : "bac-trung-bo")),
    );
    return !deciding;
  }

  private figure(
    indicator: Indicator,
    measure: Measure,
    passes: boolean,
    at: { measuredOn: string; referenceYear: number; waiting: boolean; estimate: boolean },
  ): void {
    const figure = sampleFigure(this.random, indicator.id, measure, passes, this.context);
    if (figure === null) return;
    this.push({
      subject: "measure",
      measureKey: indicator.measure,
      ...figure,
      measuredOn: at.measuredOn,
      referenceYear: at.referenceYear,
      kind: at.estimate ? "estimate" : "actual",
      waiting: at.waiting,
      document: `${this.random.int(10, 180)}/BC-UBND`,
      organisationKey: `ubnd-xa-${this.plan.code}`,
    });
  }

  private conclusion(
    setKey: string,
    criterionId: string,
    indicatorId: string,
    passes: boolean,
    at: { measuredOn: string; referenceYear: number; waiting: boolean },
  ): void {
    const organisationKey = departmentFor(setKey, criterionId, indicatorId);
    const secret = indicatorId.startsWith("19.");
    this.push({
      subject: "indicator",
      setKey,
      criterionId,
      indicatorId,
      conclusion: passes ? "met" : "not_met",
      measuredOn: addDays(
        at.measuredOn,
        this.plan.completed2023 && at.measuredOn > SUMMER ? 2 : this.random.int(4, 12),
      ),
      referenceYear: at.referenceYear,
      waiting: at.waiting,
      document: `${this.random.int(200, 1900)}/CV-${secret ? "M" : "TH"}`,
      organisationKey,
    });
  }

  /** A figure of late August that the office has not accepted yet: seen inside, not by the public. */
  private waitingUpdate(setKey: string, criterionId: string, indicator: Indicator, measure: Measure): void {
    const measuredOn = `2023-08-${this.random.int(20, 28)}`;
    const shared = { measuredOn, referenceYear: 2023, waiting: true };
    if (measure.shape === "judged") this.conclusion(setKey, criterionId, indicator.id, true, shared);
    else if (!measure.yearly) this.figure(indicator, measure, true, { ...shared, estimate: false });
  }

  private notApplicable(setKey: string, indicator: Indicator, reason: string): void {
    this.push({
      subject: "indicator",
      setKey,
      indicatorId: indicator.id,
      notApplicable: true,
      reason,
      measuredOn: this.day(0),
      organisationKey: `ubnd-xa-${this.plan.code}`,
    });
  }

  private day(round: 0 | 1 | 2 | 3): string {
    return ROUNDS[round] ?? ROUNDS[0];
  }

  private push(
    row: Partial<ObservationRow> & { measuredOn: string; organisationKey: string; waiting?: boolean },
  ): void {
    const { waiting = false, ...rest } = row;
    const hurried = this.plan.completed2023 && row.measuredOn > SUMMER;
    const submittedAfter = this.random.int(1, hurried ? 2 : 8);
    this.rows.push({
      id: this.random.uuid(),
      unitKey: this.plan.key,
      subject: "measure",
      referenceYear: Number(row.measuredOn.slice(0, 4)),
      kind: "actual",
      ...rest,
      submittedAfter,
      acceptedAfter: waiting ? null : submittedAfter + this.random.int(1, hurried ? 2 : 9),
    });
  }
}

export const SETS_IN_SAMPLE = [NTM, ADVANCED] as const;
