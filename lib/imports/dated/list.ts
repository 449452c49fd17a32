import type { AuditEvent } from "../../audit/events";
import type { Days } from "../../features/dated/recut";
import type { Actor } from "../../policy/can";
import type { OfUnits } from "../../server/action";
import type { Db, Tx } from "../../server/db";
import type { FileKind } from "../kinds";
import type { DatedEntry } from "./entries";

/** What a dated list of the store is, as far as files of it are compared and written. */
export type DatedList<Entry extends DatedEntry, Row extends Days & { id: number }> = {
  kind: FileKind;
  /** What must be in reach of who writes a file. */
  reach: (entries: readonly Entry[]) => OfUnits;
  /** Names what a row is about: rows of one subject never overlap. */
  subjectOf: (entry: Entry) => string;
  /** The rows that stand now, by subject. */
  standing: (db: Db | Tx, entries: readonly Entry[]) => Promise<ReadonlyMap<string, Row[]>>;
  /** Whether a row says the same as an entry, apart from its days. */
  says: (row: Row, entry: Entry) => boolean;
  /** Why entries that were read earlier may no longer be written; `null` where they may. */
  outdated: (db: Db, entries: readonly Entry[]) => Promise<string | null>;
  /** Makes other writers of the same subjects wait. */
  lock: (tx: Tx, entries: readonly Entry[]) => Promise<void>;
  /** Writes the entries of one subject; gives the entry for the log. */
  write: (tx: Tx, of: Written<Entry, Row>) => Promise<AuditEvent>;
  /** Entries and rows in words, for the comparison. */
  words: (db: Db) => Promise<{ subject: (entry: Entry) => string; said: (said: Entry | Row) => string }>;
};

export type Written<Entry, Row> = {
  rows: Row[];
  entries: Entry[];
  actor: Actor;
  at: Date;
  reason: string;
  importFileId: string;
};
