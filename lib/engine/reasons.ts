/** Every reason a verdict can give, with what it means. The list is closed; a new code is a new engine version. */
export const REASON_CODES = {
  level_met: "The figure satisfies the level.",
  level_not_met: "The figure does not satisfy the level.",
  conclusion_met: "The responsible agency concluded that it is met.",
  conclusion_not_met: "The responsible agency concluded that it is not met.",
  no_value: "The level is known and demands a figure, but there is none.",
  no_conclusion: "Only a conclusion could decide, but there is none.",
  level_hint: "The level is recalled or weakly sourced and judges nobody.",
  level_not_established: "No level has been established.",
  sign_unchecked: "Whether the limit itself passes has not been checked at source.",
  region_unchecked: "The region of the unit has not been compared with the signed list.",
  contradiction: "A conclusion and the figures say different things.",
  year_used: "A yearly figure: the year whose figure stands and whose level applies.",
  other_year: "There are only figures of other years than the year of the title.",
  estimate: "The figure is an estimate (ước), not a result.",
  not_applicable: "The indicator does not apply to this unit.",
  not_in_force: "The set was not in force on that day.",
  all_met: "All applicable indicators are met.",
  some_not_met: "At least one indicator is not met.",
  some_unknown: "No indicator fails, but at least one has no verdict.",
  nothing_applicable: "Nothing in the criterion applies to this unit; it counts as met.",
  criterion_conclusion: "There are no indicator figures; the conclusion on the criterion stands.",
  criterion_conclusion_unused: "Indicator figures exist, so the conclusion on the criterion does not count.",
  no_data: "There are neither figures nor a conclusion.",
} as const;

export type ReasonCode = keyof typeof REASON_CODES;

/** One reason: its code, and the sentence (Vietnamese) that a screen, a document or an API shows. */
export type Reason = { code: ReasonCode; text: string };
