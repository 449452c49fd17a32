import { z } from "zod";
import { type Edition, MEASURE_PARTS, REGIONS } from "../engine/types";
import { isIsoDate } from "../format/date";
import { IN_WORDS, type Problem, problemsOf } from "../format/problems";

const isoDate = z.string().refine(isIsoDate, { error: "không phải ngày có thật dạng YYYY-MM-DD" });
/** Not trimmed: what is read is what is hashed. */
const text = z.string().refine((value) => value.trim() !== "", { error: "không được để trống" });
const region = z.enum(Object.keys(REGIONS) as [keyof typeof REGIONS]);

const level = z.strictObject({
  operator: z.enum(["gte", "gt", "lte", "lt", "eq", "none", "judged"]),
  value: z.union([z.number(), text, z.null()]),
  part: text.optional(),
  when: z.strictObject({ part: text, operator: z.enum(["gt", "lte"]), value: z.number() }).optional(),
  layer: z.enum(["province", "region", "common", "reference"]),
  province: text.optional(),
  region: region.optional(),
  year: z.int().min(2000).max(2100).optional(),
  from: isoDate,
  to: isoDate.optional(),
  reference: text,
  source: text,
  standing: z.enum(["confirmed", "secondary", "hint", "not_established"]),
  signUnchecked: z.boolean().optional(),
  note: text.optional(),
});

const indicator = z.strictObject({
  id: text,
  name: text,
  measure: text,
  mayBeNotApplicable: z.boolean(),
  levels: z.array(level),
  guidance: text.optional(),
  note: text.optional(),
});

const editionShape = z.strictObject({
  format: z.literal(1),
  set: z.string().regex(/^[a-z0-9-]+$/),
  edition: text,
  name: text,
  shortName: text,
  unitKind: text,
  status: z.enum(["in_use", "reference", "name_only"]),
  statusNote: text.optional(),
  inForce: z
    .strictObject({ from: isoDate, to: isoDate })
    .refine(({ from, to }) => from <= to, { error: "ngày kết thúc trước ngày bắt đầu" })
    .nullable(),
  prerequisite: z.strictObject({ sets: z.array(text).min(1), text }).nullable(),
  documents: z.array(
    z.strictObject({ number: text, issuedOn: isoDate.optional(), issuer: text, about: text, note: text.optional() }),
  ),
  measures: z.record(
    z.string().regex(/^[a-z0-9-]+$/),
    z.strictObject({
      name: text,
      unit: z.string(),
      shape: z.enum(["judged", "number", "female_male", "water", "schools"]),
      yearly: z.boolean(),
    }),
  ),
  criteria: z.array(
    z.strictObject({
      id: text,
      name: text,
      group: z.string(),
      indicators: z.array(indicator),
      note: text.optional(),
    }),
  ),
});

/**
 * Reads an edition from JSON and checks its integrity: every reference resolves, ids are unique, a level that may decide
 * carries a number and a source, no two levels bind the same part at the same time. Returns all problems, never throws.
 */
export function parseEdition(
  input: unknown,
): { edition: Edition; problems: [] } | { edition: null; problems: Problem[] } {
  const shape = editionShape.safeParse(input, IN_WORDS);
  if (!shape.success) return { edition: null, problems: problemsOf(shape.error) };
  const edition: Edition = shape.data;
  const problems = integrityProblems(edition);
  return problems.length > 0 ? { edition: null, problems } : { edition, problems: [] };
}

function integrityProblems(edition: Edition): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  edition.criteria.forEach((criterion, c) => {
    if (seen.has(`c${criterion.id}`))
      problems.push({ place: `criteria[${c}].id`, text: `trùng tiêu chí ${criterion.id}` });
    seen.add(`c${criterion.id}`);
    criterion.indicators.forEach((item, i) => {
      const place = `criteria[${c}].indicators[${i}]`;
      if (seen.has(`i${item.id}`)) problems.push({ place: `${place}.id`, text: `trùng chỉ tiêu ${item.id}` });
      seen.add(`i${item.id}`);
      const measure = Object.hasOwn(edition.measures, item.measure) ? edition.measures[item.measure] : undefined;
      if (measure === undefined) {
        problems.push({ place: `${place}.measure`, text: `không có đại lượng “${item.measure}” trong phiên bản` });
        return;
      }
      problems.push(...levelProblems(item.levels, measure.shape, place));
    });
  });
  return problems;
}

function levelProblems(
  levels: Edition["criteria"][number]["indicators"][number]["levels"],
  shape: Edition["measures"][string]["shape"],
  place: string,
): Problem[] {
  const problems: Problem[] = [];
  const parts = bindableParts(shape);
  levels.forEach((item, index) => {
    const at = `${place}.levels[${index}]`;
    const say = (text: string) => problems.push({ place: at, text });
    if (item.layer === "province" && item.province === undefined) say("mức của tỉnh phải ghi tên tỉnh (province)");
    if (item.layer === "region" && item.region === undefined) say("mức theo vùng phải ghi vùng (region)");
    if (item.part !== undefined && !parts.includes(item.part)) say(`không có thành phần “${item.part}”`);
    if (item.when !== undefined && !parts.includes(item.when.part))
      say(`không có thành phần “${item.when.part}” ở điều kiện`);
    if (parts.length > 0 && item.part === undefined) say("đại lượng nhiều giá trị: mức phải ghi thành phần (part)");
    if (item.standing === "not_established") {
      if (item.value !== null) say("mức chưa xác định thì value phải là null");
    } else if (item.value === null) say("mức đã có căn cứ thì phải có giá trị");
    else if ((shape === "judged") !== (item.operator === "judged")) {
      say(
        shape === "judged"
          ? "chỉ tiêu xét theo kết luận thì operator là judged"
          : "chỉ tiêu có số đo thì operator không thể là judged",
      );
    } else if (shape !== "judged" && typeof item.value !== "number") say("mức của chỉ tiêu có số đo phải là số");
    if (item.to !== undefined && item.to < item.from) say("ngày kết thúc trước ngày bắt đầu");
    for (const [otherIndex, other] of levels.entries()) {
      if (otherIndex >= index || !sameSeat(item, other)) continue;
      if (item.from <= (other.to ?? "9999-12-31") && other.from <= (item.to ?? "9999-12-31")) {
        say(`chồng thời gian với levels[${otherIndex}]`);
      }
    }
  });
  return problems;
}

/** What a level can bind: a named figure, or `each` of them where all are percentages and so of one kind. */
function bindableParts(shape: Edition["measures"][string]["shape"]): string[] {
  if (!(shape in MEASURE_PARTS)) return [];
  const parts: Record<string, string> = MEASURE_PARTS[shape as keyof typeof MEASURE_PARTS];
  const names = Object.keys(parts);
  return names.every((name) => parts[name] === "percent") ? ["each", ...names] : names;
}

type LevelItem = Edition["criteria"][number]["indicators"][number]["levels"][number];

/** Two levels of one seat would both bind. A level for all years sits in the seat of every year. */
function sameSeat(a: LevelItem, b: LevelItem): boolean {
  const seat = (l: LevelItem) =>
    JSON.stringify([l.layer, l.province ?? "", l.region ?? "", l.part ?? "", l.when ?? ""]);
  const sameYear = a.year === undefined || b.year === undefined || a.year === b.year;
  return sameYear && seat(a) === seat(b);
}
