import type { z } from "zod";
import { type Edition, type FactObservation, MEASURE_PARTS, type Measure } from "../engine/types";
import { IN_WORDS, type Problem, problemsOf } from "../format/problems";
import { criterionShape, indicatorShape, notApplicableShape, partsShape } from "./fact-shapes";

/** Reads the observations of a facts file one by one against an edition; every problem is added to `problems`. */
export class ObservationReader {
  private readonly measures = new Map<string, { measure: Measure; mayBeNotApplicable: boolean }>();
  private readonly criteria: Set<string>;
  private readonly seen = new Map<string, number>();
  private readonly edition: Edition;
  private readonly problems: Problem[];

  constructor(edition: Edition, problems: Problem[]) {
    this.edition = edition;
    this.problems = problems;
    this.criteria = new Set(edition.criteria.map((criterion) => criterion.id));
    for (const criterion of edition.criteria) {
      for (const { id, measure, mayBeNotApplicable } of criterion.indicators) {
        const definition = edition.measures[measure];
        if (definition !== undefined) this.measures.set(id, { measure: definition, mayBeNotApplicable });
      }
    }
  }

  read(input: unknown, index: number): FactObservation | null {
    const place = `observations[${index}]`;
    const before = this.problems.length;
    const observation = this.readShape(input, place, index);
    return this.problems.length > before ? null : observation;
  }

  private readShape(input: unknown, place: string, index: number): FactObservation | null {
    if (typeof input !== "object" || input === null || Array.isArray(input)) {
      this.say(place, "phải là một đối tượng { … }");
      return null;
    }
    if ("criterion" in input) return this.readCriterion(input, place, index);
    if ("applicable" in input) return this.readNotApplicable(input, place, index);
    return this.readIndicator(input, place, index);
  }

  private readCriterion(input: object, place: string, index: number): FactObservation | null {
    const parsed = criterionShape.safeParse(input, IN_WORDS);
    if (!parsed.success) return this.fail(parsed.error, place);
    const { criterion, measuredOn, referenceYear } = parsed.data;
    if (!this.criteria.has(criterion)) {
      this.say(`${place}.criterion`, `bộ ${this.edition.set} không có tiêu chí “${criterion}”`);
    }
    this.onlyOnce(`tiêu chí ${criterion}`, measuredOn, place, index);
    return { ...parsed.data, referenceYear: referenceYear ?? Number(measuredOn.slice(0, 4)) };
  }

  private readNotApplicable(input: object, place: string, index: number): FactObservation | null {
    const parsed = notApplicableShape.safeParse(input, IN_WORDS);
    if (!parsed.success) return this.fail(parsed.error, place);
    const { indicator, measuredOn } = parsed.data;
    const known = this.known(indicator, place);
    if (known !== null && !known.mayBeNotApplicable) {
      this.say(`${place}.applicable`, `chỉ tiêu ${indicator} không thuộc loại được phép không xét`);
    }
    this.onlyOnce(`chỉ tiêu ${indicator}`, measuredOn ?? "không ghi ngày", place, index);
    return { ...parsed.data, measuredOn: measuredOn ?? null };
  }

  private readIndicator(input: object, place: string, index: number): FactObservation | null {
    const parsed = indicatorShape.safeParse(input, IN_WORDS);
    if (!parsed.success) {
      this.sayWhatElse(input, place);
      return this.fail(parsed.error, place);
    }
    const { indicator, value, values, conclusion: concluded, measuredOn, referenceYear, kind } = parsed.data;
    const known = this.known(indicator, place);
    if (known !== null) {
      this.checkFigure(known.measure, value, values, place);
      this.checkPartNames(known.measure, input, place);
    }
    if (value === undefined && values === undefined && concluded === undefined) {
      this.say(place, "phải có value, values hoặc conclusion");
    }
    if (referenceYear !== undefined && referenceYear > Number(measuredOn.slice(0, 4))) {
      this.say(`${place}.referenceYear`, `năm của số liệu (${referenceYear}) không thể sau ngày đo ${measuredOn}`);
    }
    this.onlyOnce(`chỉ tiêu ${indicator}`, measuredOn, place, index);
    return {
      ...parsed.data,
      referenceYear: referenceYear ?? Number(measuredOn.slice(0, 4)),
      kind: kind ?? "actual",
    };
  }

