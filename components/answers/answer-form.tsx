"use client";

import type { DatedFormState, TypedDated } from "@/lib/features/dated/form";
import { DatedForm } from "../dated/dated-form";

export type AnswerAction = (before: DatedFormState<null>, form: FormData) => Promise<DatedFormState<null>>;

type Option = { value: string; label: string };
type Props = { action: AnswerAction; start: TypedDated; organisations: Option[]; standings: Option[] };

/** Who answers for an indicator or a criterion between two days. */
export function AnswerForm({ action, start, organisations, standings }: Props) {
  return (
    <DatedForm
      action={action}
      start={start}
      choice={{ name: "organisationKey", label: "Cơ quan phụ trách", options: organisations }}
      standings={standings}
    />
  );
}
