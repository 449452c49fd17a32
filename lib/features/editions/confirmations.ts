import { canonicalJson } from "../../criteria/hash";
import { seatOf } from "../../criteria/level-words";
import type { Edition, Level } from "../../engine";
import type { Confirmation } from "./types";

/** An edition with the people who stand for it; `null` for what a release brought. */
export type Signed = { edition: Edition; people: Confirmation | null };

/** Names a level within its set. */
export function levelKey(indicatorId: string, level: Level): string {
  return canonicalJson([indicatorId, seatOf(level)]);
}

/**
 * Who stands for each level of the last of several editions, first to last: the people of the edition in which it got its
 * present content; `null` where that came with a release.
 */
export function confirmations(editions: readonly Signed[]): Map<string, Confirmation | null> {
  let known = new Map<string, { content: string; people: Confirmation | null }>();
  for (const { edition, people } of editions) {
    const next: typeof known = new Map();
    for (const { id, levels } of edition.criteria.flatMap(({ indicators }) => indicators)) {
      for (const level of levels) {
        const key = levelKey(id, level);
        const content = canonicalJson(level);
        const before = known.get(key);
        next.set(key, before?.content === content ? before : { content, people });
      }
    }
    known = next;
  }
  return new Map([...known].map(([key, { people }]) => [key, people]));
}
