import { z } from "zod";
import { type Edition, type Facts, REGIONS, type Region } from "../engine/types";
import { slug } from "../format/fold";
import { IN_WORDS, type Problem, problemsOf } from "../format/problems";
import { isoDate, text, year } from "./fact-shapes";
import { ObservationReader } from "./read-observations";

const HOME_PROVINCE = "quang-binh";

const unitShape = z.strictObject({
  code: text,
  name: text,
  province: text.optional(),
  region: z.enum(Object.keys(REGIONS) as [Region]).optional(),
  regionChecked: z.boolean().optional(),
  titles: z
    .array(
      z.strictObject({ set: text, decidedOn: isoDate, titleYear: year.optional(), withdrawnOn: isoDate.optional() }),
    )
    .optional(),
});

const fileShape = z.object({ about: text.optional(), unit: z.unknown(), observations: z.array(z.unknown()) });
/** `about` says what the file is (the sample world marks its files so); it is read by people only. */
const FILE_KEYS = ["about", "unit", "observations"];

export type ParsedFacts = { facts: Facts; problems: [] } | { facts: null; problems: Problem[] };

/**
 * Reads the facts of one unit (the JSON that `assess` takes and every commune page offers) against an edition.
 * Figures are in the unit of their measure. All problems are returned, each with its place; nothing is repaired.
 *
 * @param knownSets sets whose titles a unit can hold
 */
export function parseFacts(input: unknown, edition: Edition, knownSets: readonly string[]): ParsedFacts {
  const file = fileShape.safeParse(input, IN_WORDS);
  if (!file.success) return { facts: null, problems: problemsOf(file.error) };
  const problems: Problem[] = Object.keys(input as object)
    .filter((key) => !FILE_KEYS.includes(key))
    .map((key) => ({ place: "toàn bộ", text: `không nhận khóa lạ: “${key}”` }));
  const unit = readUnit(file.data.unit, edition, knownSets, problems);
  const reader = new ObservationReader(edition, problems);
  const observations = file.data.observations.map((item, index) => reader.read(item, index));
  if (unit === null || problems.length > 0) return { facts: null, problems };
  return { facts: { unit, observations: observations.filter((item) => item !== null) }, problems: [] };
}

function readUnit(
  input: unknown,
  edition: Edition,
  knownSets: readonly string[],
  problems: Problem[],
): Facts["unit"] | null {
  const parsed = unitShape.safeParse(input, IN_WORDS);
  if (!parsed.success) {
    problems.push(...problemsOf(parsed.error, "unit"));
    return null;
  }
  const { code, name, province, region, regionChecked, titles } = parsed.data;
  if (region === undefined && usesRegions(edition)) {
    problems.push({ place: "unit.region", text: `thiếu vùng; một trong: ${Object.keys(REGIONS).join(", ")}` });
  }
  titles?.forEach((title, index) => {
    if (!knownSets.includes(title.set)) {
      problems.push({ place: `unit.titles[${index}].set`, text: `không có bộ tiêu chí “${title.set}”` });
    }
  });
  return {
    code,
    name,
    province: province === undefined ? HOME_PROVINCE : slug(province).replace(/^tinh-/, ""),
    region: region ?? null,
    regionChecked: regionChecked ?? true,
    titles: titles ?? null,
  };
}

function usesRegions(edition: Edition): boolean {
  return edition.criteria.some((c) => c.indicators.some((i) => i.levels.some((level) => level.layer === "region")));
}
