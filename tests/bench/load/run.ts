import { setTimeout as sleep } from "node:timers/promises";
import type { Acts } from "./acts";
import type { Chance } from "./chance";
import type { Worker } from "./people";

const SAVES = 0.3;
const CHECKS = 0.1;

type Deed = (worker: Worker) => Promise<void>;
export type Did = { operations: { read: number; save: number; check: number }; late: number; seconds: number };

/**
 * What each person does next, so that all together come to 60 % reading, 30 % saving and 10 % checking: who saves does so
 * as much oftener as there are others who never do.
 */
export function plan(workers: readonly Worker[], acts: Acts, chance: Chance, did: Did): Deed {
  const share = (part: number, who: (worker: Worker) => boolean) => {
    const able = workers.filter(who).length;
    if (able === 0 || part * workers.length > able) throw new Error("Too few people for this mix of work");
    return (part * workers.length) / able;
  };
  const saves = share(SAVES, (worker) => worker.saves);
  const checks = share(CHECKS, ({ step }) => step !== null);
  return async (worker) => {
    const drawn = chance.next();
    const what = worker.saves && drawn < saves ? "save" : worker.step !== null && drawn < checks ? "check" : "read";
    did.operations[what] += 1;
    await acts[what](worker);
  };
}

export function nothingDone(): Did {
  return { operations: { read: 0, save: 0, check: 0 }, late: 0, seconds: 0 };
}

/** One person at a time, one after another without a pause: how long answers take when nobody else asks. */
export async function oneAtATime(workers: readonly Worker[], deed: Deed, count: number, chance: Chance): Promise<void> {
  for (let done = 0; done < count; done++) await deed(chance.pick(workers));
}

/**
 * All at once: each begins something every `pause` seconds (between half and one and a half of it, drawn), or as soon as
 * the answer before is there where that came later. No new work after `seconds`; what is under way ends.
 */
export async function together(
  workers: readonly Worker[],
  deed: Deed,
  { pause, seconds }: { pause: number; seconds: number },
  { chance, did }: { chance: Chance; did: Did },
): Promise<void> {
  const started = performance.now();
  const end = started + seconds * 1000;
  await Promise.all(
    workers.map(async (worker) => {
      let next = started + chance.next() * pause * 1000;
      while (next < end) {
        const wait = next - performance.now();
        if (wait > 0) await sleep(wait);
        else did.late += 1;
        if (performance.now() >= end) break;
        await deed(worker);
        next = Math.max(next + (0.5 + chance.next()) * pause * 1000, performance.now());
      }
    }),
  );
  did.seconds = (performance.now() - started) / 1000;
}
