import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Milliseconds over several runs: the median, and the best, which other work on the machine disturbs least. */
export type Timing = { median: number; best: number; result: number };

/** Something to measure, `runs` times in a round; what it returns is kept, so that no work can be left out. */
export type Contender = { name: string; runs: number; work: () => number | Promise<number> };

const WARM_MS = 2_000;

setFlagsFromString("--expose-gc");
const sweep = runInNewContext("gc") as () => void;

/**
 * Times contenders in turns, so that a busy moment of the machine meets all of them. Each is run unmeasured for two
 * seconds first, so that the compiler is done.
 */
export async function timeInTurns(contenders: readonly Contender[], rounds: number): Promise<Timing[]> {
  const times = contenders.map((): number[] => []);
  const results = contenders.map(() => 0);
  for (const { work } of contenders) {
    for (const start = performance.now(); performance.now() - start < WARM_MS; ) await work();
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { runs, work }] of contenders.entries()) {
      // The litter of the contender before is not this one's.
      sweep();
      for (let run = 0; run < runs; run += 1) {
        const start = performance.now();
        results[index] = await work();
        times[index]?.push(performance.now() - start);
      }
    }
  }
  return times.map((list, index) => ({ ...summary(list), result: results[index] ?? 0 }));
}

function summary(times: number[]): { median: number; best: number } {
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)] ?? Number.NaN, best: times[0] ?? Number.NaN };
}

/** Rows as text in columns, numbers to the right. */
export function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ");
  return [line(head), ...rows.map(line)].join("\n");
}
