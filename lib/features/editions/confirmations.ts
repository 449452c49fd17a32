import { canonicalJson } from "../../criteria/hash";
import { seatOf } from "../../criteria/level-words";
import type { Edition, Level, ResultLevel, Standing } from "../../engine";
import { formatDate } from "../../format/date";
import { groupBy } from "../../format/group";
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

/**
 * Of each indicator of a standing whose levels were all compared with the signed text: since when the office stands for
 * them. The public reads the office, the inside the people.
 */
export function confirmedIndicators(standing: Standing, editions: readonly Signed[]): Record<string, string> {
  const known = new Map([...confirmations(editions)].map(([key, people]) => [key, people]));
  const indicators = standing.criteria.flatMap((criterion) => criterion.indicators);
  return Object.fromEntries(
    indicators.flatMap(({ id, levels }) => {
      const people = levels.map((level) => known.get(levelKey(id, seated(level, standing.unit.province))));
      if (levels.length === 0 || levels.some((level) => level.standing !== "confirmed")) return [];
      const latest = people.flatMap((one) => one ?? []).sort((a, b) => (a.on < b.on ? 1 : -1))[0];
      return latest === undefined
        ? []
        : [[id, `Văn phòng Điều phối, hai người, ngày ${formatDate(latest.on)} (phiên bản ${latest.label})`]];
    }),
  );
}

/** A level of a result as its edition has it: a result leaves out whose province it is. */
function seated({ region, ...level }: ResultLevel, province: string): Level {
  const place = level.layer === "province" ? { province } : region === null ? {} : { region };
  return { ...level, ...place };
}

/** How many levels of the last edition stand confirmed, by the edition in which they were; the latest first. */
export function confirmedByEdition(editions: readonly Signed[]): { on: string; label: string; levels: number }[] {
  const standing = confirmations(editions);
  const last = editions.at(-1)?.edition;
  const confirmed = (last?.criteria ?? [])
    .flatMap(({ indicators }) => indicators)
    .flatMap(({ id, levels }) =>
      levels.filter((level) => level.standing === "confirmed").map((level) => standing.get(levelKey(id, level))),
    );
  const groups = groupBy(
    confirmed.flatMap((people) => people ?? []),
    ({ label }) => label,
  );
  return [...groups.values()]
    .flatMap((own) => (own[0] === undefined ? [] : [{ on: own[0].on, label: own[0].label, levels: own.length }]))
    .sort((a, b) => (a.on < b.on ? 1 : -1));
}
