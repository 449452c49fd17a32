import type { Typed } from "../forms/reader";
import type { SettingKey } from "../schema";

/** Who changed a setting last, in words; `null` while it stands as the portal came with it. */
export type LastChange = { at: string; by: string; reason: string } | null;

export type SettingRow = {
  key: SettingKey;
  name: string;
  what: string;
  value: string[];
  standing: string;
  document: string | null;
  changed: LastChange;
};

/** A change: what it took away and what it brought, a line each. */
export type PastChange = { id: string; at: string; by: string; reason: string; gone: string[]; come: string[] };

export type Option = { value: string; label: string };

export type SettingPage = SettingRow & {
  effect: string;
  note: string;
  history: PastChange[];
  /** For who changes settings; `null` for who only sees them. */
  form: { typed: Typed; measures: Option[]; standings: Option[] } | null;
};

export type SettingsList = { rows: SettingRow[]; mayChange: boolean };
