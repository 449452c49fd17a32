import type { CriterionObservation, IndicatorObservation, NotApplicable } from "./facts";
import type { Exemption, Input } from "./result";

/** The provenance of a figure or conclusion, without its content. */
export function inputOf(observation: IndicatorObservation | CriterionObservation): Input {
  const input: Input = {
    measuredOn: observation.measuredOn,
    referenceYear: observation.referenceYear,
    kind: "kind" in observation ? observation.kind : "actual",
  };
  // Written out: this runs for every figure of every unit.
  if (observation.id !== undefined) input.id = observation.id;
  if (observation.by !== undefined) input.by = observation.by;
  if (observation.document !== undefined) input.document = observation.document;
  if (observation.note !== undefined) input.note = observation.note;
  if (observation.submittedAt !== undefined) input.submittedAt = observation.submittedAt;
  if (observation.acceptedAt !== undefined) input.acceptedAt = observation.acceptedAt;
  return input;
}

/** A declaration that an indicator does not apply, as a result prints it. */
export function exemptionOf({ reason, measuredOn, by, document }: NotApplicable): Exemption {
  const exemption: Exemption = { reason, measuredOn };
  if (by !== undefined) exemption.by = by;
  if (document !== undefined) exemption.document = document;
  return exemption;
}
