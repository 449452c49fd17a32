import { z } from "zod";
import { type Edition, REGIONS } from "../engine/types";
import { isIsoDate } from "../format/date";
import { formatNumber } from "../format/number";
import { IN_WORDS, type Problem, problemsOf } from "../format/problems";
import { tidyText } from "../format/tidy";
import { KIND_NAMES } from "../format/unit-kinds";
import { idProblem, keyProblem } from "./ids";
import { integrityProblems, type Unread } from "./integrity";

/** Excel's own bound on a cell: an edition can always be written into a workbook. */
const LONGEST_TEXT = 32_767;

const isoDate = z
  .string()
  .refine(isIsoDate, { error: "không phải ngày có thật dạng YYYY-MM-DD", abort: true })
  .refine((day) => day >= "1990-01-01" && day <= "2100-12-31", { error: "ngày nằm ngoài khoảng 1990–2100" });

/** Not trimmed, because what is read is what is hashed; what nobody would see is refused instead. */
const blankable = z
  .string()
  .max(LONGEST_TEXT, { error: `dài quá ${formatNumber(LONGEST_TEXT)} ký tự` })
  .refine((value) => value === tidyText(value), {
    error: "có khoảng trắng thừa hoặc ký tự không nhìn thấy; hãy bỏ đi",
  });
const text = blankable.refine((value) => value.trim() !== "", { error: "không được để trống" });
/** Text about which a function says what is wrong, if anything. */
const checked = (problem: (value: string) => string | null) =>
  z.string().superRefine((value, context) => {
    const message = problem(value);
    if (message !== null) context.addIssue({ code: "custom", message });
  });
const id = checked(idProblem);
const key = checked(keyProblem);
const list = <Item extends z.ZodType>(item: Item, most: number) =>
  z.array(item).max(most, { error: `nhiều hơn ${formatNumber(most)} mục` });

const level = z.strictObject({
  operator: z.enum(["gte", "gt", "lte", "lt", "eq", "none", "judged"]),
  value: z
    .union([z.number(), z.string(), z.null()], { error: "phải là số, lời văn hoặc null" })
    .refine((value) => typeof value !== "string" || text.safeParse(value).success, {
      error: "lời văn không được để trống, dài quá hoặc có ký tự không nhìn thấy",
    }),
  part: text.optional(),
  when: z.strictObject({ part: text, operator: z.enum(["gt", "lte"]), value: z.number() }).optional(),
  layer: z.enum(["province", "region", "common", "reference"]),
  province: key.optional(),
  region: z.enum(Object.keys(REGIONS) as [keyof typeof REGIONS]).optional(),
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
  id,
  name: text,
  measure: text,
  mayBeNotApplicable: z.boolean(),
  levels: list(level, 500),
  guidance: text.optional(),
  note: text.optional(),
});

const period = z
  .strictObject({ from: isoDate, to: isoDate })
  .refine(({ from, to }) => from <= to, { error: "ngày kết thúc trước ngày bắt đầu", path: ["to"] });

const measure = z.strictObject({
  name: text,
  unit: blankable,
  shape: z.enum(["judged", "number", "female_male", "water", "schools"]),
  yearly: z.boolean(),
});

const editionShape = z.strictObject({
  format: z.literal(1),
  set: key,
  edition: text.refine((label) => !label.includes("\n"), { error: "chỉ ghi trên một dòng" }),
  name: text,
  shortName: text,
  unitKind: z.string().refine((kind) => Object.hasOwn(KIND_NAMES, kind), {
    error: `phải là một trong: ${Object.keys(KIND_NAMES).join(", ")}`,
  }),
  status: z.enum(["in_use", "reference", "name_only"]),
  statusNote: text.optional(),
  inForce: period.nullable(),
  prerequisite: z.strictObject({ sets: list(key, 50).min(1), text }).nullable(),
  documents: list(
    z.strictObject({ number: text, issuedOn: isoDate.optional(), issuer: text, about: text, note: text.optional() }),
    500,
  ),
  measures: z.record(key, measure).refine((all) => Object.keys(all).length <= 2_000, { error: "nhiều hơn 2.000 mục" }),
  criteria: list(
    z.strictObject({ id, name: text, group: blankable, indicators: list(indicator, 500), note: text.optional() }),
    200,
  ),
});

/** The same with holes: what has not the right shape is `null`, so that all the rest can be checked beside it. */
const sound = z.object({
  inForce: period.nullable().catch(null),
  measures: z.record(z.string(), measure.nullable().catch(null)).catch({}),
  criteria: z
    .array(
      z
        .object({
          id: id.nullable().catch(null),
          indicators: z
            .array(
              z
                .object({
                  id: id.nullable().catch(null),
                  measure: text.nullable().catch(null),
                  levels: list(level.nullable().catch(null), 500).catch([null]),
                })
                .nullable()
                .catch(null),
            )
            .max(500)
            .catch([null]),
        })
        .nullable()
        .catch(null),
    )
    .max(200)
    .catch([null]),
});

/**
 * Reads an edition from JSON and checks its integrity: every reference resolves, ids are unique, every measure is used, a
 * level that may decide carries a number and a source, no two levels bind the same part at the same time and none leaves
 * a gap before the next. Returns all problems, never throws.
 *
 * @param unread what the caller could not read, so that nothing is said to be missing because of it
 */
export function parseEdition(
  input: unknown,
  unread: Unread = {},
): { edition: Edition; problems: [] } | { edition: null; problems: Problem[] } {
  const shape = editionShape.safeParse(input, IN_WORDS);
  if (!shape.success) {
    const rest = sound.safeParse(input);
    const others = rest.success ? integrityProblems(rest.data, unread) : [];
    return { edition: null, problems: [...problemsOf(shape.error), ...others] };
  }
  const edition: Edition = shape.data;
  const problems = integrityProblems(edition, unread);
  return problems.length > 0 ? { edition: null, problems } : { edition, problems: [] };
}
