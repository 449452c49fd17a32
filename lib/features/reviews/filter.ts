import { groupBy } from "../../format/group";
import type { HeldRow } from "./held/types";
import type { FilterOption, ReviewFilter, ReviewView } from "./types";
import { STEP_WORDS, STEPS, stepsInWords } from "./workflow";

/** What the list must know of units to filter by them. */
export type UnitNames = Map<string, { code: string; name: string; districtCode: string; districtName: string }>;

type Asked = Record<string, string | string[] | undefined>;

/** Reads the filter from an address; what is not understood is no filter. */
export function filterOf(asked: Asked): ReviewFilter {
  const text = (name: string) => (typeof asked[name] === "string" ? asked[name].trim().slice(0, 60) : "");
  const page = Number(text("trang"));
  return {
    xa: text("xa"),
    huyen: text("huyen"),
    tieuChi: text("tieu-chi"),
    coQuan: text("co-quan"),
    buoc: text("buoc"),
    quaHan: text("qua-han") === "1" ? "1" : "",
    trang: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  };
}

/** The address of the list under a filter, with what came of a decision. */
export function hrefOf(filter: Partial<ReviewFilter>, outcome = ""): string {
  const { xa, huyen, tieuChi, coQuan, buoc, quaHan, trang } = filter;
  const pairs = Object.entries({
    xa,
    huyen,
    "tieu-chi": tieuChi,
    "co-quan": coQuan,
    buoc,
    "qua-han": quaHan,
    vua: outcome,
  });
  const query = new URLSearchParams(pairs.filter((pair): pair is [string, string] => Boolean(pair[1])));
  if (trang !== undefined && trang > 1) query.set("trang", String(trang));
  return query.size === 0 ? "/ra-soat" : `/ra-soat?${query}`;
}

type Keys = keyof ReviewView["options"];

/** What a row counts as under each filter. */
function valuesOf(row: HeldRow, units: UnitNames): Record<Keys, string> {
  const unit = units.get(row.unitKey);
  const { waitsFor } = row.progress;
  return {
    xa: unit?.code ?? "",
    huyen: unit?.districtCode ?? "",
    tieuChi: row.criterionId,
    coQuan: row.answeredBy ?? "",
    buoc: waitsFor === null ? "" : STEP_WORDS[waitsFor].slug,
  };
}

/** The rows that a filter leaves. */
export function filtered(rows: HeldRow[], filter: ReviewFilter, units: UnitNames, isLate: (row: HeldRow) => boolean) {
  return rows.filter((row) => {
    const values = valuesOf(row, units);
    const fits = (Object.keys(values) as Keys[]).every((key) => filter[key] === "" || filter[key] === values[key]);
    return fits && (filter.quaHan === "" || isLate(row));
  });
}

/** What each filter can be set to, with how many rows it would find alone. */
export function optionsOf(
  rows: HeldRow[],
  units: UnitNames,
  organisations: Map<string, string>,
): ReviewView["options"] {
  const all = rows.map((row) => ({ ...valuesOf(row, units), unitKey: row.unitKey }));
  const options = (key: Keys, label: (value: string, unitKey: string) => string): FilterOption[] =>
    [...groupBy(all, (row) => row[key])]
      .filter(([value]) => value !== "")
      .map(([value, found]) => ({ value, label: label(value, found[0]?.unitKey ?? ""), count: found.length }));
  const byLabel = (a: FilterOption, b: FilterOption) => a.label.localeCompare(b.label, "vi", { numeric: true });
  const steps = STEPS.map((step) => STEP_WORDS[step].slug);
  return {
    xa: options("xa", (_, key) => units.get(key)?.name ?? "").sort(byLabel),
    huyen: options("huyen", (_, key) => units.get(key)?.districtName ?? "").sort(byLabel),
    tieuChi: options("tieuChi", (value) => `Tiêu chí ${value}`).sort(byLabel),
    coQuan: options("coQuan", (value) => organisations.get(value) ?? value).sort(byLabel),
    buoc: options("buoc", (value) => stepsInWords(STEPS.filter((step) => STEP_WORDS[step].slug === value))).sort(
      (a, b) => steps.indexOf(a.value) - steps.indexOf(b.value),
    ),
  };
}
