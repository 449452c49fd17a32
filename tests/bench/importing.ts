import { read } from "@e965/xlsx";
import { commitFile } from "../../lib/imports/committing/commit";
import { receiveFile } from "../../lib/imports/files/mutations";
import { importFile } from "../../lib/imports/files/queries";
import { datedUnits, editionsNow } from "../../lib/imports/queries";
import { readReceived } from "../../lib/imports/reading/mutations";
import { loadActor } from "../../lib/server/actor";
import { businessNow } from "../../lib/server/clock";
import { connect } from "../../lib/server/db";
import { env } from "../../lib/server/env";
import { filledSheet } from "./filled-sheet";
import { table } from "./measure";

/**
 * Imports 7,296 figures (128 communes × 57 indicators) into the sample world, every step of the way, beside merely reading
 * the same bytes with the same library. Each round has a day of its own, so that all of it is written.
 */
const ROUNDS = 5;
const SET = "xa-ntm-2021-2025";
const STEPS = ["merely reading", "receiving", "reading and checking", "comparing", "writing"] as const;

const db = connect(env().DATABASE_URL);
const now = await businessNow(db);
const person = await db.person.findUniqueOrThrow({ where: { login: "vanphong" } });
const actor = await loadActor(db, person.id);
const edition = (await editionsNow(db, now)).find(({ set }) => set === SET);
if (actor === null || edition === undefined) throw new Error("The sample world is not loaded");
const communes = (await datedUnits(db)).filter(
  ({ kind, from, to }) => kind === "commune" && from <= "2023-09-06" && (to === null || to >= "2023-09-06"),
);

const times = STEPS.map((): number[] => []);
let figures = 0;
for (let round = 0; round < ROUNDS; round++) {
  const bytes = filledSheet(edition, communes, `2023-08-${String(round + 1).padStart(2, "0")}`);
  const clock = stopwatch();
  read(bytes, { type: "buffer" });
  clock.lap(0);
  const received = await receiveFile(
    actor,
    { kind: "figures", fileName: "a.xlsx", bytes, basis: "bench", setKey: "" },
    db,
  );
  if (!received.ok) throw new Error(JSON.stringify(received));
  const { fileId } = received.value;
  clock.lap(1);
  const failure = await readReceived(db, fileId);
  if (failure !== null) throw new Error(failure);
  clock.lap(2);
  const view = await importFile(actor, fileId, { filter: null, page: 1 }, db);
  if (view?.difference == null)
    throw new Error(view?.problems[0]?.text ?? view?.refusal ?? "There is nothing to write");
  clock.lap(3);
  const done = await commitFile(actor, { fileId, seen: view.difference.seen }, db);
  if (!done.ok) throw new Error(JSON.stringify(done));
  clock.lap(4);
  figures = done.value.written;
}
await db.$disconnect();

const medians = times.map((list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0);
const reading = medians[0] ?? 1;
const whole = medians.slice(1).reduce((sum, ms) => sum + ms, 0);
const line = (name: string, ms: number) => [name, ms.toFixed(0), `${(ms / reading).toFixed(1)} ×`];
console.log(`${figures} figures of one file, each written with its log entry, median of ${ROUNDS}`);
console.log(
  table(
    ["step", "ms", "to merely reading"],
    [...STEPS.map((name, index) => line(name, medians[index] ?? 0)), line("importing, whole", whole)],
  ),
);

function stopwatch() {
  let last = performance.now();
  return {
    lap(step: number) {
      const at = performance.now();
      times[step]?.push(at - last);
      last = at;
    },
  };
}
