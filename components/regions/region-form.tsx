"use client";

import type { DatedFormState, TypedDated } from "@/lib/features/dated/form";
import type { RegionPreview } from "@/lib/features/regions/types";
import { DatedForm } from "../dated/dated-form";
import { RegionPreviewPart } from "./region-preview";

export type RegionAction = (
  before: DatedFormState<RegionPreview>,
  form: FormData,
) => Promise<DatedFormState<RegionPreview>>;

type Option = { value: string; label: string };
type Props = { action: RegionAction; start: TypedDated; regions: Option[]; standings: Option[] };

/** The region of a commune between two days; first what would change is shown, then it is written. */
export function RegionForm({ action, start, regions, standings }: Props) {
  return (
    <DatedForm
      action={action}
      start={start}
      choice={{ name: "region", label: "Vùng áp dụng mức đạt chuẩn", options: regions }}
      standings={standings}
      preview={(preview: RegionPreview) => <RegionPreviewPart preview={preview} />}
    />
  );
}
