import { z } from "zod";
import { REGIONS, type Region } from "../../engine";
import { DATED_FIELDS, inOrder, OUT_OF_ORDER } from "../dated/form";
import { REGION_STANDING_WORDS, type RegionStanding } from "./words";

/** The region by which a commune is judged between two days. */
export const regionInput = z
  .strictObject({
    ...DATED_FIELDS,
    unitKey: z.string().min(1),
    region: z.enum(Object.keys(REGIONS) as [Region], { error: "Chọn một vùng" }),
    standing: z.enum(Object.keys(REGION_STANDING_WORDS) as [RegionStanding], { error: "Chọn tình trạng đối chiếu" }),
  })
  .refine(inOrder, OUT_OF_ORDER);

export type RegionInput = z.infer<typeof regionInput>;
