import type { SettingKey, SettingValue } from "../schema";
import { JUMP_FORM, RELATIONS_FORM } from "./by-measure";
import type { Reader, Typed } from "./reader";
import { CHAIN_FORM, HOLIDAYS_FORM, PERIOD_LOCK_FORM, REVIEW_DAYS_FORM, YEARLY_DUE_FORM } from "./simple";

type Form<Key extends SettingKey> = {
  /** The fields as they stand before anything is typed. */
  start: (value: SettingValue<Key>) => Typed;
  /** The value that was typed; where the reader has problems, it is not to be used. */
  read: (reader: Reader) => SettingValue<Key>;
};

/** How each value is typed by people. */
export const FORMS: { [Key in SettingKey]: Form<Key> } = {
  "routine-chain": CHAIN_FORM,
  "review-days": REVIEW_DAYS_FORM,
  "yearly-due": YEARLY_DUE_FORM,
  "period-lock": PERIOD_LOCK_FORM,
  "public-holidays": HOLIDAYS_FORM,
  "jump-limits": JUMP_FORM,
  "figure-relations": RELATIONS_FORM,
};

const MOST_FIELDS = 1000;

/** The fields of a posted form by their names; those that the framework adds are left out. */
export function typedFields(form: FormData): Typed {
  const fields = [...form].filter(([name, value]) => /^[a-z][A-Za-z0-9-]*$/.test(name) && typeof value === "string");
  return Object.fromEntries(fields.slice(0, MOST_FIELDS).map(([name, value]) => [name, String(value)]));
}
