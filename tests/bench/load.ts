import { verifyChain } from "../../lib/audit/verify";
import { connect } from "../../lib/server/db";
import { env } from "../../lib/server/env";
import { Acts, MARK } from "./load/acts";
import { Chance } from "./load/chance";
import { compare, heldBefore, Ledger } from "./load/ledger";
import { workers } from "./load/people";
import { printComparisons, printDid, printTimes } from "./load/print";
import { nothingDone, oneAtATime, plan, together } from "./load/run";
import { Seen } from "./load/seen";

/**
 * Many people at work at once on the sample world: reading, sending figures and checking them through the portal's own
 * pages and forms. Then everything that was answered as done is looked for in the store. Ends with 1 where an answer was
 * wrong or anything is lost; how fast it was is only printed.
 */
const ALONE = 120;
const WARMING = 60;

const [people = 200, seconds = 120, pause = 30] = process.argv.slice(2).map(Number);
const db = connect(env().DATABASE_URL);
const chance = new Chance(3691);
const staff = await workers(db, env().NEXTAUTH_URL ?? "", people, chance);
const before = await heldBefore(db);
const ledger = new Ledger();

const phase = (seen: Seen) => {
  const did = nothingDone();
  return { did, deed: plan(staff, new Acts({ chance, seen, ledger }), chance, did) };
};
const [warming, alone, load] = [new Seen(), new Seen(), new Seen()];
await oneAtATime(staff, phase(warming).deed, WARMING, chance);
await oneAtATime(staff, phase(alone).deed, ALONE, chance);
const { did, deed } = phase(load);
await together(staff, deed, { pause, seconds }, { chance, did });

printDid(staff, did, { pause });
printTimes(load, alone, did.seconds);
const whole = printComparisons(await compare(db, ledger, MARK, before));
const { broken, entries } = await verifyChain(db);
console.log(
  broken === null ? `log: unbroken, ${entries} entries` : `log: broken at ${broken.sequence}: ${broken.what}`,
);
await db.$disconnect();

const told = [warming, alone, load].flatMap((seen) => seen.told);
for (const text of told.slice(0, 20)) console.log(`error: ${text}`);
process.exitCode = whole && broken === null && told.length === 0 ? 0 : 1;
