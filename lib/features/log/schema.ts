import { z } from "zod";
import { EVENT_GROUPS, type EventGroup } from "../../audit/words";
import { IN_WORDS, type Problem, problemsOf } from "../../format/problems";
import { typedDayOrNone } from "../../format/typed-day";

/** The filters as they stand in the address, each as it was typed. */
export type TypedFilter = {
  tu: string;
  den: string;
  nguoi: string;
  xa: string;
  nhom: string;
  loai: string;
  ma: string;
  "ket-qua": string;
};

const NAMES = ["tu", "den", "nguoi", "xa", "nhom", "loai", "ma", "ket-qua"] as const satisfies (keyof TypedFilter)[];

const word = (most: number) => z.string().transform((text) => (text.trim() === "" ? null : text.trim().slice(0, most)));

const shape = z
  .object({
    tu: typedDayOrNone(),
    den: typedDayOrNone(),
    nguoi: word(100),
    xa: word(10),
    nhom: z.string().transform((text) => (text in EVENT_GROUPS ? (text as EventGroup) : null)),
    loai: word(40),
    ma: word(120),
    "ket-qua": z.string().transform((text) => (text === "done" || text === "refused" ? text : null)),
  })
  .refine(({ tu, den }) => tu === null || den === null || tu <= den, {
    path: ["den"],
    error: "Ngày cuối phải từ ngày đầu trở đi",
  });

export type LogFilter = z.infer<typeof shape>;

/** Which page: entries before one (older), or after one (newer); neither is the newest page. */
export type LogPlace = { before: bigint | null; after: bigint | null };

export type LogQuery = Record<string, string | string[] | undefined>;

/** Filters and place of an address; what cannot be read is said, and what was typed stays. */
export function readLogQuery(query: LogQuery): {
  typed: TypedFilter;
  filter: LogFilter | null;
  place: LogPlace;
  problems: Problem[];
} {
  const text = (name: string) => {
    const value = query[name];
    return typeof value === "string" ? value.replaceAll("\0", "").slice(0, 200) : "";
  };
  const typed = Object.fromEntries(NAMES.map((name) => [name, text(name)])) as TypedFilter;
  const parsed = shape.safeParse(typed, IN_WORDS);
  const place = { before: sequenceOf(text("truoc")), after: sequenceOf(text("sau")) };
  if (!parsed.success) return { typed, filter: null, place, problems: problemsOf(parsed.error) };
  return { typed, filter: parsed.data, place, problems: [] };
}

function sequenceOf(text: string): bigint | null {
  return /^\d{1,18}$/.test(text) ? BigInt(text) : null;
}

/** The address of a page of the log, or of its file: only what is asked for stands in it. */
export function logHref(path: string, typed: TypedFilter, place: { truoc?: string; sau?: string } = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...typed, ...place })) if (value !== "") query.set(name, value);
  return query.size === 0 ? path : `${path}?${query}`;
}
