import type { SettingSaid } from "./change";
import type { SettingKey } from "./schema";
import { type Names, valueLines } from "./value-words";
import { SETTING_STANDING_WORDS } from "./words";

const NO_NAMES: Names = new Map();

/** All that a setting says, a line for each thing, the value first. */
export function saidLines(key: SettingKey, { value, standing, document, note }: SettingSaid, names: Names): string[] {
  return [
    ...valueLines(key, value, names),
    `tình trạng đối chiếu: ${SETTING_STANDING_WORDS[standing] ?? standing}`,
    ...(document === null ? [] : [`văn bản, nguồn: ${document}`]),
    ...(note === "" ? [] : [`ghi chú: ${note}`]),
  ];
}

/** What a change took away and what it brought; what stayed is left out. */
export function changedLines(
  key: SettingKey,
  before: SettingSaid,
  after: SettingSaid,
  names: Names,
): { gone: string[]; come: string[] } {
  const [old, now] = [saidLines(key, before, names), saidLines(key, after, names)];
  return { gone: old.filter((line) => !now.includes(line)), come: now.filter((line) => !old.includes(line)) };
}

/** Whether nothing would change. */
export function saysTheSame(key: SettingKey, before: SettingSaid, after: SettingSaid): boolean {
  const { gone, come } = changedLines(key, before, after, NO_NAMES);
  return gone.length === 0 && come.length === 0;
}
