import type { Db, Tx } from "../../server/db";
import { SETTINGS, type SettingKey, type SettingValue } from "./schema";

/** The value of a setting as it stands; one that is missing or malformed stops what depends on it, and says so. */
export async function settingOf<Key extends SettingKey>(db: Db | Tx, key: Key): Promise<SettingValue<Key>> {
  const row = await db.setting.findUnique({ where: { key } });
  const parsed = SETTINGS[key].safeParse(row?.value);
  if (!parsed.success) throw new Error(`Setting ${key} is missing or malformed: ${parsed.error.message}`);
  return parsed.data as SettingValue<Key>;
}
