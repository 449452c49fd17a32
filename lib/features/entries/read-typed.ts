import { observationProblems } from "../../criteria/admissible";
import type { Criterion, Edition, Indicator, Measure } from "../../engine";
import type { Problem } from "../../format/problems";
import { readTypedDay } from "../../format/typed-day";
import { figureNames, type ReadFigure, readFigures } from "../observations/figures";
import { type Entry, inFactsFile } from "./entry";
import { fieldNames } from "./fields";
import { eachOnce, inForm, inOrder } from "./problem-words";
import { fieldName, SHARED_FIELDS, type Typed, touched, WHOLE } from "./typed";

export type ReadTyped = { entries: Entry[]; problems: Problem[] };

/** Said by both forms. */
export const NO_DAY = "Ghi ngày đo hoặc ngày kết luận";

const SAID = ["met", "not_met", "not_applicable"] as const;
const NO_FIGURE: ReadFigure = { figure: null, ratios: null, problems: [] };

/**
 * Reads the form of a criterion: what is said of each indicator, and everything that is wrong with it, each at its field
 * and in the order of the page. An entry with a problem is not among the entries.
 */
export function readTyped(edition: Edition, criterion: Criterion, typed: Typed, today: string): ReadTyped {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  const said = new Set(touched(typed));
  for (const indicator of [...criterion.indicators, null]) {
    if (!said.has(indicator?.id ?? WHOLE)) continue;
    const read = readOne(new Desk(edition, criterion, indicator, typed), today);
    problems.push(...read.problems);
    if (read.entry !== null) entries.push(read.entry);
  }
  const refused = new Set<Entry>();
  for (const { index, field, text } of observationProblems(edition, entries.map(inFactsFile))) {
    const entry = entries[index];
    if (entry === undefined) continue;
    refused.add(entry);
    problems.push({ place: entry.place(field === "applicable" ? "conclusion" : field), text });
  }
  const inWords = problems.map(({ place, text }) => ({ place, text: inForm(text) }));
  return {
    entries: entries.filter((entry) => !refused.has(entry)),
    problems: eachOnce(inOrder(inWords, fieldNames(criterion, edition.measures))),
  };
}

/** The fields of one indicator, or of the whole criterion, and what is wrong with them. */
class Desk {
  readonly problems: Problem[] = [];
  readonly id: string;
  readonly measure: Measure | undefined;
  /** The names of its figures; where there is none, it is a conclusion that is asked for. */
  readonly names: string[];
  readonly criterion: Criterion;
  readonly indicator: Indicator | null;
  private readonly typed: Typed;

  constructor(edition: Edition, criterion: Criterion, indicator: Indicator | null, typed: Typed) {
    this.criterion = criterion;
    this.indicator = indicator;
    this.typed = typed;
    this.id = indicator?.id ?? WHOLE;
    this.measure = indicator === null ? undefined : edition.measures[indicator.measure];
    this.names = this.measure === undefined ? [] : figureNames(this.measure);
  }

  /** What it says itself. */
  own(field: string): string {
    return (this.typed[fieldName(this.id, field)] ?? "").trim();
  }

  /** The same, or what is said once for the whole screen. */
  text(field: string): string {
    return this.own(field) || (this.typed[field] ?? "").trim();
  }

  /** The field of the form; without one, the first that asks for something. */
  readonly place = (field: string): string => {
    const shared = SHARED_FIELDS.some((name) => name === field) && this.own(field) === "";
    return shared ? field : fieldName(this.id, field === "" ? (this.names[0] ?? "conclusion") : field);
  };

  say(field: string, text: string): void {
    this.problems.push({ place: this.place(field), text });
  }
}

function readOne(desk: Desk, today: string): { entry: Entry | null; problems: Problem[] } {
  const { figure, ratios } = readFigure(desk);
  const said = readSaid(desk, figure !== null);
  if (figure === null && said === null && desk.problems.length === 0) desk.say("", nothingSaid(desk));
  const measuredOn = readDay(desk, today);
  const year = desk.own("referenceYear");
  if (!/^(\d{4})?$/.test(year)) desk.say("referenceYear", "Năm của số liệu gồm bốn chữ số");
  if (measuredOn === null || desk.problems.length > 0) return { entry: null, problems: desk.problems };
  const entry: Entry = {
    criterionId: desk.criterion.id,
    indicatorId: desk.id,
    measureKey: desk.indicator?.measure ?? null,
    figure,
    ratios,
    said,
    reason: said === "not_applicable" ? desk.own("reason") : null,
    measuredOn,
    referenceYear: Number(year === "" ? measuredOn.slice(0, 4) : year),
    kind: desk.text("kind") === "estimate" ? "estimate" : "actual",
    document: desk.text("document") || null,
    note: desk.text("note") || null,
    seen: desk.own("seen"),
    place: desk.place,
  };
  return { entry, problems: [] };
}

function readFigure(desk: Desk): ReadFigure {
  const typed = Object.fromEntries(desk.names.map((name) => [name, desk.own(name)]));
  const read = desk.measure === undefined ? NO_FIGURE : readFigures(desk.measure, typed);
  for (const { place, text } of read.problems) desk.say(place, text);
  return read;
}

function readSaid(desk: Desk, hasFigure: boolean): Entry["said"] {
  const typed = desk.own("conclusion");
  const said = SAID.find((word) => word === typed) ?? null;
  if (typed !== "" && said === null) desk.say("conclusion", "Chọn đạt hoặc chưa đạt");
  if (said !== "not_applicable") return said;
  if (desk.own("reason") === "") desk.say("reason", "Nêu căn cứ không xét");
  if (hasFigure) desk.say("conclusion", "Đã có số liệu thì không ghi “không xét”");
  return said;
}

function readDay(desk: Desk, today: string): string | null {
  const { day, problem } = readTypedDay(desk.text("measuredOn"), today, NO_DAY);
  if (problem !== undefined) desk.say("measuredOn", problem);
  return day ?? null;
}

function nothingSaid({ names }: Desk): string {
  return names.length === 0 ? "Chọn đạt hoặc chưa đạt" : "Nhập số liệu, hoặc xóa những gì đã ghi thêm";
}
