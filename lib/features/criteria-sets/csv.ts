import { LEVEL_STANDING_WORDS } from "../../engine";
import { type CsvColumn, csvOf } from "../../reports/csv";
import type { PublicLevel, SetCriterion, SetIndicator, SetView } from "./types";
import { placeInWords } from "./words";

type Line = { criterion: SetCriterion; indicator: SetIndicator; level: PublicLevel };

/** The levels of a set, one row each. What nobody has confirmed or sourced has no value here either. */
export function levelsCsv(view: SetView): string {
  const columns: CsvColumn<Line>[] = [
    { header: "Nhóm", cell: ({ criterion }) => criterion.group },
    { header: "Tiêu chí", cell: ({ criterion }) => criterion.id },
    { header: "Tên tiêu chí", cell: ({ criterion }) => criterion.name },
    { header: "Chỉ tiêu", cell: ({ indicator }) => indicator.id },
    { header: "Tên chỉ tiêu", cell: ({ indicator }) => indicator.name },
    { header: "Đơn vị tính", cell: ({ indicator }) => indicator.measure.unit },
    { header: "Áp dụng cho", cell: ({ level }) => placeInWords(level) },
    { header: "Năm", cell: ({ level }) => level.year },
    { header: "Số đo", cell: ({ level }) => level.demand?.part ?? null },
    { header: "Mức đạt chuẩn", cell: ({ level }) => level.demand?.words ?? LEVEL_STANDING_WORDS[level.standing] },
    { header: "Giá trị", cell: ({ level }) => level.demand?.value ?? null },
    { header: "Từ ngày", cell: ({ level }) => level.from },
    { header: "Đến ngày", cell: ({ level }) => level.to ?? view.head.inForce?.to ?? null },
    { header: "Căn cứ", cell: ({ level }) => level.reference },
    { header: "Nguồn", cell: ({ level }) => level.demand?.source ?? null },
    { header: "Tình trạng", cell: ({ level }) => LEVEL_STANDING_WORDS[level.standing] },
    { header: "Dấu của giới hạn", cell: ({ level }) => (level.demand?.signUnchecked ? "chưa đối chiếu" : null) },
    { header: "Bộ tiêu chí", cell: () => view.head.name },
    { header: "Nội dung công bố ngày", cell: () => view.edition.publishedOn },
  ];
  return csvOf(
    columns,
    view.criteria.flatMap((criterion) =>
      criterion.indicators.flatMap((indicator) => indicator.levels.map((level) => ({ criterion, indicator, level }))),
    ),
  );
}
