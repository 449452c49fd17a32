import { type CriterionResult, figureInWords, type IndicatorResult, type Input, VERDICT_WORDS } from "../../engine";
import type { CsvColumn } from "../../reports/csv";
import { stampColumns } from "../publications/csv-stamp";
import { isShown, publicLevels, standingInWords } from "../standings/level-words";
import type { CommuneView } from "./types";

/** A line of the table: a criterion, or an indicator of it. */
export type IndicatorLine = { criterion: CriterionResult; indicator: IndicatorResult | null };

/** Each criterion followed by its indicators, in the order of the set. */
export function indicatorRows({ standing }: CommuneView): IndicatorLine[] {
  return standing.criteria.flatMap((criterion) => [
    { criterion, indicator: null },
    ...criterion.indicators.map((indicator) => ({ criterion, indicator })),
  ]);
}

/** What the page shows of each line, column by column; a level that judges nobody goes without its value here too. */
export function indicatorColumns(view: CommuneView): CsvColumn<IndicatorLine>[] {
  const { unit, district, organisations } = view;
  const own = (cell: (indicator: IndicatorResult) => string | number | null) => (line: IndicatorLine) =>
    line.indicator === null ? null : cell(line.indicator);
  return [
    { header: "Mã xã", cell: () => unit.code },
    { header: "Xã", cell: () => unit.name },
    { header: "Đơn vị cấp huyện", cell: () => district.name },
    { header: "Cấp", cell: ({ indicator }) => (indicator === null ? "tiêu chí" : "chỉ tiêu") },
    { header: "Số hiệu", cell: ({ criterion, indicator }) => (indicator ?? criterion).id },
    { header: "Tên", cell: ({ criterion, indicator }) => (indicator ?? criterion).name },
    { header: "Kết quả", cell: ({ criterion, indicator }) => VERDICT_WORDS[(indicator ?? criterion).verdict] },
    { header: "Số liệu", cell: own(figure) },
    { header: "Giá trị", cell: own(({ value }) => value ?? null) },
    { header: "Đơn vị tính", cell: own(({ measure }) => (measure.shape === "judged" ? null : measure.unit)) },
    { header: "Mức đạt chuẩn", cell: own(({ levels, measure }) => publicLevels(levels, measure.unit)) },
    { header: "Độ tin cậy của mức", cell: own(({ levels }) => standingInWords(levels)) },
    { header: "Căn cứ", cell: own(({ levels }) => listed(levels.filter(isShown).map((level) => level.reference))) },
    { header: "Nguồn của mức", cell: own(({ levels }) => listed(levels.filter(isShown).map((level) => level.source))) },
    { header: "Ngày đo hoặc kết luận", cell: (line) => inputOf(line)?.measuredOn ?? null },
    { header: "Năm của số liệu", cell: (line) => inputOf(line)?.referenceYear ?? null },
    { header: "Thực hiện hay ước", cell: (line) => kindInWords(inputOf(line)) },
    { header: "Cơ quan nộp", cell: (line) => inputOf(line)?.by ?? null },
    { header: "Văn bản", cell: (line) => inputOf(line)?.document ?? null },
    {
      header: "Cơ quan phụ trách",
      cell: ({ criterion, indicator }) => organisations[(indicator ?? criterion).id] ?? null,
    },
    ...stampColumns(view),
  ];
}

/** Where the line's figure comes from; without a figure, its conclusion. */
function inputOf({ criterion, indicator }: IndicatorLine): Input | null {
  return indicator === null ? criterion.concluded : (indicator.figure ?? indicator.concluded);
}

function figure({ value, values, measure }: IndicatorResult): string | null {
  return value === undefined && values === undefined ? null : figureInWords({ value, values }, measure);
}

function kindInWords(input: Input | null): string | null {
  return input === null ? null : input.kind === "estimate" ? "ước" : "thực hiện";
}

function listed(texts: string[]): string {
  return [...new Set(texts)].join("; ");
}
