import type { Head, Said } from "../collector";
import { partNamed, partsOf, unitOf } from "../subjects";
import { parseFigure } from "../values/number";
import { short } from "../values/parsed";
import type { Cell } from "../workbook/cells";
import { type ColumnName, type Columns, hasUnit, namedColumns } from "./columns";
import { concludedIn, figureCell, saidOf, taken } from "./figure-cells";
import type { Desk, Layout } from "./layout";
import { rowDated, rowText } from "./row-dated";
import { rowUnit } from "./row-unit";
import { dataRows, headOf } from "./rows";

/** One figure or conclusion a row: unit, indicator, value or conclusion, day, year, note. */
export const long: Layout = {
  name: "long",
  title: "Mỗi dòng một số liệu",
  fits(row) {
    const columns = namedColumns(row);
    const says = columns.value !== undefined || columns.conclusion !== undefined;
    return hasUnit(columns) && columns.subject !== undefined && says ? 100 : 0;
  },
  read(header, _above, desk) {
    const columns = namedColumns(header);
    for (const row of dataRows(desk.sheet, header.row)) new LongRow(desk, columns, row).read();
  },
};

class LongRow {
  private readonly desk: Desk;
  private readonly columns: Columns;
  private readonly row: number;

  constructor(desk: Desk, columns: Columns, row: number) {
    this.desk = desk;
    this.columns = columns;
    this.row = row;
  }

  read(): void {
    const { collector, problems, subjects } = this.desk;
    const [value, conclusion] = [this.figure("value"), this.figure("conclusion")];
    if (value.type === "blank" && conclusion.type === "blank") return;
    const dated = rowDated(this.desk, this.columns, this.row);
    if (dated === null) return;
    const found = rowUnit(this.desk, this.row, this.columns, dated.measuredOn);
    if (typeof found === "string") return;
    const cell = this.seen("subject");
    const subject = subjects.read(cell, "indicator") ?? {
      problem: "thiếu mã chỉ tiêu hoặc tiêu chí (ví dụ 17.1, TC5)",
    };
    const named = taken(subject, cell, problems);
    if (named === undefined) return;
    const head = headOf(this.desk, found.unit.key, named.of, named.id, dated);
    const part = this.partOf(named.of === "indicator" ? named.id : null, named.words);
    if (part === undefined) return;
    if (part !== null) this.readPart(head, part, value, conclusion);
    else {
      const said =
        named.of === "criterion" ? this.concluded(value, conclusion) : this.said(named.id, value, conclusion);
      if (said !== null) collector.add(head, said, value.type === "blank" ? conclusion : value);
    }
  }

  private readPart(head: Head, part: string, value: Cell, conclusion: Cell): void {
    const { collector, problems, subjects } = this.desk;
    const measure = subjects.measureOf(head.indicator ?? "");
    if (measure === null) return;
    const figure = taken(parseFigure(value, unitOf(measure, part)), value, problems);
    const concluded = concludedIn(conclusion, problems);
    if (concluded?.notApplicable !== undefined) problems.error(conclusion, "đã ghi “không xét” thì không ghi số liệu");
    else if (figure !== undefined) collector.addPart(head, part, figure, value, concluded?.conclusion);
  }

  /** The part that the row is about: `null` for none, `undefined` with a problem where the words name none. */
  private partOf(indicator: string | null, words: string): string | null | undefined {
    const { problems, subjects } = this.desk;
    const measure = indicator === null ? null : subjects.measureOf(indicator);
    const cell = this.seen("part");
    const asked = cell.type === "text" ? cell.text : words;
    if (measure === null || asked === "" || partsOf(measure).length === 0) return null;
    const part = partNamed(measure, asked);
    if (part !== null || cell.type !== "text") return part;
    problems.error(cell, `chỉ tiêu ${indicator} không có thành phần “${short(asked)}”`);
    return undefined;
  }

  private said(indicator: string, value: Cell, conclusion: Cell): Said | null {
    const { problems, subjects } = this.desk;
    const measure = subjects.measureOf(indicator);
    if (measure === null) return null;
    const parts = partsOf(measure);
    const reason = this.text("reason") ?? this.text("note") ?? "";
    const first = parts.length > 0 && value.type === "number" ? null : saidOf(value, measure, problems, reason);
    if (parts.length > 0 && (value.type === "number" || first?.value !== undefined)) {
      problems.error(value, `chỉ tiêu ${indicator} có nhiều số đo; ghi mỗi thành phần một dòng ở cột “Thành phần”`);
      return null;
    }
    const second = concludedIn(conclusion, problems, reason);
    if (first === null || second === null) return first ?? second;
    if (first.value !== undefined && second.conclusion !== undefined) return { ...first, ...second };
    problems.error(conclusion, "cột giá trị đã có kết luận; chỉ ghi kết luận ở một cột");
    return null;
  }

  private concluded(value: Cell, conclusion: Cell): Said | null {
    const said = [value, conclusion].map((cell) => concludedIn(cell, this.desk.problems, this.text("reason") ?? ""));
    return said[0] ?? said[1] ?? null;
  }

  private text(name: ColumnName): string | undefined {
    return rowText(this.desk, this.columns, this.row, name);
  }

  private seen(name: ColumnName): Cell {
    return this.desk.sheet.covering(this.row, this.columns[name] ?? 0);
  }

  private figure(name: "value" | "conclusion"): Cell {
    const column = this.columns[name];
    const { sheet, problems } = this.desk;
    return column === undefined ? sheet.at(this.row, 0) : figureCell(sheet, this.row, column, problems);
  }
}
