import { VERDICT_WORDS, type Verdict } from "../../../engine";
import { formatDate, formatInstant } from "../../../format/date";
import type { CsvColumn } from "../../../reports/csv";
import { type OutTable, tableOf } from "../../../reports/table";
import type { CommuneCells, HoldingBack } from "../../districts/types";
import type {
  Contradiction,
  DistrictLine,
  Frame,
  IndicatorRow,
  LateRow,
  QualityRow,
  SetQuality,
  VerdictChange,
  WaitingGroup,
  WeekPart,
} from "../types";

const COMMUNE: CsvColumn<{ code: string; commune: string; district: string }>[] = [
  { header: "Huyện, thị xã, thành phố", cell: (row) => row.district },
  { header: "Mã xã", cell: (row) => row.code },
  { header: "Xã", cell: (row) => row.commune },
];

export const DISTRICTS: CsvColumn<DistrictLine>[] = [
  { header: "Đơn vị", cell: (row) => row.name },
  { header: "Số xã", cell: (row) => row.communes },
  { header: "Số xã đạt mọi tiêu chí", cell: (row) => row.complete },
  { header: "Dưới 15 tiêu chí (chắc chắn)", cell: (row) => row.below15 },
  { header: "Dưới 15 tiêu chí (nhiều nhất)", cell: (row) => row.below15AtMost },
  { header: "Đã được công nhận", cell: (row) => row.recognised },
  { header: "Bình quân tiêu chí/xã", cell: (row) => row.average },
  { header: "Bình quân tiêu chí/xã (nhiều nhất)", cell: (row) => row.averageAtMost },
];

export const CRITERIA: CsvColumn<HoldingBack>[] = [
  { header: "Tiêu chí", cell: (row) => row.id },
  { header: "Tên tiêu chí", cell: (row) => row.name },
  { header: "Số xã chưa đạt", cell: (row) => row.notMet },
  { header: "Số xã chưa có số liệu", cell: (row) => row.unknown },
];

export const INDICATORS: CsvColumn<IndicatorRow>[] = [
  { header: "Chỉ tiêu", cell: (row) => row.id },
  { header: "Tên chỉ tiêu", cell: (row) => row.name },
  { header: "Tiêu chí", cell: (row) => row.criterion },
  { header: "Số xã đạt", cell: (row) => row.met },
  { header: "Số xã chưa đạt", cell: (row) => row.notMet },
  { header: "Số xã chưa có số liệu", cell: (row) => row.unknown },
  { header: "Số xã không xét", cell: (row) => row.notApplicable },
];

export const WAITING: CsvColumn<WaitingGroup & { by: string }>[] = [
  { header: "Xếp theo", cell: (row) => row.by },
  { header: "Cơ quan đang xử lý", cell: (row) => row.who },
  { header: "Bước đang chờ", cell: (row) => row.step },
  { header: "Số liệu đang chờ", cell: (row) => row.count },
  { header: "Số đơn vị có số liệu chờ", cell: (row) => row.communes },
  { header: "Lâu nhất từ ngày", cell: (row) => row.oldest },
  { header: "Quá hạn", cell: (row) => row.late },
  { header: "Đang xử lý (ngày)", cell: (row) => row.days },
];

export const QUALITY: CsvColumn<QualityRow>[] = [
  ...COMMUNE,
  { header: "Chỉ tiêu phải có", cell: (row) => row.due },
  { header: "Đã có số liệu hoặc kết luận", cell: (row) => row.there },
  { header: "Chỉ có kết luận cả tiêu chí", cell: (row) => row.covered },
  { header: "Chỉ tiêu hằng năm", cell: (row) => row.yearlyDue },
  { header: "Hằng năm, đã có của năm phải có", cell: (row) => row.yearlyThere },
  { header: "Mâu thuẫn", cell: (row) => row.contradictions },
];

