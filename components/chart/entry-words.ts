import type { TargetEntry } from "@/lib/features/progress/types";
import { formatDate } from "@/lib/format/date";

export type EntryState = { rank: number; word: string };

export type EntryStanding = { rank: number; tone: "met" | "open"; word: string };

/** Whether a unit is done: who is late stays inside (DECISIONS 13). By rank, what was to be done first comes first. */
export function entryStanding({ committedOn, completedOn, decidedOn }: TargetEntry, asOf: string): EntryStanding {
  if (completedOn !== null || decidedOn !== null) return { rank: 3, tone: "met", word: "✓ hoàn thành tiêu chí" };
  if (committedOn === null) return { rank: 2, tone: "open", word: "chưa có thời hạn cam kết" };
  return { rank: committedOn < asOf ? 0 : 1, tone: "open", word: "chưa hoàn thành" };
}

/**
 * Where one unit of a target stands on a day, in words; the lowest rank is what needs eyes first. The committed day is
 * public as it was registered; by how many days somebody is late stays inside.
 */
export function entryState(entry: TargetEntry, asOf: string): EntryState {
  if (entry.decidedOn !== null && entry.decidedOn <= asOf) {
    return { rank: 3, word: `đã công nhận ${formatDate(entry.decidedOn)}` };
  }
  if (entry.completedOn !== null && entry.completedOn <= asOf) {
    return { rank: 2, word: `hoàn thành tiêu chí ${formatDate(entry.completedOn)}` };
  }
  if (entry.committedOn === null) return { rank: 1, word: "chưa có thời hạn cam kết" };
  return { rank: 0, word: `thời hạn cam kết ${formatDate(entry.committedOn)}` };
}

export type EntryLine = { key: string; entry: TargetEntry; count: number; state: EntryState; rank: number };

/** One line per unit, what is due and open first; units without a name that stand alike share a line. */
export function entryLines(entries: TargetEntry[], asOf: string): EntryLine[] {
  const lines = new Map<string, EntryLine>();
  for (const [index, entry] of entries.entries()) {
    const state = entryState(entry, asOf);
    const { rank } = entryStanding(entry, asOf);
    const key = entry.href === null ? `${entry.name}|${entry.place ?? ""}|${state.word}` : `${entry.href}|${index}`;
    const line = lines.get(key);
    if (line === undefined) lines.set(key, { key, entry, count: 1, state, rank });
    else line.count += 1;
  }
  return [...lines.values()].sort((a, b) => a.rank - b.rank || a.state.rank - b.state.rank);
}
