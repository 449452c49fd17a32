import { z } from "zod";

/** For whom a link is to be made, and the latest link of theirs that the page has seen. */
export const makeLinkInput = z.strictObject({ personId: z.uuid(), seen: z.string().max(40) });
export type MakeLinkInput = z.infer<typeof makeLinkInput>;