export const SETS: CsvColumn<SetQuality>[] = [
  { header: "Bộ tiêu chí", cell: (row) => row.name },
  { header: "Số xã phải có số liệu", cell: (row) => row.communes },
  { header: "Chỉ tiêu phải có", cell: (row) => row.due },
  { header: "Đã có số liệu hoặc kết luận", cell: (row) => row.there },
  { header: "Mức đạt chuẩn: đã đối chiếu", cell: (row) => row.levels.confirmed },
  { header: "Mức đạt chuẩn: có nguồn, chờ đối chiếu", cell: (row) => row.levels.secondary },
  { header: "Mức đạt chuẩn: mức chưa đối chiếu", cell: (row) => row.levels.hint },
  { header: "Mức đạt chuẩn: chưa xác định", cell: (row) => row.levels.not_established },
];

export const CONTRADICTIONS: CsvColumn<Contradiction>[] = [
  ...COMMUNE,
  { header: "Tiêu chí, chỉ tiêu", cell: (row) => row.about },
  { header: "Mâu thuẫn", cell: (row) => row.text },
];

export const CHANGES: CsvColumn<VerdictChange>[] = [
  ...COMMUNE,
  { header: "Tiêu chí", cell: (row) => row.criterion },
  { header: "7 ngày trước", cell: (row) => VERDICT_WORDS[row.before] },
  { header: "Hiện nay", cell: (row) => VERDICT_WORDS[row.after] },
];

export const WEEK: CsvColumn<WeekPart["byCommune"][number]>[] = [
  ...COMMUNE,
  { header: "Số liệu được chấp nhận", cell: (row) => row.accepted },
  { header: "Số liệu bị trả lại", cell: (row) => row.returned },
];

export const LATE: CsvColumn<LateRow>[] = [
  { header: "Mục tiêu", cell: (row) => row.kind },
  { header: "Đơn vị", cell: (row) => row.name },
  { header: "Thuộc", cell: (row) => row.place },
  { header: "Thời hạn cam kết", cell: (row) => row.committedOn },
  { header: "Chậm (ngày)", cell: (row) => row.days },
];

/** Communes × criteria, a verdict in words in each cell. */
export function communeColumns({ criteria }: Frame): CsvColumn<CommuneCells>[] {
  const word = (verdict: Verdict | undefined) => (verdict === undefined ? null : VERDICT_WORDS[verdict]);
  return [
    { header: "Huyện, thị xã, thành phố", cell: (row) => row.district },
    { header: "Mã xã", cell: (row) => row.code },
    { header: "Xã", cell: (row) => row.name },
    { header: "Số tiêu chí đạt (chắc chắn)", cell: (row) => row.met },
    { header: "Số tiêu chí đạt (nhiều nhất)", cell: (row) => row.metAtMost },
    { header: "Đã được công nhận đạt chuẩn NTM", cell: (row) => (row.recognised ? "có" : "chưa") },
    ...criteria.map(({ id, name }, at): CsvColumn<CommuneCells> => {
      return { header: `${id} ${name}`, cell: ({ verdicts }) => word(verdicts[at]) };
    }),
  ];
}

/** A table of the dashboards with what it rests on. */
export function insideTable<Row>(
  key: string,
  title: string,
  frame: Frame,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
): OutTable {
  return tableOf({ name: `${key}-${frame.today}`, title, notes: notesOf(frame) }, columns, rows);
}

/** As of when, what kind of figures, from where, and whether they are made up. */
export function notesOf({ now, sample, published, set, filter, choices }: Frame): string[] {
  const district = choices.districts.find(({ key }) => key === filter.district)?.name;
  return [
    `Số liệu nội bộ đã được chấp nhận đến ${formatInstant(now)}, chưa công bố.`,
    published === null
      ? "Chưa có bản công bố nào."
      : `Số đã công bố: bản công bố số ${published.number}, số liệu đến ngày ${formatDate(published.asOf)}.`,
    `Xét theo ${set.name}${district === undefined ? "" : `; ${district}`}; mục tiêu năm ${filter.year}.`,
    "Nguồn: Cổng tiến độ nông thôn mới tỉnh Quảng Bình, mục Tổng quan.",
    ...(sample ? ["Dữ liệu minh họa, không phải số liệu chính thức."] : []),
  ];
}
