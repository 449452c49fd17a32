import { table } from "../measure";
import { type Comparison, differing, hashOf } from "./ledger";
import type { Worker } from "./people";
import type { Did } from "./run";
import { type Seen, within } from "./seen";

export function printDid(staff: readonly Worker[], { operations, late, seconds }: Did, { pause }: { pause: number }) {
  const { read, save, check } = operations;
  const all = read + save + check;
  const share = (count: number) => `${((count / all) * 100).toFixed(0)} %`;
  const communes = new Set(staff.filter(({ saves }) => saves).flatMap((worker) => worker.communes)).size;
  console.log(
    `${staff.length} people signed in: ${staff.filter(({ saves }) => saves).length} enter figures for ${communes} communes, ` +
      `${staff.filter(({ step }) => step !== null).length} check, the others read`,
  );
  console.log(
    `each begins something every ${pause} s: ${(staff.length / pause).toFixed(1)} a second offered, ` +
      `${(all / seconds).toFixed(1)} done over ${seconds.toFixed(0)} s, ${late} begun late because the answer before was`,
  );
  console.log(`${all} operations: ${share(read)} read, ${share(save)} save, ${share(check)} check`);
}

/** Beside what the same requests take when one person at a time asks. */
export function printTimes(load: Seen, alone: Seen, seconds: number): void {
  const ms = (times: readonly number[], share: number) => (times.length === 0 ? "–" : within(times, share).toFixed(0));
  const line = (name: string, seen: ReturnType<Seen["all"]>, peer: ReturnType<Seen["all"]>) => [
    name,
    String(seen.times.length),
    String(seen.errors),
    String(seen.conflicts),
    (seen.times.length / seconds).toFixed(1),
    ...[0.5, 0.95, 0.99, 1].map((share) => ms(seen.times, share)),
    ...[0.5, 0.95].map((share) => ms(peer.times, share)),
  ];
  const none = { times: [], errors: 0, conflicts: 0 };
  const head = [
    "request",
    "count",
    "errors",
    "conflicts",
    "a second",
    "p50 ms",
    "p95",
    "p99",
    "max",
    "alone p50",
    "p95",
  ];
  const rows = [...load.kinds].map(([kind, seen]) => line(kind, seen, alone.kinds.get(kind) ?? none));
  console.log(table(head, [...rows, line("all", load.all(), alone.all())]));
  if (load.idle > 0) console.log(`${load.idle} times somebody came to check and nothing waited`);
}

/** Counts and hashes of what was answered and of what is stored; whether nothing is lost and nothing strange. */
export function printComparisons(comparisons: readonly Comparison[]): boolean {
  const rows = comparisons.map(({ what, answered, stored }) => {
    const same = hashOf(answered) === hashOf(stored);
    const short = (lines: readonly string[]) => hashOf(lines).slice(0, 16);
    return [
      what,
      String(answered.length),
      String(stored.length),
      short(answered),
      short(stored),
      same ? "same" : "NOT",
    ];
  });
  console.log(table(["answered as done", "count", "stored", "hash", "hash stored", ""], rows));
  for (const one of comparisons) {
    const { lost, strange } = differing(one);
    for (const text of lost.slice(0, 5)) console.log(`lost: ${one.what}: ${text}`);
    for (const text of strange.slice(0, 5)) console.log(`not answered as done, yet stored: ${one.what}: ${text}`);
  }
  return comparisons.every(({ answered, stored }) => hashOf(answered) === hashOf(stored));
}
