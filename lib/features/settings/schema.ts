import { z } from "zod";

const isoDay = z.iso.date();
const limit = z.strictObject({ points: z.number().positive().optional(), factor: z.number().gt(1).optional() });
const step = z.strictObject({ from: isoDay.nullable(), until: isoDay.nullable(), required: z.boolean() });

/** The settings that the daily work reads, each with the shape of its value. */
export const SETTINGS = {
  /** Which steps the routine check has besides acceptance, from when to when, and whether they must be taken. */
  "routine-chain": z.strictObject({ check: step, confirm: step }),
  /** For how many working days a figure may wait at one step. */
  "review-days": z.strictObject({ workingDays: z.int().min(1).max(260) }),
  /** The day of the following year by which a yearly figure is there. */
  "yearly-due": z.strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) }),
  /** How many days after its last day a period locks by itself. */
  "period-lock": z.strictObject({ days: z.int().min(0).max(366) }),
  /** Days from Monday to Friday on which nobody works. */
  "public-holidays": z.strictObject({ days: z.array(isoDay) }),
  /** How far a figure may lie from the one before without a question: points for shares, a factor for the others. */
  "jump-limits": limit.extend({ byMeasure: z.record(z.string(), limit).optional() }),
  /** Measures of which the first can never be more than the second. */
  "figure-relations": z.array(z.strictObject({ lower: z.string(), upper: z.string() })),
} as const;

export type SettingKey = keyof typeof SETTINGS;
export type SettingValue<Key extends SettingKey> = z.infer<(typeof SETTINGS)[Key]>;
