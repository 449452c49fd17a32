/** A seeded generator (mulberry32): the sample world is the same on every machine. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** 0 ≤ n < 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** A figure between two bounds, rounded to a number of decimals. */
  figure(from: number, to: number, decimals = 1): number {
    const scale = 10 ** decimals;
    return Math.round((from + this.next() * (to - from)) * scale) / scale;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new Error("Nothing to pick from");
    return item;
  }

  /** A few different items, the likelier ones more often. */
  weighted<T>(items: readonly T[], weight: (item: T) => number, count: number): T[] {
    const left = [...items];
    const chosen: T[] = [];
    while (chosen.length < count && left.length > 0) {
      let ticket = this.next() * left.reduce((sum, item) => sum + weight(item), 0);
      let index = left.findIndex((item) => {
        ticket -= weight(item);
        return ticket < 0;
      });
      if (index < 0) index = left.length - 1;
      chosen.push(...left.splice(index, 1));
    }
    return chosen;
  }

  shuffle<T>(items: readonly T[]): T[] {
    return this.weighted(items, () => 1, items.length);
  }

  uuid(): string {
    const hex = Array.from({ length: 32 }, () => this.int(0, 15).toString(16));
    hex[12] = "4";
    hex[16] = "8";
    const text = hex.join("");
    return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
  }
}
