import type { Answer } from "./client";

export const KINDS = ["read", "open a form", "save", "draft", "open the list", "preview", "check"] as const;
export type Kind = (typeof KINDS)[number];

type Tally = { times: number[]; errors: number; conflicts: number };

/** What was seen of every request: how long it took, what was wrong, where somebody else was first. */
export class Seen {
  readonly kinds = new Map<Kind, Tally>(KINDS.map((kind) => [kind, { times: [], errors: 0, conflicts: 0 }]));
  /** What was wrong, in words; the first of each kind are enough to go by. */
  readonly told: string[] = [];
  /** How often somebody came to check and nothing waited. */
  idle = 0;

  /** Times a request; a line that breaks is an error, and `null`. */
  async timed(kind: Kind, ask: () => Promise<Answer>): Promise<Answer | null> {
    try {
      const answer = await ask();
      this.of(kind).times.push(answer.ms);
      return answer;
    } catch (error) {
      this.error(kind, String(error));
      return null;
    }
  }

  error(kind: Kind, text: string): void {
    this.of(kind).errors += 1;
    this.told.push(`${kind}: ${text}`);
  }

  conflict(kind: Kind): void {
    this.of(kind).conflicts += 1;
  }

  nothing(): void {
    this.idle += 1;
  }

  all(): Tally {
    const tallies = [...this.kinds.values()];
    const sum = (count: (one: Tally) => number) => tallies.reduce((total, one) => total + count(one), 0);
    return {
      times: tallies.flatMap(({ times }) => times),
      errors: sum(({ errors }) => errors),
      conflicts: sum(({ conflicts }) => conflicts),
    };
  }

  private of(kind: Kind): Tally {
    const tally = this.kinds.get(kind);
    if (tally === undefined) throw new Error(`No kind ${kind}`);
    return tally;
  }
}

/** The time within which this share of the answers came; `times` in milliseconds. */
export function within(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
