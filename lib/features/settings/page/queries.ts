import { formatInstant } from "../../../format/date";
import type { Actor } from "../../../policy/can";
import { type Db, db as portalDb, type Tx } from "../../../server/db";
import type { SettingSaid } from "../change";
import { FORMS } from "../forms/forms";
import type { Typed } from "../forms/reader";
import { valueIn } from "../past";
import { changesSettings, seesSettings } from "../reach";
import { changedLines } from "../said";
import type { SettingKey } from "../schema";
import { type Names, valueInBrief, valueInWords } from "../value-words";
import { isSettingKey, SETTING_KEYS, SETTING_STANDING_WORDS, SETTING_WORDS, type SettingStanding } from "../words";
import type { LastChange, PastChange, SettingPage, SettingRow, SettingsList } from "./types";

/** Every setting with its value in words, for who sees them; `null` for everybody else. */
export async function settingsList(actor: Actor, db: Db = portalDb()): Promise<SettingsList | null> {
  if (!seesSettings(actor)) return null;
  const names = await measureNames(db);
  const rows = await Promise.all(
    SETTING_KEYS.map(async (key) => rowOf(key, await saidIn(db, key), (await changesOf(db, key, 1))[0], names)),
  );
  return { rows, mayChange: changesSettings(actor) };
}

/** One setting: what it says now, all that it said before, and its form for who may change it. */
export async function settingPage(actor: Actor, key: string, db: Db = portalDb()): Promise<SettingPage | null> {
  if (!seesSettings(actor) || !isSettingKey(key)) return null;
  const [said, changes, names] = await Promise.all([saidIn(db, key), changesOf(db, key), measureNames(db)]);
  return {
    ...rowOf(key, said, changes[0], names),
    value: valueInWords(key, said.value, names),
    effect: SETTING_WORDS[key].effect,
    note: said.note,
    history: changes.map((change) => pastChange(key, change, names)),
    form: changesSettings(actor)
      ? { typed: typedOf(key, said, String(changes[0]?.id ?? 0)), ...optionsOf(names) }
      : null,
  };
}

/** All that a setting says now. */
export async function saidIn(db: Db | Tx, key: SettingKey): Promise<SettingSaid> {
  return readSaid(key, await db.setting.findUniqueOrThrow({ where: { key } }));
}

/** Names the state of a setting, so that whoever changes it can say what they saw. */
export async function seenOf(db: Db | Tx, key: SettingKey): Promise<string> {
  return String((await changesOf(db, key, 1))[0]?.id ?? 0);
}

function readSaid(key: SettingKey, kept: unknown): SettingSaid {
  const { standing, document, note } = kept as SettingSaid;
  return { value: valueIn(key, kept), standing, document, note };
}

type Change = Awaited<ReturnType<typeof changesOf>>[number];

/** The changes of a setting, the latest first. */
function changesOf(db: Db | Tx, key: SettingKey, take?: number) {
  const changedBy = { select: { name: true } };
  return db.settingChange.findMany({ where: { key }, include: { changedBy }, orderBy: { id: "desc" }, take });
}

function rowOf(key: SettingKey, said: SettingSaid, last: Change | undefined, names: Names): SettingRow {
  return {
    key,
    name: SETTING_WORDS[key].name,
    what: SETTING_WORDS[key].what,
    value: valueInBrief(key, said.value, names),
    standing: SETTING_STANDING_WORDS[said.standing],
    document: said.document,
    changed: last === undefined ? null : whoAndWhen(last),
  };
}

function whoAndWhen({ changedAt, changedBy, reason }: Change): NonNullable<LastChange> {
  return { at: formatInstant(changedAt), by: changedBy.name, reason };
}

function pastChange(key: SettingKey, change: Change, names: Names): PastChange {
  const [before, after] = [readSaid(key, change.before), readSaid(key, change.after)];
  return { id: String(change.id), ...whoAndWhen(change), ...changedLines(key, before, after, names) };
}

function typedOf<Key extends SettingKey>(key: Key, said: SettingSaid, seen: string): Typed {
  const { value, standing, document, note } = said as SettingSaid<Key>;
  return { ...FORMS[key].start(value), seen, standing, document: document ?? "", note, reason: "" };
}

function optionsOf(names: Names): Pick<NonNullable<SettingPage["form"]>, "measures" | "standings"> {
  const measures = [...names].map(([value, label]) => ({ value, label }));
  const standings = (Object.keys(SETTING_STANDING_WORDS) as SettingStanding[]).map((value) => ({
    value,
    label: SETTING_STANDING_WORDS[value],
  }));
  return { measures: measures.sort((a, b) => a.label.localeCompare(b.label, "vi")), standings };
}

async function measureNames(db: Db): Promise<Names> {
  const rows = await db.measure.findMany({ select: { key: true, name: true, unit: true } });
  return new Map(rows.map(({ key, name, unit }) => [key, unit === "" ? name : `${name} (${unit})`]));
}
