import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseFacts } from "../../lib/criteria/facts-file";
import { shippedEditions } from "../../lib/criteria/registry";
import { evaluate, type HashedEdition, type ReasonCode, type Standing, type Verdict } from "../../lib/engine";

const CRITERIA = fileURLToPath(new URL("../../lib/criteria/", import.meta.url));

type Expected = {
  verdict?: Verdict;
  basis?: "level" | "conclusion" | "indicators" | null;
  /** All reason codes, in order. */
  reasons?: ReasonCode[];
  /** Layers of the levels that bind. */
  layers?: string[];
};

/** One worked case beside a set: a sentence that a policy officer can correct, and what must come out. */
export type WorkedCase = {
  sentence: string;
  unit: Record<string, unknown>;
  asOf: string;
  titleYear?: number;
  observations: Record<string, unknown>[];
  expect: {
    verdict?: Verdict;
    prerequisite?: Standing["prerequisite"];
    counts?: Partial<
      Pick<Standing, "criteriaMet" | "criteriaMetAtMost" | "criteriaTotal" | "indicatorsMet" | "indicatorsTotal">
    >;
    criteria?: Record<string, Expected>;
    indicators?: Record<string, Expected>;
  };
};

/** The sets in `lib/criteria` that have worked cases, by folder name. */
export function caseFiles(): { set: string; cases: WorkedCase[] }[] {
  return readdirSync(CRITERIA)
    .filter((name) => existsSync(`${CRITERIA}${name}/cases.json`))
    .map((set) => ({ set, cases: JSON.parse(readFileSync(`${CRITERIA}${set}/cases.json`, "utf8")) as WorkedCase[] }));
}

/** Judges a case through the same door as a file of facts. */
export function judgeCase(law: HashedEdition, worked: WorkedCase): Standing {
  const { unit, observations, asOf, titleYear } = worked;
  const sets = shippedEditions().map(({ edition }) => edition.set);
  const file = { unit: { code: "00000", name: "Ví dụ", ...unit }, observations };
  const { facts, problems } = parseFacts(file, law.edition, sets);
  if (facts === null) throw new Error(problems.map(({ place, text }) => `${place}: ${text}`).join("\n"));
  return evaluate(law, facts, titleYear === undefined ? { asOf } : { asOf, titleYear });
}
