import { z } from "zod";
import { typedDay } from "../../format/typed-day";
import { grantInput } from "../people/schema";

export const addGrantInput = z.strictObject({ personId: z.uuid(), grant: grantInput });
export type AddGrantInput = z.infer<typeof addGrantInput>;

/** The last day on which a grant holds; yesterday ends it at once. */
export const endGrantInput = z.strictObject({
  personId: z.uuid(),
  grantId: z.number().int(),
  last: typedDay("Ghi ngày cuối cùng còn giữ vai trò"),
});
export type EndGrantInput = z.infer<typeof endGrantInput>;
