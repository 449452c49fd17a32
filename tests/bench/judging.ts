import { shippedEdition } from "../../lib/criteria/registry";
import type { Facts, HashedEdition, Region } from "../../lib/engine";
import { communes } from "./facts";
import { type Contender, type Timing, table, timeInTurns } from "./measure";
import { judgeWithPortal } from "./portal";
import { inputNames, inputsOf, type Rule, rulesFor } from "./rules";
import { jsonRulesEngine, judgeWithJsonRules } from "./with-json-rules-engine";
import { judgeWithPublicodes, publicodesEngine } from "./with-publicodes";

/**
 * Prints how long judging takes; asserts nothing. The two other engines get the same comparisons on the same facts,
 * made once and used as their documentation says. They do less: no layers, dates, years, counts or sentences.
 */
const REGIONS: Region[] = ["bac-trung-bo", "trung-du-mien-nui-phia-bac"];

async function main(): Promise<void> {
  const law = shippedEdition("xa-ntm-2021-2025");
  if (law === undefined) throw new Error("The release ships no xa-ntm-2021-2025");
  await besideOthers(law, communes(law.edition, 128));
  await byNumber(law);
}

async function besideOthers(law: HashedEdition, facts: Facts[]): Promise<void> {
  const rules = new Map(REGIONS.map((region) => [region, rulesFor(law.edition, region)]));
  const given = facts.map((one) => {
    const region = one.unit.region ?? "bac-trung-bo";
    return { region, inputs: inputsOf(one, inputNames(at<Rule[]>(rules, region))) };
  });
  const jsonRules = new Map([...rules].map(([region, list]) => [region, jsonRulesEngine(list)]));
  const publicodes = new Map([...rules].map(([region, list]) => [region, publicodesEngine(list)]));

  const withJsonRules = async () => {
    let met = 0;
    for (const { region, inputs } of given) met += await judgeWithJsonRules(at(jsonRules, region), inputs);
    return met;
  };
  const withPublicodes = () => {
    let met = 0;
    for (const { region, inputs } of given) {
      met += judgeWithPublicodes(at(publicodes, region), at<Rule[]>(rules, region), inputs);
    }
    return met;
  };
  const contenders = [
    { name: "portal, with every sentence", runs: 60, work: () => judgeWithPortal(law, facts) },
    { name: "json-rules-engine", runs: 3, work: withJsonRules },
    { name: "publicodes", runs: 1, work: withPublicodes },
  ];
  const timings = await timeInTurns(contenders, 7);
  printBeside(contenders, timings);
}

function printBeside(contenders: readonly Contender[], timings: readonly Timing[]): void {
  const [portal, json, publi] = timings;
  if (portal === undefined || json === undefined || publi === undefined) throw new Error("Three engines are timed");
  if (json.result !== publi.result) console.log(`note: ${json.result} met by one engine, ${publi.result} by the other`);
  const rows = timings.map(({ median, best }, index) => [
    contenders[index]?.name ?? "",
    median.toFixed(2),
    `${(median / portal.median).toFixed(0)} ×`,
    best.toFixed(2),
    `${(best / portal.best).toFixed(0)} ×`,
  ]);
  console.log(`128 communes × 57 indicators, Node ${process.version}`);
  console.log(table(["engine", "median ms", "ratio", "best ms", "ratio"], rows));
}

async function byNumber(law: HashedEdition): Promise<void> {
  const counts = [128, 1_000, 10_600];
  const contenders = counts.map((count) => {
    const facts = communes(law.edition, count);
    return { name: String(count), runs: count > 5_000 ? 1 : 5, work: () => judgeWithPortal(law, facts) };
  });
  const timings = await timeInTurns(contenders, 9);
  const rows = timings.map(({ median, best }, index) => {
    const each = (ms: number) => ((ms / (counts[index] ?? 1)) * 1_000).toFixed(1);
    return [String(counts[index]), median.toFixed(1), each(median), best.toFixed(1), each(best)];
  });
  console.log("\nportal by number of communes");
  console.log(table(["communes", "median ms", "µs each", "best ms", "µs each"], rows));
}

function at<T>(map: Map<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Nothing for ${key}`);
  return value;
}

await main();
