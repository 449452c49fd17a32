import { type Edition, isConcluded, levelFor, NTM, type Region } from "../../../engine";
import { dayOf } from "../../../format/date";
import type { About } from "../../../policy/can";
import type { SettingValue } from "../../settings/schema";
import { LAW_OF } from "../../standings/queries";
import type { Said } from "../workflow";

type Answer = { setKey: string; criterionId: string; indicatorId: string | null; organisationKey: string };

/** What the chain must know besides an observation: its rules, the law, who answers, who is who. */
export type ChainContext = {
  /** The rules that held when an observation was entered. */
  chainAt: (at: Date) => SettingValue<"routine-chain">;
  /** The editions in effect, the base set first. */
  editions: Edition[];
  answers: Map<string, string>;
  kinds: Map<string, string>;
  regions: Map<string, Region>;
};

export type OfSubject = {
  unitKey: string;
  subject: string;
  measureKey: string | null;
  setKey: string | null;
  criterionId: string | null;
  indicatorId: string | null;
};

const keyOf = (setKey: string, id: string, kind: "c" | "i") => `${setKey}/${kind}${id}`;

/** Who answers for what, by subject. */
export function answersBySubject(rows: readonly Answer[]): Map<string, string> {
  return new Map(
    rows.map(({ setKey, criterionId, indicatorId, organisationKey }) => [
      indicatorId === null ? keyOf(setKey, criterionId, "c") : keyOf(setKey, indicatorId, "i"),
      organisationKey,
    ]),
  );
}

/** The base set before others: every commune is judged by it. */
export function baseFirst(editions: Edition[]): Edition[] {
  return editions.sort((a, b) => Number(b.set === NTM) - Number(a.set === NTM));
}

/**
 * The indicator that an observation concerns. A figure serves several sets; in the chain it goes by the first that refers
 * to its measure.
 */
export function indicatorOf({ editions }: ChainContext, row: OfSubject) {
  for (const edition of editions) {
    if (row.setKey !== null && row.setKey !== edition.set) continue;
    for (const criterion of edition.criteria) {
      const found = criterion.indicators.find(
        ({ id, measure }) => (row.subject === "measure" && measure === row.measureKey) || id === row.indicatorId,
      );
      if (found !== undefined)
        return { edition, setKey: edition.set, criterionId: criterion.id, indicatorId: found.id };
    }
  }
  return null;
}

/** `17.6 Chất thải rắn …`, `Tiêu chí 8 …`: what an observation is about, by number and name. */
export function subjectInWords(context: ChainContext, row: OfSubject): string {
  const place = indicatorOf(context, row);
  const edition = place?.edition ?? context.editions.find(({ set }) => set === row.setKey);
  const criterionId = place?.criterionId ?? row.criterionId ?? "";
  const criterion = edition?.criteria.find(({ id }) => id === criterionId);
  if (place === null) return `Tiêu chí ${criterionId} ${criterion?.name ?? ""}`.trim();
  const name = criterion?.indicators.find(({ id }) => id === place.indicatorId)?.name ?? "";
  return `${place.indicatorId} ${name}`.trim();
}

/** The level that a figure is held to, in words; `null` where there is none to hold it to. */
export function levelOf(
  context: ChainContext,
  row: OfSubject & { submittedAt: Date; referenceYear: number },
): string | null {
  const place = indicatorOf(context, row);
  if (place === null || row.subject !== "measure") return null;
  const where = { province: LAW_OF, region: context.regions.get(row.unitKey) ?? null };
  const when = { asOf: dayOf(row.submittedAt), referenceYear: row.referenceYear };
  const level = levelFor(place.edition, place.indicatorId, where, when);
  return level && `${level.words}${level.decides ? "" : " (chưa đối chiếu)"}`;
}

/** What an observation is about, as the policy asks. */
export function aboutOf({ subject, measureKey, setKey, criterionId, indicatorId }: OfSubject): About {
  if (subject === "measure") return { measureKey: measureKey ?? "" };
  if (subject === "indicator") return { setKey: setKey ?? "", indicatorId: indicatorId ?? "" };
  return { setKey: setKey ?? "", criterionId: criterionId ?? "" };
}

/** The organisation that answers for the subject: by the indicator's own entry, else by its criterion's. */
export function answeringFor(context: ChainContext, row: OfSubject): string | null {
  const place = indicatorOf(context, row);
  if (place === null) return context.answers.get(keyOf(row.setKey ?? "", row.criterionId ?? "", "c")) ?? null;
  const { setKey, criterionId, indicatorId } = place;
  const { answers } = context;
  return answers.get(keyOf(setKey, indicatorId, "i")) ?? answers.get(keyOf(setKey, criterionId, "c")) ?? null;
}

/** Whether an agency has to conclude: no level decides; a declaration that something does not apply needs its agreement. */
export function concludedBy(
  context: ChainContext,
  row: OfSubject & { notApplicable: boolean; submittedAt: Date; referenceYear: number },
): boolean {
  const place = indicatorOf(context, row);
  if (place === null || row.notApplicable) return true;
  const where = { province: LAW_OF, region: context.regions.get(row.unitKey) ?? null };
  const when = { asOf: dayOf(row.submittedAt), referenceYear: row.referenceYear };
  return isConcluded(place.edition, place.indicatorId, where, when);
}

/** Who said it, as the chain sees organisations. */
export function saidBy(context: ChainContext, organisationKey: string, answeredBy: string | null): Said {
  if (organisationKey === answeredBy) return "agency";
  const kind = context.kinds.get(organisationKey);
  return kind === "commune" || kind === "district" || kind === "office" ? kind : "department";
}
