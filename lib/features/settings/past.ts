import type { Db, Tx } from "../../server/db";
import { settingOf } from "./queries";
import { SETTINGS, type SettingKey, type SettingValue } from "./schema";

/**
 * The value of a setting by the instant at which it is asked for: what held before a change holds for what was done before
 * it. Values and changes are read once.
 */
export async function settingByInstant<Key extends SettingKey>(
  db: Db | Tx,
  key: Key,
): Promise<(at: Date) => SettingValue<Key>> {
  const rows = await db.settingChange.findMany({ where: { key }, orderBy: { id: "asc" } });
  const past = rows.map(({ changedAt, before }) => ({ until: changedAt, value: valueIn(key, before) }));
  const now = await settingOf(db, key);
  return (at) => past.find(({ until }) => at < until)?.value ?? now;
}

/** The value that a kept change says. */
export function valueIn<Key extends SettingKey>(key: Key, said: unknown): SettingValue<Key> {
  const value = typeof said === "object" && said !== null && "value" in said ? said.value : undefined;
  return SETTINGS[key].parse(value) as SettingValue<Key>;
}
