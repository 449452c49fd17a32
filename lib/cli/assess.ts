import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { parseFacts } from "../criteria/facts-file";
import { contentHash } from "../criteria/hash";
import { shippedEdition, shippedEditions } from "../criteria/registry";
import { parseEdition } from "../criteria/schema";
import { evaluate, type HashedEdition } from "../engine/evaluate";
import { isIsoDate } from "../format/date";
import type { Problem } from "../format/problems";

/**
 * Judges one unit from a file of facts, with no database and no build, so that anyone can check the portal:
 * `npm run --silent assess -- --set SET --as-of YYYY-MM-DD [--title-year YYYY] [--edition FILE] facts.json`.
 * Exit 0 with the standing as JSON on standard output, whatever the verdict; exit 2 with one line a problem on standard
 * error and nothing on standard output when anything given is wrong.
 */
class Refusal extends Error {
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super("refused");
    this.problems = problems;
  }
}

const USAGE = "cách dùng: assess -- --set BỘ --as-of YYYY-MM-DD [--title-year YYYY] [--edition TỆP] facts.json";

function main(argv: string[]): string {
  const { set, asOf, titleYear, editionFile, factsFile } = readArguments(argv);
  const law = editionFile === undefined ? shipped(set) : fromFile(editionFile, set);
  const knownSets = [...shippedEditions().map(({ edition }) => edition.set), law.edition.set];
  const { facts, problems } = parseFacts(readJson(factsFile), law.edition, knownSets);
  if (facts === null) throw new Refusal(problems.map((p) => ({ ...p, place: `${factsFile}: ${p.place}` })));
  return JSON.stringify(evaluate(law, facts, titleYear === undefined ? { asOf } : { asOf, titleYear }), null, 2);
}

function readArguments(argv: string[]) {
  const { values, positionals } = parse(argv);
  const problems: Problem[] = [];
  const say = (place: string, text: string) => problems.push({ place, text });
  const { set = "", "as-of": asOf = "", "title-year": year, edition: editionFile } = values;
  if (set === "") say("--set", `thiếu bộ tiêu chí; ${USAGE}`);
  if (asOf === "") say("--as-of", `thiếu ngày xét; ${USAGE}`);
  else if (!isIsoDate(asOf)) say("--as-of", `không phải ngày có thật dạng YYYY-MM-DD: “${asOf}”`);
  if (year !== undefined && !/^(19|20)\d{2}$/.test(year)) say("--title-year", `không phải năm: “${year}”`);
  if (positionals.length !== 1) say("facts.json", `cần đúng một tệp số liệu; ${USAGE}`);
  if (problems.length > 0) throw new Refusal(problems);
  return {
    set,
    asOf,
    titleYear: year === undefined ? undefined : Number(year),
    editionFile,
    factsFile: positionals[0] ?? "",
  };
}

function parse(argv: string[]) {
  const option = { type: "string" } as const;
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: { set: option, "as-of": option, "title-year": option, edition: option },
    });
  } catch (error) {
    throw new Refusal([{ place: "tham số", text: `${(error as Error).message.split("\n")[0]}; ${USAGE}` }]);
  }
}

function shipped(set: string): HashedEdition {
  const law = shippedEdition(set);
  if (law !== undefined) return law;
  const known = shippedEditions().map(({ edition }) => edition.set);
  throw new Refusal([{ place: "--set", text: `không có bộ tiêu chí “${set}”; có: ${known.join(", ")}` }]);
}

function fromFile(file: string, set: string): HashedEdition {
  const { edition, problems } = parseEdition(readJson(file));
  if (edition === null) throw new Refusal(problems.map((p) => ({ ...p, place: `${file}: ${p.place}` })));
  if (edition.set !== set) {
    throw new Refusal([{ place: "--edition", text: `tệp là bộ “${edition.set}”, không phải “${set}”` }]);
  }
  return { edition, hash: contentHash(edition) };
}

/** npm runs scripts in the project's folder; a relative path is the caller's (`INIT_CWD`). */
function readJson(file: string): unknown {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch {
    throw new Refusal([{ place: file, text: "không đọc được tệp" }]);
  }
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Refusal([
      { place: file, text: `không phải JSON hợp lệ (${(error as Error).message.replace(/\s+/g, " ")})` },
    ]);
  }
}

try {
  process.stdout.write(`${main(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  for (const { place, text } of error.problems) process.stderr.write(`${`${place}: ${text}`.replace(/\s+/g, " ")}\n`);
  process.exitCode = 2;
}
