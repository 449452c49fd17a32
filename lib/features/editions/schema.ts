import { z } from "zod";

const reason = z.string().trim().min(1, { error: "Nêu lý do: căn cứ, văn bản của thay đổi" }).max(2000);

/** A whole new content for a set. `baseHash` names the edition it was made from; `null` for a set that is not there yet. */
export const proposeInput = z.strictObject({
  content: z.unknown(),
  baseHash: z.string().length(64).nullable(),
  origin: z.enum(["level", "workbook", "json", "release"]),
  /** Keys of measures that are to be made anew: nobody makes one by a slip of the pen. */
  newMeasures: z.array(z.string()),
  reason,
});

export type ProposeInput = z.infer<typeof proposeInput>;

/** What becomes of a proposal: another person publishes or refuses it, who proposed takes it back. */
export const decideInput = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("publish"), proposalId: z.uuid() }),
  z.strictObject({ act: z.literal("refuse"), proposalId: z.uuid(), reason }),
]);

export type DecideInput = z.infer<typeof decideInput>;

export const withdrawInput = z.strictObject({ proposalId: z.uuid() });