  /** Where an entry is broken in form, what can still be said of its content, so that one reading names every problem. */
  private sayWhatElse(input: object, place: string): void {
    const { indicator, value, values } = input as Record<string, unknown>;
    if (typeof indicator !== "string") return;
    const known = this.known(indicator, place);
    if (known === null) return;
    const parts = partsShape.safeParse(values);
    this.checkFigure(
      known.measure,
      typeof value === "number" && Number.isFinite(value) ? value : undefined,
      parts.success ? parts.data : undefined,
      place,
    );
  }

  private checkFigure(
    measure: Measure,
    value: number | undefined,
    values: Record<string, number> | undefined,
    place: string,
  ): void {
    if (measure.shape === "judged") {
      if (value !== undefined) this.say(`${place}.value`, "chỉ tiêu này xét theo kết luận, không có số đo");
      if (values !== undefined) this.say(`${place}.values`, "chỉ tiêu này xét theo kết luận, không có số đo");
      return;
    }
    if (measure.shape === "number") {
      if (values !== undefined) this.say(`${place}.values`, "chỉ tiêu này có một số đo: dùng value");
      if (value !== undefined) this.checkNumber(value, measure.unit === "%" ? "percent" : "any", `${place}.value`);
      return;
    }
    if (value !== undefined) {
      this.say(`${place}.value`, `chỉ tiêu này có nhiều số đo: dùng values { ${partNames(measure).join(", ")} }`);
    }
    if (values !== undefined) this.checkParts(measure, values, `${place}.values`);
  }

  private checkParts(measure: Measure, values: Record<string, number>, place: string): void {
    const parts: Record<string, string> = MEASURE_PARTS[measure.shape as keyof typeof MEASURE_PARTS];
    for (const part of Object.keys(parts)) {
      const value = values[part];
      if (value === undefined) this.say(`${place}.${part}`, "thiếu giá trị");
      else this.checkNumber(value, parts[part] ?? "any", `${place}.${part}`);
    }
    const { total, piped } = values;
    if (measure.shape === "water" && total !== undefined && piped !== undefined && piped > total) {
      this.say(`${place}.piped`, `không thể lớn hơn total (${piped} > ${total})`);
    }
  }

  /** Over the input as given, because a parsed record has already lost a key such as `__proto__`. */
  private checkPartNames(measure: Measure, input: object, place: string): void {
    const parts = partNames(measure);
    const given = "values" in input && typeof input.values === "object" ? (input.values ?? {}) : {};
    if (parts.length === 0) return;
    for (const part of Object.keys(given)) {
      if (!parts.includes(part)) this.say(`${place}.values`, `không nhận khóa lạ: “${part}”`);
    }
  }

  private checkNumber(value: number, kind: string, place: string): void {
    if (kind === "percent" && (value < 0 || value > 100))
      this.say(place, `tỷ lệ phải từ 0 đến 100, nhận được ${value}`);
    if (kind === "count" && (!Number.isInteger(value) || value < 0)) {
      this.say(place, `phải là số nguyên không âm, nhận được ${value}`);
    }
  }

  private known(indicator: string, place: string) {
    const known = this.measures.get(indicator);
    if (known !== undefined) return known;
    this.say(`${place}.indicator`, `bộ ${this.edition.set} không có chỉ tiêu “${indicator}”`);
    return null;
  }

  private onlyOnce(subject: string, date: string, place: string, index: number): void {
    const key = `${subject}|${date}`;
    const earlier = this.seen.get(key);
    if (earlier !== undefined) this.say(place, `${subject} đã có ở observations[${earlier}] với cùng ngày ${date}`);
    else this.seen.set(key, index);
  }

  private fail(error: z.core.$ZodError, place: string): null {
    this.problems.push(...problemsOf(error, place));
    return null;
  }

  private say(place: string, text: string): void {
    this.problems.push({ place, text });
  }
}

function partNames(measure: Measure): string[] {
  return Object.keys(MEASURE_PARTS[measure.shape as keyof typeof MEASURE_PARTS] ?? {});
}
